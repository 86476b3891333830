package fr.maillage.references.territoire.adresses;

import fr.maillage.references.territoire.Ecriture;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ramène le nom d’une voie écrit de mille façons aux mêmes mots : « Av. du Gal-de-Gaulle » et « avenue du Général de Gaulle ». */
final class EcritureDeVoie {
    private static final Map<String, String> ABREGES = Map.ofEntries(
            Map.entry("av", "avenue"),
            Map.entry("ave", "avenue"),
            Map.entry("bd", "boulevard"),
            Map.entry("bld", "boulevard"),
            Map.entry("blvd", "boulevard"),
            Map.entry("boul", "boulevard"),
            Map.entry("pl", "place"),
            Map.entry("r", "rue"),
            Map.entry("all", "allee"),
            Map.entry("allees", "allee"),
            Map.entry("imp", "impasse"),
            Map.entry("ch", "chemin"),
            Map.entry("che", "chemin"),
            Map.entry("chem", "chemin"),
            Map.entry("rte", "route"),
            Map.entry("sq", "square"),
            Map.entry("crs", "cours"),
            Map.entry("pass", "passage"),
            Map.entry("res", "residence"),
            Map.entry("resid", "residence"),
            Map.entry("lot", "lotissement"),
            Map.entry("fg", "faubourg"),
            Map.entry("fbg", "faubourg"),
            Map.entry("prom", "promenade"),
            Map.entry("esp", "esplanade"),
            Map.entry("ham", "hameau"),
            Map.entry("st", "saint"),
            Map.entry("ste", "sainte"),
            Map.entry("gal", "general"),
            Map.entry("gen", "general"),
            Map.entry("mal", "marechal"),
            Map.entry("dr", "docteur"),
            Map.entry("pdt", "president"),
            Map.entry("pres", "president"),
            Map.entry("cdt", "commandant"),
            Map.entry("col", "colonel"),
            Map.entry("cap", "capitaine"),
            Map.entry("cne", "capitaine"),
            Map.entry("lt", "lieutenant"),
            Map.entry("prof", "professeur"),
            Map.entry("pr", "professeur"),
            Map.entry("mgr", "monseigneur"),
            Map.entry("nd", "notre dame"));

    static final Set<String> GENRES = Set.of(
            "avenue",
            "boulevard",
            "place",
            "rue",
            "allee",
            "impasse",
            "chemin",
            "route",
            "square",
            "cours",
            "passage",
            "residence",
            "lotissement",
            "faubourg",
            "promenade",
            "esplanade",
            "hameau",
            "quai",
            "mail",
            "cite",
            "ruelle",
            "venelle",
            "villa",
            "clos",
            "cour",
            "montee",
            "rond",
            "sentier",
            "voie",
            "levee",
            "parvis",
            "traverse",
            "carrefour",
            "domaine");

    private static final Set<String> PETITS_MOTS =
            Set.of("de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "en", "et", "sur");

    private EcritureDeVoie() {}

    /** Tous les mots, abréviations dites, petits mots gardés. */
    static List<String> mots(String ecrit) {
        return Arrays.stream(Ecriture.cle(ecrit).split(" "))
                .filter(m -> !m.isEmpty())
                .flatMap(m -> Arrays.stream(ABREGES.getOrDefault(m, m).split(" ")))
                .toList();
    }

    /** Les mots qui distinguent une voie d’une autre : « rue de la Gare » et « rue Gare » ont les mêmes. */
    static List<String> utiles(List<String> mots) {
        return mots.stream().filter(m -> !PETITS_MOTS.contains(m)).toList();
    }

    static List<String> sansGenre(List<String> utiles) {
        return utiles.size() > 1 && GENRES.contains(utiles.getFirst()) ? utiles.subList(1, utiles.size()) : utiles;
    }

    static boolean commenceParUnGenre(List<String> utiles) {
        return !utiles.isEmpty() && GENRES.contains(utiles.getFirst());
    }

    /** En un seul mot : « Saint-Exupéry », « St Exupéry » et « saintexupery » y sont pareils. */
    static String cle(List<String> utiles) {
        return String.join("", utiles);
    }
}
