package fr.maillage.personnes.reprise;

import fr.maillage.socle.taches.Avancement;
import fr.maillage.socle.taches.Travail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Le travail long d’une reprise ; recommencé après un arrêt brutal, il repart de rien, puisque rien n’était écrit. */
@Component
class TravailDeReprise implements Travail {
    static final String GENRE = "personnes.reprise";

    private static final JsonMapper JSON = JsonMapper.shared();

    enum Geste {
        CONTROLER("Contrôle de « %s »"),
        CHARGER("Chargement de « %s »"),
        DEFAIRE("Retrait de « %s »");

        private final String libelle;

        Geste(String libelle) {
            this.libelle = libelle;
        }

        String libelle(String fichier) {
            return libelle.formatted(fichier);
        }
    }

    record Commande(long reprise, Geste geste) {
        String ecrite() {
            return JSON.writeValueAsString(this);
        }
    }

    private final MenerUneReprise mener;

    TravailDeReprise(MenerUneReprise mener) {
        this.mener = mener;
    }

    @Override
    public String genre() {
        return GENRE;
    }

    @Override
    public void executer(Avancement avancement) {
        var commande = JSON.readValue(avancement.parametres(), Commande.class);
        long id = commande.reprise();
        String resultat = switch (commande.geste()) {
            case CONTROLER -> mener.controler(id, avancement);
            case CHARGER -> mener.charger(id, avancement);
            case DEFAIRE -> mener.defaire(id);
        };
        avancement.resultat(resultat, Reprise.href(id));
    }
}
