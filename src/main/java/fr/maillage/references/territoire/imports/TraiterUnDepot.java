package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.mesures.Bilan;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.ImporterUnFichier;
import fr.maillage.references.territoire.mesures.Lot;
import fr.maillage.references.territoire.mesures.ResultatDImport;
import fr.maillage.references.territoire.mesures.Suivi;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Contrôle un dépôt, ou le charge, et en garde le compte rendu ; appelé depuis un travail long. */
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

    /** Ce que l’on sait du fichier aujourd’hui ; rien s’il reste à contrôler, ou si le lot qui l’avait chargé est annulé. */
    Optional<CompteRendu> compteRendu(Depot depot) {
        CompteRendu connu = depot.compteRendu();
        if (connu == null) return Optional.empty();
        Integer lot = connu.lot();
        boolean annule = lot != null && chiffres.lot(lot).map(Lot::annule).orElse(true);
        if (!annule) return Optional.of(connu);
        return connu.issue() == CompteRendu.Issue.CHARGE ? Optional.of(connu.redevenuPret()) : Optional.empty();
    }

    CompteRendu controler(Depot depot, Choix choix, Suivi suivi) {
        return noter(depot, choix, importer.examiner(depots.fichier(depot), demande(depot, choix), suivi));
    }

    /**
     * Charge le fichier.
     *
     * @param repris vrai quand un arrêt brutal a interrompu ce chargement : le lot qu’il trouve déjà écrit est le sien
     */
    CompteRendu charger(Depot depot, Suivi suivi, boolean repris) {
        ResultatDImport resultat = importer.charger(depots.fichier(depot), demande(depot, depot.choix()), suivi);
        chiffres.oublier();
        CompteRendu prevu = depot.compteRendu();
        if (repris && prevu != null && resultat instanceof ResultatDImport.DejaCharge(int lot, String _)) {
            return depots.noter(depot, depot.choix(), prevu.devenuCharge(lot));
        }
        return noter(depot, depot.choix(), resultat);
    }

    private static ImporterUnFichier.Demande demande(Depot depot, Choix choix) {
        return new ImporterUnFichier.Demande(
                depot.fichier(), choix.formatVoulu(), choix.anneeVoulue(), choix.geographieVoulue(), depot.deposePar());
    }

    private CompteRendu noter(Depot depot, Choix choix, ResultatDImport resultat) {
        Bilan bilan = switch (resultat) {
            case ResultatDImport.Charge(int _, Bilan b) -> b;
            case ResultatDImport.Refuse(String _, Bilan b) -> b;
            default -> Bilan.VIDE;
        };
        depots.ecrireLesRefus(depot, bilan);
        return depots.noter(depot, choix, CompteRendu.de(resultat));
    }
}
