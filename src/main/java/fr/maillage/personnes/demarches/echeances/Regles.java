package fr.maillage.personnes.demarches.echeances;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Les règles d’échéance de la maison, lues une fois. */
@Component
public class Regles {
    private record Fichier(LocalDate verifieLe, List<Ligne> regles) {}

    private record Ligne(
            String code,
            String famille,
            Regle.Calcul calcul,
            String fait,
            String libelle,
            @Nullable String texte,
            @Nullable List<Duree> durees,
            List<Integer> rappels,
            Regle.@Nullable Fenetre fenetre,
            @Nullable String jour,
            @Nullable String consequence,
            @Nullable Boolean aRelire) {
        Regle regle() {
            return new Regle(
                    code,
                    famille,
                    calcul,
                    fait,
                    libelle,
                    Objects.requireNonNullElse(texte, ""),
                    Objects.requireNonNullElse(durees, List.of()),
                    List.copyOf(rappels),
                    fenetre,
                    jour,
                    Objects.requireNonNullElse(consequence, ""),
                    Boolean.TRUE.equals(aRelire));
        }
    }

    private final Map<String, Regle> parCode = new LinkedHashMap<>();
    private final LocalDate verifieLe;

    Regles() {
        var fichier = lire("regles.yaml", Fichier.class);
        verifieLe = fichier.verifieLe();
        fichier.regles().forEach(r -> parCode.put(r.code(), r.regle()));
    }

    /** Lit un fichier de données rangé à côté de la classe qui le décrit. */
    public static <T> T lire(String nom, Class<T> genre) {
        var yaml = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                // Une virgule hors guillemets coupe une phrase en deux : sa fin deviendrait une clé sans valeur, perdue
                // sans un mot.
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var flux = genre.getResourceAsStream(nom)) {
            return yaml.readValue(Objects.requireNonNull(flux, "Il manque le fichier " + nom + " à la maison."), genre);
        } catch (IOException panne) {
            throw new UncheckedIOException("Le fichier %s ne se lit pas.".formatted(nom), panne);
        }
    }

    public Collection<Regle> toutes() {
        return parCode.values();
    }

    public Optional<Regle> trouver(String code) {
        return Optional.ofNullable(parCode.get(code));
    }

    public Regle exiger(String code) {
        return trouver(code)
                .orElseThrow(() ->
                        new IllegalArgumentException("La règle « %s » n’existe pas dans regles.yaml.".formatted(code)));
    }

    LocalDate verifieLe() {
        return verifieLe;
    }
}
