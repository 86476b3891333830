package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Les mots publics du métier sont au glossaire : « web », « cli », « base » et les écrans parlent la langue de la machine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GlossaireTest {
    private static final Pattern METIER = Pattern.compile(
            "fr/maillage/(references|personnes|territoires|pilotage|socle/(acces|journal|taches|documents|echanges))/");
    private static final Pattern PUBLIC = Pattern.compile(
            "(?m)^public (?:final |sealed |non-sealed |abstract )*(?:class|record|interface|enum|@interface)");
    private static final Set<String> OUTILS = Set.of(
            "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "non", "par", "pour", "quand",
            "qui", "sans", "sur", "tous", "un", "une");

    @Test
    void chaque_mot_public_du_metier_est_defini() throws IOException {
        Set<String> definis = mots(Files.readString(Path.of("docs/glossaire.md")));
        var inconnus = new TreeSet<String>();
        for (String type : typesPublics()) {
            for (String mot : decouper(type)) {
                if (!definis.contains(racine(mot)) && !OUTILS.contains(mot)) inconnus.add(mot + " (" + type + ")");
            }
        }
        assertThat(inconnus)
                .as(
                        "mots publics du métier absents de docs/glossaire.md : définissez-les, ou prenez un mot déjà défini")
                .isEmpty();
    }

    private static List<String> typesPublics() throws IOException {
        try (Stream<Path> fichiers = Files.walk(Path.of("src/main/java"))) {
            return fichiers.filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"))
                    .filter(f -> METIER.matcher(f.toString().replace('\\', '/')).find())
                    .filter(f -> !f.toString().contains("pages"))
                    .filter(GlossaireTest::estPublic)
                    .map(f -> f.getFileName().toString().replace(".java", ""))
                    .toList();
        }
    }

    private static boolean estPublic(Path fichier) {
        try {
            return PUBLIC.matcher(Files.readString(fichier)).find();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> decouper(String type) {
        return Arrays.stream(type.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
                .map(mot -> mot.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Set<String> mots(String texte) {
        String nu = Normalizer.normalize(texte.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " "), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(nu.split("[^a-z0-9]+")).map(GlossaireTest::racine).collect(Collectors.toSet());
    }

    /** Sans la marque du pluriel ni du féminin. */
    private static String racine(String mot) {
        return mot.length() <= 3 ? mot : mot.replaceAll("(es|s|x|e)$", "");
    }
}
