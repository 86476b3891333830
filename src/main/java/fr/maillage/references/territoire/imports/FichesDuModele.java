package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.catalogue.Nature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Écrit une description comme des fiches du catalogue : source, variables, indicateurs, format (JSON est du YAML). */
final class FichesDuModele {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> MAILLES_D_UNE_SOMME = List.of(
            "COMMUNE",
            "ARRONDISSEMENT_MUNICIPAL",
            "EPCI",
            "CANTON",
            "ARRONDISSEMENT",
            "DEPARTEMENT",
            "REGION",
            "FRANCE",
            "PERIMETRE");

    private final String id;
    private final String source;
    private final Description description;

    private FichesDuModele(long id, Description description) {
        this.id = Modele.format(id);
        this.source = Modele.source(id);
        this.description = description;
    }

    static Map<String, String> ecrire(long id, Description description) {
        return new FichesDuModele(id, description).ecrire();
    }

    private Map<String, String> ecrire() {
        var fichiers = new LinkedHashMap<String, String>();
        fichiers.put("sources.yaml", json(Map.of("sources", Map.of(source, ficheDeSource()))));
        if (!description.nouvelles().isEmpty()) {
            fichiers.put("variables/" + id + ".yaml", json(variables()));
            fichiers.put("indicateurs/" + id + ".yaml", json(indicateurs()));
        }
        fichiers.put("formats/" + id + ".yaml", json(format()));
        return fichiers;
    }

