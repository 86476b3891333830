package fr.maillage.personnes.accompagnement.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** La grille d’autonomie : des domaines de vie, et cinq niveaux décrits pour chacun. Elle ne fait jamais de total. */
record Grille(long id, int numero, List<String> niveaux, List<Domaine> domaines) {
    static final int NIVEAUX = 5;
    /** À partir de ce niveau, le domaine est un appui. */
    static final int APPUI = 4;

    /** Un domaine de vie. Obligatoire : il est de la fiche de poste, une organisation le complète sans le retirer. */
    record Domaine(
            String code, String libelle, boolean obligatoire, boolean sansObjetPossible, List<String> descriptions) {
        String description(int niveau) {
            return descriptions.get(niveau - 1);
        }
    }

    private record Modele(List<String> niveaux, List<Domaine> domaines) {}

    Optional<Domaine> domaine(String code) {
        return domaines.stream().filter(d -> d.code().equals(code)).findFirst();
    }

    String niveau(int niveau) {
        return niveaux.get(niveau - 1);
    }

    /** La grille livrée avec le produit : douze domaines, les six premiers obligatoires. */
    static Grille deLaMaison() {
        try (var flux = Grille.class.getResourceAsStream("grille.yaml")) {
            var lue = YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(Objects.requireNonNull(flux, "grille.yaml manque à la maison"), Modele.class);
            return new Grille(0, 0, lue.niveaux(), lue.domaines());
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }
}
