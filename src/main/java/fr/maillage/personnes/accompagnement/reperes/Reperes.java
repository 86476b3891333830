package fr.maillage.personnes.accompagnement.reperes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Les repères de la maison, public par public : un aide-mémoire sourcé, que l’on ouvre avec la personne. */
record Reperes(@JsonProperty("verifie_le") LocalDate verifieLe, List<Public> publics) {
    static final Reperes MAISON = deLaMaison();

    /** Une famille, un jeune, une personne âgée : ce qui peut la distinguer, et ce à quoi penser. */
    record Public(
            String code,
            String libelle,
            @Nullable List<Integer> age,
            Map<String, String> situations,
            List<Question> questions,
            List<String> attention,
            List<DroitAVoir> droits,
            List<Partenaire> partenaires) {
        /** Vaut-il pour cet âge ? Sans âge dit, ou si l’âge n’est pas connu, oui. */
        boolean pour(@Nullable Integer ans) {
            return dans(age, ans);
        }
    }

    /** Une question à poser, dans un domaine de la grille. */
    record Question(String domaine, String texte, @Nullable List<String> si) {}

    /**
     * Un droit à regarder.
     *
     * @param droit son code au catalogue, s’il y est
     * @param etat ce que la situation en dit d’avance : « ouvert », « non ouvert », « à vérifier » ; rien sinon
     */
    record DroitAVoir(
            String libelle,
            @Nullable String droit,
            @Nullable String etat,
            @Nullable String dit,
            @Nullable List<String> si,
            @Nullable List<Integer> age,
            String texte,
            @JsonProperty("a_relire") boolean aRelire) {}

    /** Qui solliciter ; {@code mots} se cherchent dans l’annuaire. */
    record Partenaire(String libelle, String mots, @Nullable List<String> si) {}

    Public exiger(String code) {
        return publics.stream().filter(p -> p.code().equals(code)).findFirst().orElse(publics.getFirst());
    }

    /** Une règle sans situation vaut toujours ; sinon, dans une de celles qui sont cochées. */
    static boolean vaut(@Nullable List<String> si, Collection<String> situations) {
        return si == null || si.stream().anyMatch(situations::contains);
    }

    static boolean dans(@Nullable List<Integer> age, @Nullable Integer ans) {
        return age == null || ans == null || (ans >= age.getFirst() && ans <= age.getLast());
    }

    private static Reperes deLaMaison() {
        try (var flux = Reperes.class.getResourceAsStream("publics.yaml")) {
            return YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(Objects.requireNonNull(flux, "publics.yaml manque à la maison"), Reperes.class);
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }
}
