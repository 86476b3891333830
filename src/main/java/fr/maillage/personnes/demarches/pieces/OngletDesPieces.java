package fr.maillage.personnes.demarches.pieces;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.OngletDeDossier;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import org.springframework.stereotype.Component;

/** L’onglet « Pièces » d’un dossier. */
@Component
class OngletDesPieces implements OngletDeDossier {
    static final String CHEMIN = "pieces";

    private final Habilitations habilitations;

    OngletDesPieces(Habilitations habilitations) {
        this.habilitations = habilitations;
    }

    @Override
    public int rang() {
        return 50;
    }

    @Override
    public String libelle() {
        return "Pièces";
    }

    @Override
    public String chemin() {
        return CHEMIN;
    }

    @Override
    public boolean ouvert(DossierVu dossier) {
        return habilitations.peut(Acte.LIRE, ObjetProtege.DROITS_ET_DEMARCHES, GarderUnePiece.cible(dossier));
    }
}
