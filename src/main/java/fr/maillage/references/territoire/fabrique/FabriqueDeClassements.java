package fr.maillage.references.territoire.fabrique;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Les zonages que les fichiers d’origine donnent : unités urbaines de France, aires et bassins de la démonstration. */
final class FabriqueDeClassements {
    private static final String INSEE = "Insee, zonages d’étude, table d’appartenance 2025";
    private static final String IRIS = "Insee, unités urbaines 2020, table des IRIS 2021";
    private static final String ANCT = "ANCT, programmes par commune, 2023";
    private static final Map<String, String> PROGRAMMES = Map.of(
            "id_pvd", "Petites villes de demain",
            "id_acv", "Action cœur de ville",
            "id_ti", "Territoires d’industrie",
            "id_va", "Villages d’avenir",
            "id_cite", "Cités éducatives",
            "id_fabp", "Fabriques prospectives");

    private final Path amont;
    private final Map<String, TreeSet<String>> groupes = new TreeMap<>();

    FabriqueDeClassements(Path amont) {
        this.amont = amont;
    }

    List<String> fabriquer() {
        Path zonages = amont.resolve("demo49/zonages_2025_49.csv");
        var precises = new TreeSet<String>();
        for (NamedCsvRecord z : Table.lire(zonages, ',')) {
            String commune = z.getField("DEPCOM");
            precises.add(commune);
            ranger("AIRE", 2020, INSEE, z.getField("AAV2020"), z.getField("LIB_AAV2020"), commune);
            ranger("PLACE_DANS_L_AIRE", 2020, INSEE, z.getField("CATEAAV2020"), z.getField("LIB_CATEAAV2020"), commune);
            ranger("UNITE_URBAINE", 2020, INSEE, z.getField("UU2020"), z.getField("LIB_UU2020"), commune);
            ranger("BASSIN_DE_VIE", 2022, INSEE, z.getField("BV2022"), z.getField("LIB_BV2022"), commune);
            ranger("ZONE_D_EMPLOI", 2020, INSEE, z.getField("ZE2020"), z.getField("LIB_ZE2020"), commune);
        }
        for (NamedCsvRecord i : Table.lire(amont.resolve("geo/iris_2021.csv"), ';')) {
            String commune = i.getField("DEPCOM");
            String unite = i.getField("UU2020");
            if (precises.contains(commune) || unite.isBlank()) continue;
            String libelle = unite.endsWith("000") ? "hors unité urbaine" : "unité urbaine " + unite;
            ranger("UNITE_URBAINE", 2020, IRIS, unite, libelle, commune);
        }
        programmes();
        var lignes = new ArrayList<String>();
        groupes.forEach((cle, communes) -> lignes.add(cle + ";" + String.join(" ", communes)));
        return lignes;
    }

    private void programmes() {
        for (NamedCsvRecord l : Table.lire(amont.resolve("demo49/anct_programmes_cog2023_49.csv"), ',')) {
            var siens = new TreeSet<String>();
            PROGRAMMES.forEach((colonne, nom) -> {
                String valeur = l.getField(colonne);
                if (!valeur.isBlank() && !valeur.equals("NA")) siens.add(nom);
            });
            if (!siens.isEmpty()) {
                String dits = String.join(", ", siens);
                ranger("PROGRAMMES", 2023, ANCT, dits, dits, l.getField("insee_com"));
            }
        }
    }

    private void ranger(String zonage, int millesime, String source, String code, String libelle, String commune) {
        if (code.isBlank()) return;
        String propre = libelle.replace(';', ',').strip();
        groupes.computeIfAbsent(
                        String.join(";", zonage, String.valueOf(millesime), source, code, propre), _ -> new TreeSet<>())
                .add(commune);
    }
}
