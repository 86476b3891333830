package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.OngletDeDossier;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import org.springframework.stereotype.Component;

@Component
class OngletProjet implements OngletDeDossier {
    private final DossierSuivi suivi;
    private final Habilitations habilitations;

    OngletProjet(DossierSuivi suivi, Habilitations habilitations) {
        this.suivi = suivi;
        this.habilitations = habilitations;
    }

    @Override
    public int rang() {
        return 22;
    }

    @Override
    public String libelle() {
        return "Projet";
    }

    @Override
    public String chemin() {
        return "accompagnements";
    }

    @Override
    public boolean ouvert(DossierVu dossier) {
        return habilitations.peut(Acte.LIRE, ConvenirDUnAccompagnement.OBJET) && suivi.partageLisible(dossier.id());
    }
}
