package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.mesures.Suivi;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.taches.Avancement;
import fr.maillage.socle.taches.Travail;
import tools.jackson.databind.json.JsonMapper;

/** Un travail long sur un dépôt : son contrôle, ou son chargement. Recommencé, il refait la même chose sans rien doubler. */
abstract class TravailDImport implements Travail {
    /** Le dépôt dont il s’agit, et ce que la personne a précisé. */
    record Commande(long depot, Choix choix) {
        String ecrite() {
            return JSON.writeValueAsString(this);
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COMMENCE = "commencé";

    private final Depots depots;

    TravailDImport(Depots depots) {
        this.depots = depots;
    }

    @Override
    public void executer(Avancement avancement) {
        var commande = JSON.readValue(avancement.parametres(), Commande.class);
        boolean repris = avancement.repere().equals(COMMENCE);
        avancement.total(100);
        avancement.poserRepere(COMMENCE);
        try {
            CompteRendu compteRendu =
                    traiter(depots.exiger(commande.depot()), commande.choix(), suivi(avancement), repris);
            avancement.resultat(compteRendu.resume(), Depot.href(commande.depot()));
        } catch (Introuvable retire) {
            throw avancement.abandonner("le fichier a été retiré entre-temps : envoyez-le de nouveau");
        }
    }

    private static Suivi suivi(Avancement avancement) {
        return (centiemes, quoi) -> {
            avancement.fait(centiemes);
            avancement.precision(quoi);
        };
    }

    abstract CompteRendu traiter(Depot depot, Choix choix, Suivi suivi, boolean repris);
}
