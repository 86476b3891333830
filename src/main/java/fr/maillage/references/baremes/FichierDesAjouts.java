package fr.maillage.references.baremes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Les valeurs ajoutées ici, écrites comme le produit écrit les siennes : pour les garder, les rendre au produit, les lire ailleurs. */
public final class FichierDesAjouts {
    private static final String ENTETE = """
            # Valeurs légales ajoutées à celles du produit. Pour les rendre : chaque bloc de « valeurs » va à la fin du fichier nommé, dans
            # src/main/resources/fr/maillage/references/baremes, et « verifie_le » y remplace l'ancien (docs/droits/changer-la-loi.md).
            """;

    private FichierDesAjouts() {}

    /** Une édition seule, telle qu’elle s’écrit sous « valeurs ». */
    public static String edition(Edition edition) {
        var texte = new StringBuilder("- depuis: ").append(edition.depuis()).append('\n');
        var cases = new TreeMap<>(edition.cases());
        if (cases.containsKey(Edition.SEULE)) {
            texte.append("  valeur: ").append(nombre(cases.get(Edition.SEULE))).append('\n');
        } else {
            texte.append("  valeur:\n");
            cases.forEach((cle, nombre) -> texte.append("    %s: %s\n".formatted(cle, nombre(nombre))));
        }
        texte.append("  texte: ").append(cite(edition.texte())).append('\n');
        if (!edition.adresse().isEmpty())
            texte.append("  adresse: ").append(cite(edition.adresse())).append('\n');
        return texte.toString();
    }

    /** @throws IllegalArgumentException si ce texte n’est pas une édition */
    public static Edition edition(String contenu) {
        return LectureDesBaremes.editions("valeur ajoutée", "valeurs:\n" + contenu)
                .getFirst();
    }

    public static String ecrire(List<Ajout> ajouts) {
        var parCode = new LinkedHashMap<String, List<Ajout>>();
        new TreeMap<String, List<Ajout>>(grouper(ajouts)).forEach(parCode::put);
        var fichier = new StringBuilder(ENTETE);
        parCode.forEach((code, siens) -> {
            LocalDate verifie = siens.stream()
                    .map(Ajout::verifieLe)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            fichier.append("%s:\n  verifie_le: %s\n".formatted(code, verifie));
            var editions = siens.stream().flatMap(a -> a.edition().stream()).toList();
            if (!editions.isEmpty()) fichier.append("  valeurs:\n");
            editions.forEach(e -> fichier.append(edition(e).indent(4)));
        });
        return fichier.toString();
    }

    private static Map<String, List<Ajout>> grouper(List<Ajout> ajouts) {
        var parCode = new LinkedHashMap<String, List<Ajout>>();
        ajouts.forEach(
                a -> parCode.computeIfAbsent(a.code(), _ -> new ArrayList<>()).add(a));
        return parCode;
    }

    /**
     * Le fichier écrit par {@link #ecrire}.
     *
     * @throws IllegalArgumentException avec la phrase qui dit ce qui ne se lit pas
     */
    public static List<Ajout> lire(String contenu) {
        var ajouts = new ArrayList<Ajout>();
        LectureDesBaremes.lire("valeurs ajoutées", contenu).forEach((code, bloc) -> {
            String nom = code.toString();
            if (!(bloc instanceof Map<?, ?> suite)
                    || Baremes.livres().tous().stream().noneMatch(b -> b.code().equals(nom)))
                throw new IllegalArgumentException(
                        "« %s » n’est pas un barème du produit : le fichier des valeurs ajoutées vient de l’écran « Barèmes »."
                                .formatted(nom));
            LocalDate verifie = LectureDesBaremes.date(nom, "verifie_le", suite);
            if (!suite.containsKey("valeurs")) ajouts.add(new Ajout(nom, Optional.empty(), verifie));
            else
                LectureDesBaremes.editions(nom, suite)
                        .forEach(edition -> ajouts.add(new Ajout(nom, Optional.of(edition), verifie)));
        });
        return List.copyOf(ajouts);
    }

    private static String nombre(BigDecimal nombre) {
        return nombre.toPlainString();
    }

    private static String cite(String texte) {
        return "\"" + texte.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
