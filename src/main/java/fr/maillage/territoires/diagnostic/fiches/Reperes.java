package fr.maillage.territoires.diagnostic.fiches;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Les seuils, les actions suggérées et les écarts à regarder : des données datées et sourcées, que l’on peut régler. */
@Component
class Reperes {
    enum Comparaison {
        MOINS_DE,
        AU_MOINS
    }

    /** Une règle : sous (ou à partir de) ce seuil, ce qu’il faut dire et, peut-être, l’action à proposer. */
    record Regle(
            String code,
            String indicateur,
            Comparaison comparaison,
            double valeur,
            String dit,
            @Nullable String action,
            String depuis,
            String source) {
        boolean vaut(double lu) {
            return comparaison == Comparaison.MOINS_DE ? lu < valeur : lu >= valeur;
        }

        LocalDate effet() {
            return LocalDate.parse(depuis);
        }
    }

    /** Deux indicateurs dont l’écart parle : les jeunes et l’ensemble, les locataires et l’ensemble. */
    record Paire(String dimension, String cote, String reference) {}

    record Ecarts(List<String> territoire, List<String> quartier, List<String> iris, List<Paire> paires) {}

    record Rubrique(String titre, List<String> indicateurs, String manque) {}

    record Fichier(
            @Nullable List<Regle> regles,
            @Nullable Ecarts ecarts,
            @Nullable List<Rubrique> dynamiques) {}

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Regle> regles = new LinkedHashMap<>();
    private final Ecarts ecarts;
    private final List<Rubrique> dynamiques;

    Reperes(@Value("${maillage.donnees:donnees}/reperes.yaml") Path local) {
        Fichier livre = livre();
        Fichier sien = Files.isRegularFile(local) ? lire(local) : new Fichier(null, null, null);
        ranger(livre.regles());
        ranger(sien.regles());
        ecarts = Objects.requireNonNull(sien.ecarts() == null ? livre.ecarts() : sien.ecarts());
        dynamiques = Objects.requireNonNull(sien.dynamiques() == null ? livre.dynamiques() : sien.dynamiques());
    }

    private void ranger(@Nullable List<Regle> lues) {
        for (Regle regle : lues == null ? List.<Regle>of() : lues) {
            if (regle.depuis() == null
                    || regle.source() == null
                    || regle.source().isBlank()) {
                throw new IllegalArgumentException(
                        "La règle « %s » des repères n’a pas de date d’effet ou pas de source. Ajoutez « depuis » et « source »."
                                .formatted(regle.code()));
            }
            regle.effet();
            regles.put(regle.code(), regle);
        }
    }

    List<Regle> regles(LocalDate jour) {
        return regles.values().stream().filter(r -> !r.effet().isAfter(jour)).toList();
    }

    /** Les règles en vigueur ce jour qui portent sur cet indicateur. */
    List<Regle> sur(String indicateur, LocalDate jour) {
        return regles(jour).stream()
                .filter(r -> r.indicateur().equals(indicateur))
                .toList();
    }

    Ecarts ecarts() {
        return ecarts;
    }

    List<Rubrique> dynamiques() {
        return dynamiques;
    }

    private static Fichier livre() {
        try (InputStream flux = Reperes.class.getResourceAsStream("reperes.yaml")) {
            if (flux == null) throw new IllegalStateException("Le fichier reperes.yaml manque à l’application.");
            return YAML.readValue(flux, Fichier.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Le fichier reperes.yaml ne se lit pas.", e);
        }
    }

    private static Fichier lire(Path fichier) {
        try {
            return YAML.readValue(Files.readString(fichier), Fichier.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Le fichier " + fichier + " ne se lit pas.", e);
        }
    }
}
