package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.mesures.Suivi;
import org.springframework.stereotype.Component;

/** Le chargement d’un fichier, fait en arrière-plan, d’un coup ou pas du tout. */
@Component
class ChargerUnDepot extends TravailDImport {
    static final String GENRE = "charger-un-import";

    private final TraiterUnDepot traiter;

    ChargerUnDepot(Depots depots, TraiterUnDepot traiter) {
        super(depots);
        this.traiter = traiter;
    }

    @Override
    public String genre() {
        return GENRE;
    }

    @Override
    CompteRendu traiter(Depot depot, Choix choix, Suivi suivi, boolean repris) {
        return traiter.charger(depot, suivi, repris);
    }
}
