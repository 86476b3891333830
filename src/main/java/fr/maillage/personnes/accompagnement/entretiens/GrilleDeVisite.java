package fr.maillage.personnes.accompagnement.entretiens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** La grille d’observation d’une visite : des rubriques, en données, où ne s’écrivent que des faits. */
record GrilleDeVisite(List<Rubrique> rubriques) {
    static final GrilleDeVisite MAISON = deLaMaison();
    private static final String DEBUT = "vu-";

    /** Une pièce ou un thème, et ce qu’on y regarde. */
    record Rubrique(String code, String libelle, String aide) {
        String champ() {
            return DEBUT + code;
        }
    }

    private static GrilleDeVisite deLaMaison() {
        try (var flux = GrilleDeVisite.class.getResourceAsStream("visite.yaml")) {
            return YAMLMapper.builder()
                    .build()
                    .readValue(Objects.requireNonNull(flux, "visite.yaml manque à la maison"), GrilleDeVisite.class);
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }

    /** Les observations de la grille en un seul texte : une ligne par rubrique vue. */
    String reunir(Map<String, String> saisi) {
        return rubriques.stream()
                .filter(r -> !saisi.getOrDefault(r.champ(), "").isEmpty())
                .map(r -> r.libelle() + " : " + saisi.get(r.champ()))
                .collect(Collectors.joining("\n"));
    }
}
