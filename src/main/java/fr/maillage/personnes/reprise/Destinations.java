package fr.maillage.personnes.reprise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Ce qu’une colonne d’un tableur peut devenir, et les mots auxquels on la reconnaît : lus dans destinations.yaml. */
@Component
class Destinations {
    /** Une colonne que l’on ne reprend pas. */
    static final String LAISSEE = "";
    /** Le numéro de sécurité sociale : reconnu pour être effacé. */
    static final String JAMAIS = "nir";

    static final int MEMBRES = 8;

    private static final Pattern NUMERO = Pattern.compile(" (\\d{1,2})$");
    private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)");

    /** Une destination ; {@code plusieurs} colonnes peuvent y aller ensemble. */
    record Destination(
            String code,
            @Nullable String groupe,
            String libelle,
            @Nullable Boolean plusieurs,
            List<String> synonymes) {}

    private record Fichier(
            List<String> ignores,
            List<Destination> destinations,
            List<Destination> membres,
            List<String> jamais,
            Map<String, List<String>> liens,
            Map<String, List<String>> sexes) {}

    private final Fichier fichier;
    private final Map<String, Destination> toutes = new LinkedHashMap<>();
    private final Map<String, String> parEntete = new LinkedHashMap<>();
    private final Map<String, String> liens = new LinkedHashMap<>();
    private final Map<String, String> sexes = new LinkedHashMap<>();

    Destinations() {
        try (var flux = Destinations.class.getResourceAsStream("destinations.yaml")) {
            fichier = new YAMLMapper().readValue(Objects.requireNonNull(flux), Fichier.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var d : fichier.destinations()) {
            toutes.put(d.code(), d);
            d.synonymes().forEach(s -> parEntete.put(s, d.code()));
        }
        for (int n = 1; n <= MEMBRES; n++) {
            for (var d : fichier.membres()) {
                String code = membre(n, d.code());
                String libelle = "Personne " + n + " de la ligne : " + d.libelle();
                toutes.put(code, new Destination(code, "Autres personnes de la ligne", libelle, false, List.of()));
            }
        }
        fichier.jamais().forEach(s -> parEntete.put(s, JAMAIS));
        fichier.liens().forEach((lien, mots) -> mots.forEach(m -> liens.put(m, lien)));
        fichier.sexes().forEach((sexe, mots) -> mots.forEach(m -> sexes.put(cle(m), sexe)));
    }

    static String membre(int rang, String champ) {
        return "membre" + rang + "." + champ;
    }

    /** Toutes, par groupe, dans l’ordre où l’agent les cherche. */
    Map<String, List<Destination>> parGroupe() {
        var groupes = new LinkedHashMap<String, List<Destination>>();
        for (var d : toutes.values()) {
            groupes.computeIfAbsent(Objects.requireNonNullElse(d.groupe(), ""), _ -> new ArrayList<>())
                    .add(d);
        }
        return groupes;
    }

    boolean existe(String code) {
        return code.equals(LAISSEE) || code.equals(JAMAIS) || toutes.containsKey(code);
    }

    String libelle(String code) {
        var connue = toutes.get(code);
        return connue == null ? code : connue.libelle();
    }

    boolean plusieurs(String code) {
        var connue = toutes.get(code);
        return connue != null && Boolean.TRUE.equals(connue.plusieurs());
    }

    /** Ce que devient la colonne de cet en-tête : elle est laissée de côté si rien ne la fait reconnaître. */
    String reconnaitre(String entete) {
        String cle = cle(PARENTHESES.matcher(entete).replaceAll(" "));
        return chercher(cle)
                .or(() -> chercher(cle(entete)))
                .or(() -> chercher(sans(cle)))
                .or(() -> deMembre(cle))
                .orElse(LAISSEE);
    }

    private Optional<String> chercher(String cle) {
        return Optional.ofNullable(parEntete.get(cle));
    }

    /** « Nom bénéficiaire », « nom de l’usager » : le nom, tout simplement. */
    private String sans(String cle) {
        for (String mot : fichier.ignores()) {
            if (cle.endsWith(" " + mot)) return cle.substring(0, cle.length() - mot.length() - 1);
        }
        return cle;
    }

    private Optional<String> deMembre(String cle) {
        Matcher numero = NUMERO.matcher(cle);
        boolean numerote = numero.find();
        int rang = numerote ? Integer.parseInt(numero.group(1)) : 1;
        if (rang < 1 || rang > MEMBRES) return Optional.empty();
        String patron = (numerote ? cle.substring(0, numero.start()) : cle) + " N";
        return fichier.membres().stream()
                .filter(d -> d.synonymes().contains(patron))
                .map(d -> membre(rang, d.code()))
                .findFirst();
    }

    Optional<String> lien(String lu) {
        return Optional.ofNullable(liens.get(cle(lu)));
    }

    Optional<String> sexe(String lu) {
        return Optional.ofNullable(sexes.get(cle(lu)));
    }

    /** Sans accent, casse ni ponctuation : ce qui reste d’un mot quand on ne regarde que ce qu’il veut dire. */
    static String cle(String texte) {
        return Normalizer.normalize(texte.replace("œ", "oe").replace("°", " "), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
