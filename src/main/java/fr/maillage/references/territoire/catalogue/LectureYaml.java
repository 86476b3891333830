package fr.maillage.references.territoire.catalogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Lit un fichier du catalogue ; une clé inconnue ou en double est une faute, jamais un silence. */
final class LectureYaml {

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Une fiche lue et le texte dont elle vient, pour retrouver les lignes fautives. */
    record Fichier(String nom, String texte) {

        /** « fichier indicateurs/logement.yaml, ligne 12, « HLM » ». */
        String lieu(String cle) {
            Matcher trouve = Pattern.compile("(?m)^\\s*\"?" + Pattern.quote(cle) + "\"?\\s*:")
                    .matcher(texte);
            if (!trouve.find()) {
                return "fichier %s, « %s »".formatted(nom, cle);
            }
            long ligne = texte.substring(0, trouve.end()).lines().count();
            return "fichier %s, ligne %d, « %s »".formatted(nom, ligne, cle);
        }
    }

    <T> T lire(Fichier fichier, Class<T> type) {
        try {
            T lu = yaml.readValue(fichier.texte(), type);
            if (lu == null) {
                throw new IllegalArgumentException("fichier %s : le fichier est vide".formatted(fichier.nom()));
            }
            return lu;
        } catch (JacksonException faute) {
            throw new IllegalArgumentException(
                    "fichier %s%s : %s".formatted(fichier.nom(), ligne(faute), raison(faute)), faute);
        }
    }

    private static String ligne(JacksonException faute) {
        var lieu = faute.getLocation();
        return lieu == null || lieu.getLineNr() <= 0 ? "" : ", ligne " + lieu.getLineNr();
    }

    private static String raison(JacksonException faute) {
        return switch (faute) {
            case tools.jackson.databind.exc.UnrecognizedPropertyException inconnue ->
                "la clé « %s » n’existe pas (clés possibles : %s)"
                        .formatted(inconnue.getPropertyName(), inconnue.getKnownPropertyIds());
            case tools.jackson.databind.exc.InvalidFormatException mauvaise ->
                "« %s » ne convient pas pour « %s »%s"
                        .formatted(mauvaise.getValue(), dernierChamp(mauvaise), possibles(mauvaise.getTargetType()));
            default -> "le fichier ne se lit pas : " + premiereLigne(faute.getOriginalMessage());
        };
    }

    private static String dernierChamp(tools.jackson.databind.DatabindException faute) {
        var chemin = faute.getPath();
        String nom = chemin.isEmpty() ? null : chemin.getLast().getPropertyName();
        return nom == null ? "?" : nom;
    }

    private static String possibles(@Nullable Class<?> type) {
        return type != null && type.isEnum()
                ? " (valeurs possibles : %s)".formatted(java.util.Arrays.toString(type.getEnumConstants()))
                : "";
    }

    private static String premiereLigne(@Nullable String message) {
        String texte = message == null ? "faute inconnue" : message;
        return texte.startsWith("Duplicate")
                ? "une clé y est écrite deux fois (" + texte + ")"
                : texte.lines().findFirst().orElse(texte);
    }
}
