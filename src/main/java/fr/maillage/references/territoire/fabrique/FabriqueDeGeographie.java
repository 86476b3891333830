package fr.maillage.references.territoire.fabrique;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.maillage.references.territoire.Maille;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Compose la liste de tous les territoires, d’aujourd’hui et d’hier, avec leurs rattachements. */
final class FabriqueDeGeographie {
    private static final String ORIGINE = "1943-01-01";
    private static final String JOUR_DES_IRIS = "2021-01-01";

    private final Path geo;
    private final Path amont;
    private final ObjectMapper json = new ObjectMapper();
    private final List<Fiche> fiches = new ArrayList<>();
    private final List<String[]> passages;

    /** Une ligne du fichier produit. */
    record Fiche(
            Maille maille,
            String code,
            String nom,
            String debut,
            String fin,
            String population,
            String commune,
            String epci,
            String canton,
            String arrondissement,
            String departement,
            String region) {
        Fiche depuis(String jour) {
            return new Fiche(
                    maille,
                    code,
                    nom,
                    jour,
                    fin,
                    population,
                    commune,
                    epci,
                    canton,
                    arrondissement,
                    departement,
                    region);
        }

        String ligne() {
            return String.join(
                    ";",
                    maille.name(),
                    code,
                    nom,
                    debut,
                    fin,
                    population,
                    commune,
                    epci,
                    canton,
                    arrondissement,
                    departement,
                    region);
        }
    }

    /** @param passages ceux que {@link FabriqueDePassages} a tirés des mouvements, jour par jour */
    FabriqueDeGeographie(Path amont, List<String> passages) {
        this.passages = passages.stream().map(p -> p.split(";")).toList();
        this.amont = amont;
        this.geo = amont.resolve("geo");
    }

    List<Fiche> fabriquer() {
        france();
        regionsEtDepartements();
        Map<String, String> epciParCommune = epci();
        Map<String, String> cantonParCommune = cantons();
        Map<String, NamedCsvRecord> communes = communes(epciParCommune, cantonParCommune);
        deleguees(communes);
        iris(communes);
        quartiers(communes);
        anciennes(communes);
        return fiches;
    }

