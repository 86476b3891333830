package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.mesures.Suivi;
import org.springframework.stereotype.Component;

/** Le contrôle d’un fichier entier, fait en arrière-plan. */
@Component
class ControlerUnDepot extends TravailDImport {
    static final String GENRE = "controler-un-import";

    private final TraiterUnDepot traiter;

    ControlerUnDepot(Depots depots, TraiterUnDepot traiter) {
        super(depots);
        this.traiter = traiter;
    }

    @Override
    public String genre() {
        return GENRE;
    }

    @Override
    CompteRendu traiter(Depot depot, Choix choix, Suivi suivi, boolean repris) {
        return traiter.controler(depot, choix, suivi);
    }
}