    private static String json(Object fiche) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(fiche);
    }

    private Map<String, Object> ficheDeSource() {
        return Map.of(
                "intitule", ou(description.intitule(), description.libelle()),
                "producteur", ou(description.producteur(), "Non précisé"),
                "licence", ou(description.licence(), "Non précisée"),
                "periodicite", "non précisée",
                "notes", List.of("Décrit à l’écran, dans le modèle d’import « %s ».".formatted(description.libelle())));
    }

    private static String ou(String texte, String defaut) {
        return texte.isBlank() ? defaut : texte;
    }

    private Map<String, Object> variables() {
        var fiches = new LinkedHashMap<String, Object>();
        for (Description.Mesure mesure : description.nouvelles()) {
            fiches.put(
                    mesure.variable(),
                    Map.of(
                            "libelle", mesure.libelle(),
                            "unite", mesure.unite(),
                            "nature", mesure.nature().name()));
        }
        return Map.of(
                "source", source, "mailles", List.copyOf(new TreeSet<>(description.mailles())), "variables", fiches);
    }

    private Map<String, Object> indicateurs() {
        var fiches = new LinkedHashMap<String, Object>();
        description.nouvelles().forEach(mesure -> fiches.put(mesure.variable(), indicateur(mesure)));
        return Map.of("theme", description.theme().code(), "indicateurs", fiches);
    }

    private Map<String, Object> indicateur(Description.Mesure mesure) {
        var mailles = new TreeSet<>(description.mailles());
        if (mesure.nature().additive()) mailles.addAll(MAILLES_D_UNE_SOMME);
        return Map.of(
                "libelle", mesure.libelle(),
                "definition", "%s, tel que publié par %s.".formatted(mesure.libelle(), description.producteur()),
                "formule", mesure.variable(),
                "unite", mesure.unite(),
                "decimales", mesure.nature() == Nature.EFFECTIF || mesure.nature() == Nature.MONTANT ? 0 : 1,
                "sens", "NEUTRE",
                "mailles", List.copyOf(mailles),
                "sujet", Map.of("texte", "l’indicateur « %s »".formatted(mesure.libelle()), "genre", "m"));
    }

    private Map<String, Object> format() {
        var fiche = new LinkedHashMap<String, Object>();
        fiche.put("id", id);
        fiche.put("libelle", description.libelle());
        fiche.put("source", source);
        fiche.put("signature", Map.of("presentes", signature()));
        fiche.put("territoire", lieu());
        fiche.put("forme", description.uneValeurParLigne() ? "UNE_VALEUR_PAR_LIGNE" : "UNE_MESURE_PAR_COLONNE");
        fiche.put("vide", description.videEstSecret() ? "secret" : "absent");
        var secrets = new LinkedHashMap<String, String>();
        description.secrets().forEach(mot -> secrets.put(mot, "secret"));
        fiche.put("marqueurs", secrets);
        if (description.feuille() != null) fiche.put("feuille", description.feuille());
        if (description.ligneDEntete() != null) fiche.put("ligne", description.ligneDEntete());
        fiche.put("anglaise", description.anglaise());
        if (description.uneValeurParLigne()) fiche.put("variable", mots());
        fiche.put("valeurs", valeurs());
        fiche.put("ignorees", ignorees());
        return fiche;
    }

    private Map<String, Object> lieu() {
        var lieu = new LinkedHashMap<String, Object>();
        lieu.put("colonne", description.colonneDuCode());
        lieu.put("mailles", List.copyOf(new TreeSet<>(description.mailles())));
        if (description.geographie() != null) lieu.put("geographie", Integer.toString(description.geographie()));
        lieu.put("annee", "(?<annee>(19|20)\\d{2})");
        return lieu;
    }

    private Map<String, Object> mots() {
        var correspondances = new LinkedHashMap<String, String>();
        description.mesures().forEach(m -> correspondances.put(m.cle(), m.variable()));
        return Map.of("colonne", description.colonneDeLaMesure(), "correspondances", correspondances);
    }

    private List<Map<String, Object>> valeurs() {
        if (description.uneValeurParLigne()) {
            return List.of(Map.of(
                    "colonnes", List.of(description.colonneDeLaValeur()), "variable", "{colonne}", "annee", annee()));
        }
        return description.mesures().stream().map(this::valeur).toList();
    }

    private Map<String, Object> valeur(Description.Mesure mesure) {
        if (mesure.annee() == null || !description.colonneDeLAnnee().isBlank()) {
            return Map.of("colonnes", List.of(mesure.cle()), "variable", mesure.variable(), "annee", annee());
        }
        return Map.of(
                "motif", motif(mesure),
                "variable", mesure.variable(),
                "annee", datee(mesure) ? "groupe" : Integer.toString(mesure.annee()));
    }

    private String annee() {
        if (description.colonneDeLAnnee().isBlank()) return "fichier";
        return (description.mensuelle() ? "mois:" : "colonne:") + description.colonneDeLAnnee();
    }

    /** Une colonne dont le nom porte l’année sera reconnue l’an prochain sous le nom de l’an prochain. */
    private static boolean datee(Description.Mesure mesure) {
        return mesure.annee() != null && mesure.cle().contains(Integer.toString(mesure.annee()));
    }

    private static String motif(Description.Mesure mesure) {
        if (mesure.annee() == null || !datee(mesure)) return Pattern.quote(mesure.cle());
        String annee = Integer.toString(mesure.annee());
        int place = mesure.cle().indexOf(annee);
        return citer(mesure.cle().substring(0, place))
                + "(?<annee>(19|20)\\d{2})"
                + citer(mesure.cle().substring(place + annee.length()));
    }

    private static String citer(String texte) {
        return texte.isEmpty() ? "" : Pattern.quote(texte);
    }

    private List<String> signature() {
        var presentes = new ArrayList<String>();
        if (description.uneValeurParLigne()) {
            presentes.add(Pattern.quote(description.colonneDeLaMesure()));
            presentes.add(Pattern.quote(description.colonneDeLaValeur()));
        } else {
            description.mesures().forEach(m -> presentes.add(motif(m)));
        }
        if (!description.colonneDeLAnnee().isBlank()) presentes.add(Pattern.quote(description.colonneDeLAnnee()));
        return presentes;
    }

    private List<String> ignorees() {
        var ignorees = new ArrayList<String>();
        if (description.uneValeurParLigne()) ignorees.add(Pattern.quote(description.colonneDeLaMesure()));
        if (!description.colonneDeLAnnee().isBlank()) ignorees.add(Pattern.quote(description.colonneDeLAnnee()));
        return ignorees;
    }
}
