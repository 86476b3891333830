package fr.maillage.personnes.coordination;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.OngletDeDossier;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import org.springframework.stereotype.Component;

/** L’onglet « Coordination » d’un dossier. */
@Component
class OngletCoordination implements OngletDeDossier {
    private final DossierSuivi suivi;
    private final Habilitations habilitations;

    OngletCoordination(DossierSuivi suivi, Habilitations habilitations) {
        this.suivi = suivi;
        this.habilitations = habilitations;
    }

    @Override
    public int rang() {
        return 65;
    }

    @Override
    public String libelle() {
        return "Coordination";
    }

    @Override
    public String chemin() {
        return Adresses.CHEMIN;
    }

    @Override
    public boolean ouvert(DossierVu dossier) {
        return habilitations.peut(Acte.LIRE, ReunirAutourDUneSituation.OBJET) && suivi.partageLisible(dossier.id());
    }
}
