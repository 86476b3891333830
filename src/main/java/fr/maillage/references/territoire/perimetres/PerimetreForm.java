package fr.maillage.references.territoire.perimetres;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Un périmètre tel qu’on le saisit. */
record PerimetreForm(
        @Nullable String nom,
        @Nullable String note,
        @Nullable String membres,
        @Nullable List<String> coche,
        @Nullable String cochees,
        @Nullable String departement,
        @Nullable String ajout,
        @Nullable String geste,
        @Nullable Integer version) {

    static String propre(@Nullable String brut) {
        return brut == null ? "" : brut.strip();
    }

    int versionLue() {
        return version == null ? 0 : version;
    }

    /** La liste collée, augmentée des cases cochées et privée de celles qu’on vient de décocher. */
    String liste() {
        Set<String> maintenant = coche == null ? Set.of() : new HashSet<>(coche);
        var liste = new StringBuilder();
        Set<String> decochees = new HashSet<>(List.of(propre(cochees).split(" ")));
        decochees.removeAll(maintenant);
        for (String ligne : propre(membres).split("[\\n\\r]+")) {
            String premier = ligne.strip().split("\\s", 2)[0];
            if (!decochees.contains(premier)) liste.append(ligne).append('\n');
        }
        maintenant.forEach(code -> liste.append(code).append('\n'));
        return liste.toString();
    }
}
