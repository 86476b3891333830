package fr.maillage.references.territoire.imports;

import java.time.Instant;
import java.util.Map;

/** Un modèle d’import enregistré : des fiches écrites comme celles du catalogue, par place (« formats/modele-3.yaml »). */
record Modele(long id, String libelle, Map<String, String> fichiers, Instant creeLe, String creePar) {
    /** Le nom de son format au catalogue. */
    static String format(long id) {
        return "modele-" + id;
    }

    /** Le code de la source que ses nouvelles mesures citent. */
    static String source(long id) {
        return "MODELE_" + id;
    }

    String format() {
        return format(id);
    }
}