    static void ecrire(Path fichier, List<String> entete, List<String> lignes) throws IOException {
        Files.createDirectories(fichier.toAbsolutePath().getParent());
        try (var sortie = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(fichier)) {
                    {
                        def.setLevel(9);
                    }
                },
                StandardCharsets.UTF_8))) {
            for (String ligne : entete) sortie.write(ligne + "\n");
            for (String ligne : lignes) sortie.write(ligne + "\n");
        }
    }

    private void france() {
        fiches.add(new Fiche(Maille.FRANCE, "FR", "France", ORIGINE, "", "", "", "", "", "", "", ""));
    }

    private void regionsEtDepartements() {
        Map<String, String> nomDesArrondissements = new HashMap<>();
        for (JsonNode r : lireJson("regions.json")) {
            fiches.add(simple(
                    Maille.REGION, r.path("code").asString(), r.path("nom").asString(), "", ""));
        }
        for (JsonNode d : lireJson("departements.json")) {
            if (d.path("region").asString("").isEmpty()) continue;
            fiches.add(simple(
                    Maille.DEPARTEMENT,
                    d.path("code").asString(),
                    d.path("nom").asString(),
                    "",
                    d.path("region").asString()));
        }
        for (JsonNode a : lireJson("arrondissements.json")) {
            String code = a.path("code").asString();
            if (nomDesArrondissements.put(code, code) != null) continue;
            fiches.add(simple(
                    Maille.ARRONDISSEMENT,
                    code,
                    a.path("nom").asString(),
                    a.path("departement").asString(),
                    a.path("region").asString()));
        }
    }

    private static Fiche simple(Maille maille, String code, String nom, String departement, String region) {
        return new Fiche(maille, code, nom, ORIGINE, "", "", "", "", "", "", departement, region);
    }

    private JsonNode lireJson(String nom) {
        return json.readTree(geo.resolve(nom).toFile());
    }

    private Map<String, String> epci() {
        var parCommune = new HashMap<String, String>();
        var vus = new LinkedHashMap<String, String>();
        for (var ligne : Table.lire(geo.resolve("epci_membres.csv"), ',')) {
            vus.put(ligne.getField("epci"), ligne.getField("nom"));
            parCommune.put(ligne.getField("commune"), ligne.getField("epci"));
        }
        vus.forEach((code, nom) -> fiches.add(simple(Maille.EPCI, code, nom, "", "")));
        return parCommune;
    }

    /** Le canton de chaque commune : contours 2024 pour la France, table 2025 pour le territoire de démonstration. */
    private Map<String, String> cantons() {
        for (var ligne : Table.lire(geo.resolve("v_canton_2023.csv"), ',')) {
            String type = ligne.getField("TYPECT");
            String nom = ligne.getField("LIBELLE") + (type.equals("C") ? "" : " (canton non précisé)");
            fiches.add(simple(Maille.CANTON, ligne.getField("CAN"), nom, ligne.getField("DEP"), ligne.getField("REG")));
        }
        var parCommune = new HashMap<String, String>();
        JsonNode contours = lireJson("communes_france_2024_cartelette_ultralight.geojson");
        for (JsonNode trait : contours.path("features")) {
            JsonNode p = trait.path("properties");
            String canton = p.path("INSEE_CAN").asString("");
            if (canton.matches("\\d+")) {
                parCommune.put(
                        p.path("INSEE_COM").asString(), p.path("INSEE_DEP").asString() + canton);
            }
        }
        Path precise = amont.resolve("demo49/communes_cog2025_epci_canton_49.csv");
        for (var ligne : Table.lire(precise, ',')) parCommune.put(ligne.getField("DEPCOM"), ligne.getField("CAN"));
        return parCommune;
    }

    private Map<String, NamedCsvRecord> communes(Map<String, String> epci, Map<String, String> cantons) {
        var communes = new HashMap<String, NamedCsvRecord>();
        var cantonsConnus = fiches.stream()
                .filter(f -> f.maille() == Maille.CANTON)
                .map(Fiche::code)
                .collect(Collectors.toSet());
        var debuts = new AnciennesCommunes(geo.resolve("mvtcommunes.csv")).debutDesActuelles();
        for (var c : Table.lire(geo.resolve("communes.csv"), ',')) {
            if (!c.getField("type").equals("commune-actuelle")) continue;
            String code = c.getField("code");
            communes.put(code, c);
            String canton = cantons.getOrDefault(code, "");
            fiches.add(new Fiche(
                    Maille.COMMUNE,
                    code,
                    c.getField("nom"),
                    debuts.getOrDefault(code + c.getField("nom"), ORIGINE),
                    "",
                    c.getField("population"),
                    "",
                    epci.getOrDefault(code, ""),
                    cantonsConnus.contains(canton) ? canton : "",
                    c.getField("arrondissement"),
                    c.getField("departement"),
                    c.getField("region")));
        }
        return communes;
    }

    private void deleguees(Map<String, NamedCsvRecord> communes) {
        for (var c : Table.lire(geo.resolve("communes.csv"), ',')) {
            String type = c.getField("type");
            if (type.equals("commune-actuelle")) continue;
            boolean municipal = type.equals("arrondissement-municipal");
            String mere = municipal ? c.getField("commune") : c.getField("chefLieu");
            if (!communes.containsKey(mere)) continue;
            fiches.add(dans(
                    communes.get(mere),
                    municipal ? Maille.ARRONDISSEMENT_MUNICIPAL : Maille.COMMUNE_DELEGUEE,
                    c.getField("code"),
                    c.getField("nom"),
                    c.getField("population")));
        }
    }

    private static Fiche dans(NamedCsvRecord commune, Maille maille, String code, String nom, String population) {
        return new Fiche(
                maille,
                code,
                nom,
                ORIGINE,
                "",
                population,
                commune.getField("code"),
                "",
                "",
                commune.getField("arrondissement"),
                commune.getField("departement"),
                commune.getField("region"));
    }

    /** À Paris, Lyon et Marseille, les IRIS disent leur arrondissement ; leur commune est celle qui le contient. */
    private void iris(Map<String, NamedCsvRecord> communes) {
        Map<String, String> communeDe = Table.lire(geo.resolve("arn_plm.csv"), ',').stream()
                .collect(Collectors.toMap(a -> a.getField("ARN"), a -> a.getField("DEPCOM")));
        for (var i : Table.lire(geo.resolve("iris_2021.csv"), ';')) {
            String lue = i.getField("DEPCOM");
            var commune = communes.get(aujourdHui(communeDe.getOrDefault(lue, lue)));
            if (commune == null || i.getField("TYP_IRIS").equals("Z")) continue;
            fiches.add(dans(commune, Maille.IRIS, i.getField("CODE_IRIS"), i.getField("LIB_IRIS"), ""));
        }
    }

    /** La commune d’aujourd’hui de celle qui portait ce code quand les IRIS ont été dessinés. */
    private String aujourdHui(String code) {
        String suivi = code;
        for (String[] passage : passages) {
            if (passage[0].compareTo(JOUR_DES_IRIS) > 0 && passage[1].equals(suivi) && passage[3].equals("1")) {
                suivi = passage[2];
            }
        }
        return suivi;
    }

    /** Le fichier des quartiers ne donne que le nom de la commune : on la cherche dans le département du code. */
    private void quartiers(Map<String, NamedCsvRecord> communes) {
        var parNom = communes.values().stream()
                .collect(Collectors.toMap(
                        c -> c.getField("departement") + "/" + c.getField("nom"), c -> c, (a, _) -> a));
        for (var q : Table.lire(amont.resolve("insee/DEMO_2022.csv"), ';')) {
            String code = q.getField(0);
            String brut = code.substring(2, 5);
            String departement = brut.startsWith("0") ? brut.substring(1) : brut;
            String premiere = q.getField("LIB_COM").split("[,/]")[0].strip();
            var commune = parNom.get(departement + "/" + premiere);
            String population = q.getField("POP_MUN").replaceAll("[^0-9]", "");
            fiches.add(
                    commune == null
                            ? new Fiche(
                                    Maille.QPV,
                                    code,
                                    q.getField("LIBGEO"),
                                    "2015-01-01",
                                    "",
                                    population,
                                    "",
                                    "",
                                    "",
                                    "",
                                    departement,
                                    "")
                            : dans(commune, Maille.QPV, code, q.getField("LIBGEO"), population));
        }
    }

    private void anciennes(Map<String, NamedCsvRecord> communes) {
        var actuelles = communes.values().stream()
                .map(c -> c.getField("code") + c.getField("nom"))
                .collect(Collectors.toSet());
        for (var a : new AnciennesCommunes(geo.resolve("mvtcommunes.csv")).toutes()) {
            if (actuelles.contains(a.code() + a.nom()) && a.fin().isEmpty()) continue;
            if (a.fin().isEmpty()) continue;
            String departement = a.code().startsWith("97")
                    ? a.code().substring(0, 3)
                    : a.code().substring(0, 2);
            fiches.add(new Fiche(
                    Maille.COMMUNE, a.code(), a.nom(), a.debut(), a.fin(), "", "", "", "", "", departement, ""));
        }
        enchainer();
        fiches.sort(Comparator.comparing((Fiche f) -> f.maille().ordinal())
                .thenComparing(Fiche::code)
                .thenComparing(Fiche::debut));
    }

    /** Deux périodes d’un même code ne se chevauchent pas : la suivante commence au plus tôt quand l’autre finit. */
    private void enchainer() {
        var communes = fiches.stream()
                .filter(f -> f.maille() == Maille.COMMUNE)
                .sorted(Comparator.comparing(Fiche::code)
                        .thenComparing(f -> f.fin().isEmpty() ? "9999" : f.fin())
                        .thenComparing(Fiche::debut))
                .toList();
        fiches.removeIf(f -> f.maille() == Maille.COMMUNE);
        String code = "";
        String finPrecedente = "";
        for (Fiche f : communes) {
            boolean suite = f.code().equals(code) && f.debut().compareTo(finPrecedente) < 0;
            Fiche enchainee = suite ? f.depuis(finPrecedente) : f;
            code = f.code();
            if (!f.fin().isEmpty() && enchainee.debut().compareTo(f.fin()) >= 0) continue;
            finPrecedente = f.fin();
            fiches.add(enchainee);
        }
    }
}
