package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.OngletDeDossier;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import org.springframework.stereotype.Component;

@Component
class OngletEntretiens implements OngletDeDossier {
    private final DossierSuivi suivi;
    private final Habilitations habilitations;

    OngletEntretiens(DossierSuivi suivi, Habilitations habilitations) {
        this.suivi = suivi;
        this.habilitations = habilitations;
    }

    @Override
    public int rang() {
        return 25;
    }

    @Override
    public String libelle() {
        return "Entretiens";
    }

    @Override
    public String chemin() {
        return "entretiens";
    }

    @Override
    public boolean ouvert(DossierVu dossier) {
        return habilitations.peut(Acte.LIRE, TenirLesInterventions.OBJET) && suivi.partageLisible(dossier.id());
    }
}
