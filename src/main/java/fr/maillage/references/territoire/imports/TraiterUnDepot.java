package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.mesures.Bilan;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.ImporterUnFichier;
import fr.maillage.references.territoire.mesures.Lot;
import fr.maillage.references.territoire.mesures.ResultatDImport;
import org.springframework.stereotype.Component;

/** Contrôle un dépôt, puis le charge quand on le demande ; le compte rendu reste avec lui. */
@Component
class TraiterUnDepot {
    private final Depots depots;
    private final ImporterUnFichier importer;
    private final Chiffres chiffres;

    TraiterUnDepot(Depots depots, ImporterUnFichier importer, Chiffres chiffres) {
        this.depots = depots;
        this.importer = importer;
        this.chiffres = chiffres;
    }

    /** Jamais contrôlé, ou chargé puis annulé depuis : ce que l’on en disait ne vaut plus. */
    boolean aRefaire(Depot depot) {
        CompteRendu connu = depot.compteRendu();
        Integer lot = connu == null ? null : connu.lot();
        return connu == null
                || (lot != null && chiffres.lot(lot).map(Lot::annule).orElse(true));
    }

    Depot controler(Depot depot, Choix choix) {
        return noter(depot, choix, importer.examiner(depots.fichier(depot), demande(depot, choix)));
    }

    Depot charger(Depot depot) {
        ResultatDImport resultat = importer.charger(depots.fichier(depot), demande(depot, depot.choix()));
        chiffres.oublier();
        return noter(depot, depot.choix(), resultat);
    }

    private static ImporterUnFichier.Demande demande(Depot depot, Choix choix) {
        return new ImporterUnFichier.Demande(
                depot.fichier(), choix.formatVoulu(), choix.anneeVoulue(), choix.geographieVoulue(), depot.deposePar());
    }

    private Depot noter(Depot depot, Choix choix, ResultatDImport resultat) {
        Bilan bilan = switch (resultat) {
            case ResultatDImport.Charge(int _, Bilan b) -> b;
            case ResultatDImport.Refuse(String _, Bilan b) -> b;
            default -> Bilan.VIDE;
        };
        return depots.noter(depot, choix, CompteRendu.de(resultat), bilan);
    }
}
