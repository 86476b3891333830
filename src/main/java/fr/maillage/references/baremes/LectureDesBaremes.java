package fr.maillage.references.baremes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Lit les fichiers de barèmes et refuse, avec une phrase, ce qui n’a ni date, ni nombre, ni texte. */
final class LectureDesBaremes {
    private LectureDesBaremes() {}

    static List<Bareme> duProduit() {
        var baremes = new ArrayList<Bareme>();
        for (Object nom : liste("index.yaml", "fichiers", lire("index.yaml", ressource("index.yaml")))) {
            baremes.add(bareme(nom.toString(), ressource(nom.toString())));
        }
        return baremes;
    }

    static Bareme bareme(String fichier, String contenu) {
        Map<?, ?> racine = lire(fichier, contenu);
        return new Bareme(
                fichier.replace(".yaml", ""),
                texte(fichier, "nom", racine),
                texte(fichier, "unite", racine),
                date(fichier, "verifie_le", racine),
                editions(fichier, racine));
    }

    static List<Edition> editions(String fichier, String contenu) {
        return editions(fichier, lire(fichier, contenu));
    }

    /** Ce qui est écrit sous « valeurs », de la plus ancienne à la plus récente. */
    static List<Edition> editions(String fichier, Map<?, ?> racine) {
        var editions = new ArrayList<Edition>();
        LocalDate precedente = LocalDate.MIN;
        for (Object element : liste(fichier, "valeurs", racine)) {
            Edition edition = edition(fichier, (Map<?, ?>) element);
            if (!edition.depuis().isAfter(precedente)) {
                throw faute(
                        fichier,
                        "les valeurs se suivent de la plus ancienne à la plus récente, sans doublon ("
                                + edition.depuis() + ")");
            }
            precedente = edition.depuis();
            editions.add(edition);
        }
        if (editions.isEmpty()) throw faute(fichier, "il n’a aucune valeur");
        return List.copyOf(editions);
    }

    private static Edition edition(String fichier, Map<?, ?> element) {
        var cases = new LinkedHashMap<String, BigDecimal>();
        Object valeur = element.get("valeur");
        if (valeur instanceof Map<?, ?> table) {
            table.forEach((cle, nombre) -> cases.put(cle.toString(), nombre(fichier, cle.toString(), nombre)));
        } else {
            cases.put(Edition.SEULE, nombre(fichier, "valeur", valeur));
        }
        Object adresse = element.get("adresse");
        return new Edition(
                date(fichier, "depuis", element),
                Map.copyOf(cases),
                texte(fichier, "texte", element),
                adresse == null ? "" : adresse.toString());
    }

    private static BigDecimal nombre(String fichier, String cle, @Nullable Object valeur) {
        try {
            BigDecimal nombre = new BigDecimal(String.valueOf(valeur));
            if (nombre.scale() > 6) throw faute(fichier, "« " + cle + " » a plus de six décimales");
            return nombre;
        } catch (NumberFormatException pasUnNombre) {
            throw faute(fichier, "« %s » n’est pas un nombre : « %s »".formatted(cle, valeur));
        }
    }

    static LocalDate date(String fichier, String cle, Map<?, ?> parmi) {
        try {
            return LocalDate.parse(texte(fichier, cle, parmi));
        } catch (DateTimeParseException pasUneDate) {
            throw faute(fichier, "« %s » n’est pas une date (aaaa-mm-jj) : « %s »".formatted(cle, parmi.get(cle)));
        }
    }

    private static String texte(String fichier, String cle, Map<?, ?> parmi) {
        Object valeur = parmi.get(cle);
        if (valeur == null || valeur.toString().isBlank()) throw faute(fichier, "« " + cle + " » manque");
        return valeur.toString();
    }

    private static List<?> liste(String fichier, String cle, Map<?, ?> parmi) {
        if (parmi.get(cle) instanceof List<?> liste) return liste;
        throw faute(fichier, "« " + cle + " » doit être une liste");
    }

    /** Les nombres et les dates restent des textes : « 0.10 » ne doit pas passer par un nombre à virgule flottante. */
    static Map<?, ?> lire(String fichier, String contenu) {
        var options = new LoaderOptions();
        var sansType = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        var yaml = new Yaml(
                new SafeConstructor(options),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                options,
                sansType);
        if (yaml.load(contenu) instanceof Map<?, ?> racine) return racine;
        throw faute(fichier, "ce n’est pas un barème");
    }

    private static IllegalArgumentException faute(String fichier, String quoi) {
        return new IllegalArgumentException("Le barème « %s » ne peut pas être lu : %s.".formatted(fichier, quoi));
    }

    private static String ressource(String nom) {
        try (InputStream flux = LectureDesBaremes.class.getResourceAsStream(nom)) {
            if (flux == null) throw faute(nom, "le fichier, nommé par index.yaml, n’existe pas");
            return new String(flux.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException panne) {
            throw new UncheckedIOException("Le barème « %s » ne peut pas être lu.".formatted(nom), panne);
        }
    }
}
