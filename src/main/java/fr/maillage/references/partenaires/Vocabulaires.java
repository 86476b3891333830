package fr.maillage.references.partenaires;

import java.io.IOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Les vocabulaires du schéma data·inclusion v1 : les codes que l’on échange, les mots que l’on montre. */
public final class Vocabulaires {
    private static final Pattern SIGNES = Pattern.compile("\\p{M}");
    private static final Pattern ENTRE_LES_MOTS = Pattern.compile("[^a-z0-9]+");

    private record Fichier(Map<String, String> familles, Map<String, Map<String, String>> listes) {}

    private static final Fichier FICHIER = lire();
    private static final String COUPE = "--";

    private Vocabulaires() {}

    static Map<String, String> liste(String nom) {
        return Objects.requireNonNull(FICHIER.listes().get(nom), nom);
    }

    /** Les besoins, par famille : ce que l’on choisit pour chercher un service. */
    public static Map<String, Map<String, String>> besoins() {
        var familles = new LinkedHashMap<String, Map<String, String>>();
        FICHIER.familles().forEach((code, _) -> familles.put(code, new LinkedHashMap<>()));
        liste("thematiques")
                .forEach((code, libelle) -> Objects.requireNonNull(familles.get(code.split(COUPE, 2)[0]))
                        .put(code, libelle));
        return familles;
    }

    public static Map<String, String> publics() {
        return liste("publics");
    }

    /** Le nom d’un besoin : une thématique, ou toute une famille. Un code inconnu se montre tel quel. */
    public static String besoin(String code) {
        String famille = FICHIER.familles().get(code);
        return famille != null ? famille : liste("thematiques").getOrDefault(code, code);
    }

    /** Cette thématique répond-elle à ce besoin : la même, ou l’une de sa famille ? */
    static boolean repond(String thematique, String besoin) {
        return thematique.equals(besoin) || thematique.startsWith(besoin + COUPE);
    }

    static boolean estUnBesoin(String code) {
        return FICHIER.familles().containsKey(code) || liste("thematiques").containsKey(code);
    }

    static String libelle(String liste, String code) {
        return liste(liste).getOrDefault(code, code);
    }

    static List<String> libelles(String liste, List<String> codes) {
        return codes.stream().map(code -> libelle(liste, code)).toList();
    }

    /** Sans accent, ni majuscule, ni ponctuation : ce qui se compare. */
    static String nu(String texte) {
        String sansSignes =
                SIGNES.matcher(Normalizer.normalize(texte, Normalizer.Form.NFD)).replaceAll("");
        return ENTRE_LES_MOTS
                .matcher(sansSignes.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static Fichier lire() {
        return lire("vocabulaires.yaml", Fichier.class);
    }

    static <T> T lire(String fichier, Class<T> genre) {
        try (var flux = Vocabulaires.class.getResourceAsStream(fichier)) {
            return YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(Objects.requireNonNull(flux, fichier + " manque à la maison"), genre);
        } catch (IOException illisible) {
            throw new java.io.UncheckedIOException(illisible);
        }
    }
}
