package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.regles.AideLocale;
import fr.maillage.references.aideslocales.regles.GenreDeCondition;
import fr.maillage.references.aideslocales.regles.MinimumLegal;
import fr.maillage.references.baremes.Baremes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Les droits légaux qu’une règle locale peut compléter, jamais réduire : des données (minima.yaml) et des barèmes datés. */
@Component
class MinimaLegaux {
    private record Fichier(List<Ligne> minima) {}

    private record Ligne(
            String code,
            String nom,
            @Nullable List<String> mots,
            String regle,
            String texte,
            String adresse,
            boolean aRelire,
            @Nullable Map<String, String> conditionsInterdites,
            @Nullable Integer residenceAuPlus,
            @Nullable Integer ageAuPlus,
            @Nullable Seuil plafondAuMoins) {}

    private record Seuil(String bareme, String cle) {}

    private final Baremes baremes = Baremes.duProduit();
    private final List<Ligne> lignes = lire();

    List<MinimumLegal> au(LocalDate jour) {
        return lignes.stream().map(l -> minimum(l, jour)).toList();
    }

    /** Ce qui, dans cette aide, serait moins favorable que la loi de ce jour. */
    List<MinimumLegal.Refus> verifier(AideLocale aide, LocalDate jour) {
        var refus = new ArrayList<MinimumLegal.Refus>();
        for (var minimum : au(jour)) if (minimum.regit(aide)) refus.addAll(minimum.verifier(aide));
        return refus;
    }

    /** Le droit légal dont cette aide relève, pour le montrer. */
    Optional<MinimumLegal> de(AideLocale aide, LocalDate jour) {
        return au(jour).stream().filter(m -> m.regit(aide)).findFirst();
    }

    private MinimumLegal minimum(Ligne l, LocalDate jour) {
        var interdites = new EnumMap<GenreDeCondition, String>(GenreDeCondition.class);
        if (l.conditionsInterdites() != null)
            l.conditionsInterdites()
                    .forEach((genre, phrase) ->
                            interdites.put(GenreDeCondition.valueOf(genre.toUpperCase(Locale.ROOT)), phrase));
        return new MinimumLegal(
                l.code(),
                l.nom(),
                l.mots() == null ? List.of() : l.mots(),
                l.regle(),
                l.texte(),
                l.adresse(),
                l.aRelire(),
                interdites,
                l.residenceAuPlus(),
                l.ageAuPlus(),
                l.plafondAuMoins() == null ? null : parMois(l.plafondAuMoins(), jour));
    }

    /** Un barème annuel, ramené au mois et au centime inférieur. */
    private long parMois(Seuil seuil, LocalDate jour) {
        return baremes.valeur(seuil.bareme(), seuil.cle(), jour)
                .nombre()
                .movePointRight(2)
                .divide(java.math.BigDecimal.valueOf(12), 0, RoundingMode.DOWN)
                .longValueExact();
    }

    private static List<Ligne> lire() {
        try (var flux = MinimaLegaux.class.getResourceAsStream("minima.yaml")) {
            return YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(Objects.requireNonNull(flux, "minima.yaml manque à la maison"), Fichier.class)
                    .minima();
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }
}
