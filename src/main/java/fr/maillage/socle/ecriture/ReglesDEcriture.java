package fr.maillage.socle.ecriture;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Les règles telles qu’elles sont écrites dans regles.yaml. */
record ReglesDEcriture(
        int phraseLongue,
        int phraseTresLongue,
        int phraseLongueEnFacile,
        Groupe jugements,
        Groupe partiPris,
        Vocabulaire motsCompliques,
        List<String> siglesAdmis,
        Map<String, String> sigles,
        Passif passif,
        Groupe identites) {

    record Groupe(
            String conseil, String precision, @Nullable List<String> expressions) {}

    record Vocabulaire(String conseil, Map<String, String> expressions) {}

    record Passif(String conseil, List<String> jamais, List<String> autresParticipes) {}

    static ReglesDEcriture deLaMaison() {
        try (var flux = ReglesDEcriture.class.getResourceAsStream("regles.yaml")) {
            return YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .readValue(Objects.requireNonNull(flux, "regles.yaml manque à la maison"), ReglesDEcriture.class);
        } catch (IOException illisible) {
            throw new java.io.UncheckedIOException(illisible);
        }
    }

    /** L’expression en motif : une étoile vaut pour une fin de mot, les deux apostrophes se valent, l’espace aussi. */
    static Pattern motif(String expression) {
        boolean ouverte = expression.endsWith("*");
        String mots = ouverte ? expression.substring(0, expression.length() - 1) : expression;
        var motif = new StringBuilder("(?<![\\p{L}\\p{N}])");
        for (char signe : mots.toCharArray()) {
            if (signe == '’' || signe == '\'') motif.append("['’]");
            else if (signe == ' ') motif.append("[\\s\u00a0]+");
            else motif.append(Pattern.quote(String.valueOf(signe)));
        }
        motif.append(ouverte ? "\\p{L}*" : "").append("(?![\\p{L}\\p{N}])");
        return Pattern.compile(motif.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
