package fr.maillage.personnes.simulation.nonrecours.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Ce qu’un passage a trouvé : des comptes, et pour qui suit un foyer ce qu’un changement de loi lui fait. */
public record ReperagePage(
        long id,
        String le,
        String sur,
        String change,
        boolean fini,
        String examines,
        String muets,
        String foyers,
        String gagnants,
        String perdants,
        List<Gain> gains,
        boolean aUneListe)
        implements Page {

    /** Un droit qui s’ouvre ou se ferme pour un foyer. */
    public record Gain(String foyer, String href, String droit, String avant, String apres, boolean ouvre) {}
}
