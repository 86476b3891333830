package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.catalogue.FormeDeCode;
import fr.maillage.references.territoire.catalogue.Nature;
import fr.maillage.socle.echanges.valeurs.LecteurDeNombre;
import fr.maillage.socle.echanges.valeurs.LecteurDePeriode;
import fr.maillage.socle.echanges.valeurs.NombreLu;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Propose une première description d’un fichier inconnu ; la personne corrige, rien n’est décidé pour elle. */
final class Deviner {
    static final Set<String> MAILLES =
            Set.of("COMMUNE", "ARRONDISSEMENT_MUNICIPAL", "IRIS", "QPV", "EPCI", "DEPARTEMENT", "REGION");

    private static final Pattern NOM_DE_CODE = Pattern.compile(
            "(?i).*(codgeo|insee|depcom|code.?(geo|com|commune|iris|epci|dep|qp|quartier)|^(code|com|iris|epci|dep|reg)$).*");
    private static final Pattern NOM_D_ANNEE =
            Pattern.compile("(?i)(ann[ée]e|year|millesime|mill[ée]sime|date|mois|periode|p[ée]riode)");
    private static final Pattern ANNEE = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    private static final LecteurDeNombre NOMBRES = LecteurDeNombre.ordinaire();

    private Deviner() {}

    static String colonneDuCode(Structure structure) {
        return structure.colonnes().stream()
                .filter(c -> NOM_DE_CODE.matcher(c).matches())
                .findFirst()
                .or(() -> structure.colonnes().stream()
                        .filter(c -> !mailles(structure.exemples(c)).isEmpty())
                        .findFirst())
                .orElse("");
    }

    /** Les mailles dont les exemples ont la forme ; les communes voyagent avec les arrondissements municipaux. */
    static Set<String> mailles(List<String> codes) {
        List<String> entiers = codes.stream()
                .map(String::strip)
                .map(c -> c.matches("\\d{4}") ? "0" + c : c)
                .toList();
        return FormeDeCode.mailleDuFichier(entiers, MAILLES)
                .map(m -> m.equals("COMMUNE") ? Set.of("COMMUNE", "ARRONDISSEMENT_MUNICIPAL") : Set.of(m))
                .orElse(Set.of());
    }

    static String colonneDeLAnnee(Structure structure) {
        return structure.colonnes().stream()
                .filter(c -> NOM_D_ANNEE.matcher(c).matches())
                .filter(c -> structure.exemples(c).stream()
                        .anyMatch(e -> LecteurDePeriode.lire(e).isPresent()))
                .findFirst()
                .orElse("");
    }

    static boolean mensuelle(List<String> exemples) {
        return exemples.stream()
                .flatMap(e -> LecteurDePeriode.lire(e).stream())
                .anyMatch(p -> p.mois().isPresent());
    }

    /** Une colonne dont la plupart des cases se lisent comme des nombres. */
    static boolean deNombres(List<String> exemples) {
        long nombres = exemples.stream()
                .filter(e -> NOMBRES.lire(e) instanceof NombreLu.Connu)
                .count();
        return nombres > 0 && nombres * 2 >= exemples.size();
    }

    static @Nullable Integer annee(String nomDeColonne) {
        Matcher trouve = ANNEE.matcher(nomDeColonne.replace('_', ' '));
        return trouve.find() ? Integer.valueOf(trouve.group(1)) : null;
    }

    /** « Nombre de places (2023) » : NOMBRE_DE_PLACES. */
    static String code(String nom) {
        String sansAccent = Normalizer.normalize(nom, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String code = ANNEE.matcher(sansAccent.replace('_', ' '))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        String court = code.length() > 36 ? code.substring(0, 36).replaceAll("_+$", "") : code;
        return "LOC_" + (court.isEmpty() ? "MESURE" : court);
    }

    static String libelle(String nom) {
        String mots = ANNEE.matcher(nom.replace('_', ' '))
                .replaceAll(" ")
                .replaceAll("[()]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return mots.isEmpty() ? nom : capitale(mots);
    }

    static String capitale(String texte) {
        return texte.isEmpty() ? texte : texte.substring(0, 1).toUpperCase(Locale.FRENCH) + texte.substring(1);
    }

    static Nature nature(String nom) {
        String bas = nom.toLowerCase(Locale.FRENCH);
        if (bas.matches(".*(part|%|pct|pourcent).*")) return Nature.PART;
        if (bas.matches(".*taux.*")) return Nature.TAUX;
        if (bas.matches(".*m[ée]dian.*")) return Nature.MEDIANE;
        if (bas.matches(".*moyen.*")) return Nature.MOYENNE;
        if (bas.matches(".*(indice|score).*")) return Nature.INDICE;
        if (bas.matches(".*(montant|euro|d[ée]pense|budget).*")) return Nature.MONTANT;
        return Nature.EFFECTIF;
    }

    static String unite(Nature nature) {
        return switch (nature) {
            case PART, TAUX -> "%";
            case MONTANT, MEDIANE -> "euros";
            case INDICE, DECILE, MOYENNE -> "";
            case SURFACE -> "km²";
            case EFFECTIF -> "unités";
        };
    }
}
