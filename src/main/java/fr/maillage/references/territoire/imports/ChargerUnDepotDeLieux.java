package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.adresses.ChargerDesLieux;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.taches.Avancement;
import fr.maillage.socle.taches.Travail;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Le chargement d’une base d’adresses ou de contours, fait en arrière-plan ; le fichier est retiré ensuite. */
@Component
class ChargerUnDepotDeLieux implements Travail {
    static final String GENRE = "charger-des-lieux";

    private final Depots depots;
    private final ChargerDesLieux charger;

    ChargerUnDepotDeLieux(Depots depots, ChargerDesLieux charger) {
        this.depots = depots;
        this.charger = charger;
    }

    boolean reconnait(Path fichier) {
        return charger.reconnait(fichier);
    }

    @Override
    public String genre() {
        return GENRE;
    }

    @Override
    public void executer(Avancement avancement) {
        avancement.total(100);
        Depot depot;
        try {
            depot = depots.exiger(Long.parseLong(avancement.parametres()));
        } catch (Introuvable retire) {
            throw avancement.abandonner("le fichier a été retiré entre-temps : envoyez-le de nouveau");
        }
        String refus;
        try {
            String bilan =
                    charger.charger(depots.fichier(depot), depot.fichier(), depot.deposePar(), (centiemes, quoi) -> {
                        avancement.fait(centiemes);
                        avancement.precision(quoi);
                    });
            depots.supprimer(depot);
            avancement.resultat(bilan, "/territoires/adresses");
            return;
        } catch (IllegalArgumentException | FichierIllisible mauvais) {
            refus = String.valueOf(mauvais.getMessage());
        } catch (JacksonException coupe) {
            refus = "« %s » n’est pas un GeoJSON entier (ligne %s) : renvoyez-le."
                    .formatted(
                            depot.fichier(),
                            coupe.getLocation() == null
                                    ? "?"
                                    : coupe.getLocation().getLineNr());
        }
        depots.supprimer(depot);
        throw avancement.abandonner(refus);
    }
}
