package fr.maillage.socle.documents;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Les dernières choses fabriquées, gardées tant que la mémoire le permet, pour ne pas les refaire d’un format à l’autre. */
final class Dernieres<T> {

    private final Map<String, SoftReference<T>> gardees;

    Dernieres(int nombre) {
        gardees = Collections.synchronizedMap(new LinkedHashMap<>(2 * nombre, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, SoftReference<T>> plusAncienne) {
                return size() > nombre;
            }
        });
    }

    T obtenir(String cle, Supplier<T> fabrique) {
        SoftReference<T> gardee = gardees.get(cle);
        T chose = gardee == null ? null : gardee.get();
        if (chose == null) {
            chose = fabrique.get();
            gardees.put(cle, new SoftReference<>(chose));
        }
        return chose;
    }
}
