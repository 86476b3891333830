package fr.maillage.references.territoire.contours;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tient les contours : en pose de nouveaux, et trace par réunion ceux des régions, arrondissements, cantons, périmètres. */
@Component
public class Contours {
    private final JdbcContours jdbc;
    private final Territoires territoires;

    Contours(JdbcContours jdbc, Territoires territoires) {
        this.jdbc = jdbc;
        this.territoires = territoires;
    }

    @Transactional
    public void poser(Map<Integer, Trace> contours) {
        jdbc.poser(contours);
        jdbc.avancer();
    }

    /** Trace ceux qui manquent et dont toutes les parties sont connues ; rend combien. */
    @Transactional
    int completer() {
        Geographie geographie = territoires.geographie();
        Set<Integer> connus = jdbc.traces();
        var neufs = new HashMap<Integer, Trace>();
        reunir(geographie, Maille.REGION, Maille.DEPARTEMENT, connus, neufs);
        reunir(geographie, Maille.ARRONDISSEMENT, Maille.COMMUNE, connus, neufs);
        reunir(geographie, Maille.CANTON, Maille.COMMUNE, connus, neufs);
        if (neufs.isEmpty()) return 0;
        jdbc.poser(neufs);
        jdbc.avancer();
        return neufs.size();
    }

    private void reunir(
            Geographie geographie, Maille tout, Maille partie, Set<Integer> connus, Map<Integer, Trace> neufs) {
        geographie.actuels(tout).filter(t -> !connus.contains(t.id())).forEach(t -> {
            List<Integer> parties =
                    geographie.membres(t, partie).stream().map(Territoire::id).toList();
            if (parties.isEmpty() || !connus.containsAll(parties)) return;
            UnionDeContours.de(territoires.contours(parties).values()).ifPresent(trace -> neufs.put(t.id(), trace));
        });
    }

    /** Retrace un territoire composé à la main ; sans aucun contour de ses parties, il reste sans contour. */
    public void retracer(int territoire, List<Integer> parties) {
        UnionDeContours.de(territoires.contours(parties).values())
                .ifPresent(trace -> jdbc.poser(Map.of(territoire, trace)));
    }
}
