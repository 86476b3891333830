package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Zone;
import java.util.Set;

/** La zone des communes que citent les cas (annexe de l’arrêté du 17 mars 1978). */
final class ZonesDesCas {
    private static final Set<String> DEUX = Set.of(
            "80021", "59009", "13055", "67482", "35238", "59350", "33063", "69123", "69381", "69382", "17300", "42218",
            "44109", "21166", "51454", "87085", "13001", "86194", "63113", "66136", "21231", "69266", "31555", "76540",
            "45234", "06088");

    private ZonesDesCas() {}

    static Zone zone(String commune) {
        String departement = commune.substring(0, 2);
        if (Set.of("75", "92", "93", "94").contains(departement)) return Zone.UN;
        return DEUX.contains(commune) ? Zone.DEUX : Zone.TROIS;
    }
}
