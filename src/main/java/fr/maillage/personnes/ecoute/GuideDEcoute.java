package fr.maillage.personnes.ecoute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Le guide d’écoute, en données : une partie par moment de l’entretien. */
record GuideDEcoute(List<Partie> parties) {
    static final GuideDEcoute MAISON = deLaMaison();

    record Partie(String titre, List<String> lignes) {}

    private static GuideDEcoute deLaMaison() {
        try (var flux = GuideDEcoute.class.getResourceAsStream("guide.yaml")) {
            return YAMLMapper.builder()
                    .build()
                    .readValue(Objects.requireNonNull(flux, "guide.yaml manque à la maison"), GuideDEcoute.class);
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }
}
