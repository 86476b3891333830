package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.socle.taches.TacheId;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Un passage de l’estimation sur des dossiers : ceux que suit un agent, ou ceux d’une unité.
 *
 * @param changeLe le mois d’effet d’un texte, comparé à la veille ; absent pour un repérage ordinaire
 * @param dernier jusqu’à quel dossier il est allé
 * @param muets ceux dont on ne sait pas assez pour estimer
 */
record Reperage(
        long id,
        long organisation,
        @Nullable Long unite,
        YearMonth mois,
        @Nullable YearMonth changeLe,
        @Nullable TacheId tache,
        LocalDate lanceLe,
        @Nullable LocalDate finiLe,
        long dernier,
        Comptes comptes) {

    /** Ce que le passage a trouvé, en nombres. */
    record Comptes(int examines, int muets, int foyers, int gagnants, int perdants) {
        static final Comptes ZERO = new Comptes(0, 0, 0, 0, 0);

        Comptes plus(Comptes autres) {
            return new Comptes(
                    examines + autres.examines,
                    muets + autres.muets,
                    foyers + autres.foyers,
                    gagnants + autres.gagnants,
                    perdants + autres.perdants);
        }
    }

    String href() {
        return NonRecoursController.NON_RECOURS + "/reperages/" + id;
    }

    boolean fini() {
        return finiLe != null;
    }
}
