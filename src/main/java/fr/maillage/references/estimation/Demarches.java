package fr.maillage.references.estimation;

import fr.maillage.references.droits.foyer.Prestation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Les démarches de chaque prestation, lues une fois de {@code demarches.yaml}. */
final class Demarches {
    private final Map<Prestation, Demarche> parPrestation = new EnumMap<>(Prestation.class);

    Demarches() {
        try (InputStream fichier = Objects.requireNonNull(Demarches.class.getResourceAsStream("demarches.yaml"))) {
            Map<String, Map<String, Object>> lues = new Yaml(new SafeConstructor(new LoaderOptions())).load(fichier);
            lues.forEach((cle, fiche) ->
                    parPrestation.put(Prestation.valueOf(cle.toUpperCase(Locale.ROOT)), demarche(fiche)));
        } catch (IOException illisible) {
            throw new UncheckedIOException("demarches.yaml ne peut pas être lu.", illisible);
        }
    }

    private static Demarche demarche(Map<String, Object> fiche) {
        List<?> lues = fiche.get("pieces") instanceof List<?> liste ? liste : List.of();
        List<String> pieces = lues.stream().map(String::valueOf).toList();
        String rythme = String.valueOf(fiche.getOrDefault("rythme", "par_mois"));
        return new Demarche(
                String.valueOf(fiche.get("facile")),
                String.valueOf(fiche.get("organisme")),
                pieces,
                String.valueOf(fiche.get("delai")),
                Demarche.Rythme.valueOf(rythme.toUpperCase(Locale.ROOT)));
    }

    Demarche de(Prestation prestation) {
        Demarche demarche = parPrestation.get(prestation);
        if (demarche == null)
            throw new IllegalStateException("demarches.yaml ne dit rien de « %s ».".formatted(prestation));
        return demarche;
    }
}
