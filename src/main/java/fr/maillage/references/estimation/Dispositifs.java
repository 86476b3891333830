package fr.maillage.references.estimation;

import fr.maillage.references.droits.foyer.Prestation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Les fiches des dispositifs, lues une fois de {@code dispositifs.yaml} et de {@code demarches.yaml}. */
final class Dispositifs {
    private final Map<String, Dispositif> parCode = new LinkedHashMap<>();

    Dispositifs() {
        var demarches = new Demarches();
        try (InputStream fichier = Objects.requireNonNull(Dispositifs.class.getResourceAsStream("dispositifs.yaml"))) {
            Map<String, Object> racine = new Yaml(new SafeConstructor(new LoaderOptions())).load(fichier);
            table(racine.get("fiches"))
                    .forEach((code, fiche) -> parCode.put(code, fiche(code, table(fiche), demarches)));
        } catch (IOException illisible) {
            throw new UncheckedIOException("dispositifs.yaml ne peut pas être lu.", illisible);
        }
    }

    Collection<Dispositif> tous() {
        return Collections.unmodifiableCollection(parCode.values());
    }

    Optional<Dispositif> de(String code) {
        return Optional.ofNullable(parCode.get(code));
    }

    /** La fiche d’une prestation du moteur, vide si elle n’en a pas à elle. */
    Optional<Dispositif> de(Prestation prestation) {
        return de(prestation.name().toLowerCase(Locale.ROOT));
    }

    private static Dispositif fiche(String code, Map<String, Object> fiche, Demarches demarches) {
        var prestation = Arrays.stream(Prestation.values())
                .filter(p -> p.name().equalsIgnoreCase(code))
                .findFirst();
        var montants = new LinkedHashMap<String, String>();
        if (fiche.get("montants") instanceof Map<?, ?>)
            table(fiche.get("montants")).forEach((bareme, libelle) -> montants.put(bareme, String.valueOf(libelle)));
        return new Dispositif(
                code,
                prestation.map(Prestation::nom).orElseGet(() -> exiger(code, fiche, "nom")),
                exiger(code, fiche, "textes"),
                exiger(code, fiche, "public"),
                liste(fiche.get("conditions")),
                montants,
                String.valueOf(fiche.getOrDefault("regle", "")),
                prestation.map(demarches::de).orElseGet(() -> demarche(code, fiche)),
                exiger(code, fiche, "recours"),
                exiger(code, fiche, "renouvellement"),
                liste(fiche.get("voir")),
                Boolean.TRUE.equals(fiche.get("a_relire")));
    }

    private static Demarche demarche(String code, Map<String, Object> fiche) {
        return new Demarche(
                exiger(code, fiche, "facile"),
                exiger(code, fiche, "organisme"),
                liste(fiche.get("pieces")),
                exiger(code, fiche, "delai"),
                Demarche.Rythme.PAR_MOIS);
    }

    private static String exiger(String code, Map<String, Object> fiche, String cle) {
        Object valeur = fiche.get(cle);
        if (valeur == null)
            throw new IllegalStateException("dispositifs.yaml ne dit pas « %s » de « %s ».".formatted(cle, code));
        return valeur.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> table(@Nullable Object noeud) {
        return (Map<String, Object>) Objects.requireNonNull(noeud);
    }

    private static List<String> liste(@Nullable Object noeud) {
        return noeud instanceof List<?> liste
                ? liste.stream().map(String::valueOf).toList()
                : List.of();
    }
}
