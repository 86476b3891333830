package fr.maillage.references.territoire.fabrique;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Les intercommunalités et les cantons d’années passées, tels que les fichiers d’origine les donnent. */
final class FabriqueDeCompositions {
    private static final String CONTOURS = "IGN Admin Express, communes 2024";
    private static final String TABLE_2025 = "Insee, table d’appartenance géographique 2025";
    private static final String PERIMETRE_2023 = "DGCL, composition des EPCI 2023";

    private final Path amont;
    private final Map<String, String> nomDesEpci = new TreeMap<>();
    private final Map<String, String> nomDesCantons = new TreeMap<>();
    private final List<String> lignes = new ArrayList<>();

    FabriqueDeCompositions(Path amont) {
        this.amont = amont;
        Path geo = amont.resolve("geo");
        for (var m : Table.lire(geo.resolve("epci_membres.csv"), ',')) {
            nomDesEpci.put(m.getField("epci"), m.getField("nom"));
        }
        for (var c : Table.lire(geo.resolve("v_canton_2023.csv"), ',')) {
            nomDesCantons.put(c.getField("CAN"), c.getField("LIBELLE"));
        }
    }

    List<String> fabriquer() {
        table("demo49/epci_composition_PERTE_ZERO_49.csv", ';', "COM", "EPCI", "LIBEPCI", 2023, PERIMETRE_2023);
        deContours();
        table("demo49/communes_cog2025_epci_canton_49.csv", ',', "DEPCOM", "EPCI", "NOM_EPCI", 2025, TABLE_2025);
        var cantons = new TreeMap<String, TreeSet<String>>();
        for (var l : Table.lire(amont.resolve("demo49/communes_cog2025_epci_canton_49.csv"), ',')) {
            ranger(cantons, l.getField("CAN"), l.getField("DEPCOM"));
        }
        ecrire(2025, "CANTON", cantons, nomDesCantons, TABLE_2025);
        return lignes;
    }

    private void table(
            String fichier, char separateur, String commune, String code, String nom, int annee, String source) {
        var groupes = new TreeMap<String, TreeSet<String>>();
        var noms = new TreeMap<String, String>();
        for (NamedCsvRecord l : Table.lire(amont.resolve(fichier), separateur)) {
            ranger(groupes, l.getField(code), l.getField(commune));
            noms.put(l.getField(code), l.getField(nom));
        }
        ecrire(annee, "EPCI", groupes, noms, source);
    }

    private void deContours() {
        var epci = new TreeMap<String, TreeSet<String>>();
        var cantons = new TreeMap<String, TreeSet<String>>();
        JsonNode contours = new ObjectMapper()
                .readTree(amont.resolve("geo/communes_france_2024_cartelette_ultralight.geojson")
                        .toFile());
        for (JsonNode trait : contours.path("features")) {
            JsonNode p = trait.path("properties");
            String commune = p.path("INSEE_COM").asString("");
            ranger(epci, p.path("SIREN_EPCI").asString(""), commune);
            ranger(
                    cantons,
                    p.path("INSEE_DEP").asString("") + p.path("INSEE_CAN").asString(""),
                    commune);
        }
        epci.keySet().removeIf(code -> !code.matches("\\d{9}"));
        cantons.keySet().removeIf(code -> !nomDesCantons.containsKey(code));
        ecrire(2024, "EPCI", epci, nomDesEpci, CONTOURS);
        ecrire(2024, "CANTON", cantons, nomDesCantons, CONTOURS);
    }

    private static void ranger(Map<String, TreeSet<String>> groupes, String code, String commune) {
        if (code.isBlank() || commune.isBlank()) return;
        groupes.computeIfAbsent(code, _ -> new TreeSet<>()).add(commune);
    }

    private void ecrire(
            int annee, String maille, Map<String, TreeSet<String>> groupes, Map<String, String> noms, String source) {
        groupes.forEach((code, communes) -> lignes.add(String.join(
                ";",
                String.valueOf(annee),
                maille,
                code,
                noms.getOrDefault(code, "code " + code),
                source,
                String.join(" ", communes))));
    }
}
