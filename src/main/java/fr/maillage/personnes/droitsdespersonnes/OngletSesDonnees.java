package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.OngletDeDossier;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import org.springframework.stereotype.Component;

/** L’onglet « Ses données » d’un dossier : ce que la personne demande de ses données. */
@Component
class OngletSesDonnees implements OngletDeDossier {
    static final String CHEMIN = "ses-donnees";

    private final Habilitations habilitations;

    OngletSesDonnees(Habilitations habilitations) {
        this.habilitations = habilitations;
    }

    @Override
    public int rang() {
        return 95;
    }

    @Override
    public String libelle() {
        return "Ses données";
    }

    @Override
    public String chemin() {
        return CHEMIN;
    }

    @Override
    public boolean ouvert(DossierVu dossier) {
        return habilitations.peut(Acte.CREER, ObjetProtege.DEMANDES_RGPD, dossier.cible());
    }
}
