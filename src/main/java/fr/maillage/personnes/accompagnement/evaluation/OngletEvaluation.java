package fr.maillage.personnes.accompagnement.evaluation;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.OngletDeDossier;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import org.springframework.stereotype.Component;

@Component
class OngletEvaluation implements OngletDeDossier {
    private final DossierSuivi suivi;
    private final Habilitations habilitations;

    OngletEvaluation(DossierSuivi suivi, Habilitations habilitations) {
        this.suivi = suivi;
        this.habilitations = habilitations;
    }

    @Override
    public int rang() {
        return 20;
    }

    @Override
    public String libelle() {
        return "Évaluation";
    }

    @Override
    public String chemin() {
        return "evaluations";
    }

    @Override
    public boolean ouvert(DossierVu dossier) {
        return habilitations.peut(Acte.LIRE, TenirUneEvaluation.OBJET) && suivi.lisible(dossier.id());
    }
}
