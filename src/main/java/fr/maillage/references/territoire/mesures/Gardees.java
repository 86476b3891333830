package fr.maillage.references.territoire.mesures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Une petite mémoire qui oublie ce qui a servi il y a le plus longtemps. */
public final class Gardees {
    private Gardees() {}

    public static <C, V> Map<C, V> lesPlusRecentes(int combien) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<C, V> ancienne) {
                return size() > combien;
            }
        });
    }
}
