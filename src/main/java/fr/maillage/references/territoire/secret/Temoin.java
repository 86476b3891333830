package fr.maillage.references.territoire.secret;

import java.util.HashMap;
import java.util.Map;

/** Un autre tableau possible : les vrais effectifs, modifiés par des échanges que les chiffres publiés ne voient pas. */
final class Temoin {

    private final long[][] vrais;
    private final Map<Long, Long> changements = new HashMap<>();

    Temoin(long[][] vrais) {
        this.vrais = vrais;
    }

    long effectif(int lieu, int modalite) {
        return vrais[lieu][modalite] + changements.getOrDefault(cle(lieu, modalite), 0L);
    }

    void ajouter(int lieu, int modalite, long combien) {
        changements.merge(cle(lieu, modalite), combien, Long::sum);
    }

    private static long cle(int lieu, int modalite) {
        return ((long) lieu << 32) | modalite;
    }
}
