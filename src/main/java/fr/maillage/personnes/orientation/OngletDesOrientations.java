package fr.maillage.personnes.orientation;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.OngletDeDossier;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import org.springframework.stereotype.Component;

/** L’onglet « Orientations » d’un dossier. */
@Component
class OngletDesOrientations implements OngletDeDossier {
    private final Habilitations habilitations;

    OngletDesOrientations(Habilitations habilitations) {
        this.habilitations = habilitations;
    }

    @Override
    public int rang() {
        return 60;
    }

    @Override
    public String libelle() {
        return "Orientations";
    }

    @Override
    public String chemin() {
        return "orientations";
    }

    @Override
    public boolean ouvert(DossierVu dossier) {
        return habilitations.peut(Acte.LIRE, ObjetProtege.ORIENTATIONS, dossier.cible());
    }
}
