package fr.maillage.references.partenaires;

import fr.maillage.references.partenaires.Champ.Sorte;
import fr.maillage.socle.web.ErreurDeChamp;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Vérifie une fiche contre le schéma data·inclusion v1, d’où qu’elle vienne (fichier ou écran) : les valeurs bien formées, et les refus en phrases. */
record Controle(Valeurs valeurs, List<ErreurDeChamp> erreurs) {
    private static final Pattern COURRIEL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern ZONE = Pattern.compile("\\w{5}|\\w{2,3}|\\d{9}|france");
    private static final Pattern SEPARATEUR = Pattern.compile("\\s*[,|;]\\s*");
    private static final int ADRESSE_WEB = 2083;
    private static final int CITE = 80;

    static Controle de(List<Champ> schema, Map<String, ?> brut) {
        var lues = new LinkedHashMap<String, Object>();
        var erreurs = new ArrayList<ErreurDeChamp>();
        for (Champ champ : schema) {
            Object donnee = brut.get(champ.nom());
            if (donnee == null || vide(donnee)) {
                if (champ.exige()) erreurs.add(new ErreurDeChamp(champ.nom(), "« " + champ.libelle() + " » manque."));
                continue;
            }
            try {
                Object lue = lire(champ, donnee);
                if (!vide(lue)) lues.put(champ.nom(), lue);
            } catch (Refus refus) {
                erreurs.add(new ErreurDeChamp(champ.nom(), refus.phrase));
            }
        }
        return new Controle(new Valeurs(lues), erreurs);
    }

    boolean bon() {
        return erreurs.isEmpty();
    }

    String phrases() {
        return erreurs.stream().map(ErreurDeChamp::phrase).collect(Collectors.joining(" "));
    }

    private static final class Refus extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String phrase;

        Refus(String phrase) {
            super(phrase, null, false, false);
            this.phrase = phrase;
        }
    }

    private static boolean vide(Object donnee) {
        return donnee instanceof String texte && texte.isBlank()
                || donnee instanceof Collection<?> liste && liste.isEmpty();
    }

    private static Object lire(Champ champ, Object donnee) {
        return switch (champ.sorte()) {
            case LISTE -> liste(champ, donnee);
            case ZONES -> zones(donnee);
            case NOMBRE -> nombre(champ, donnee).doubleValue();
            case ENTIER -> entier(champ, donnee);
            default -> texte(champ, donnee.toString().replace("\r\n", "\n").strip());
        };
    }

    private static String texte(Champ champ, String texte) {
        String attendu = switch (champ.sorte()) {
            case DATE -> date(texte).isPresent() ? "" : "une date : écrivez-la 2026-11-22";
            case ADRESSE_WEB -> adresseWeb(texte) ? "" : "une adresse web : elle commence par https://";
            case COURRIEL -> COURRIEL.matcher(texte).matches() ? "" : "une adresse de courriel : accueil@exemple.fr";
            case SIRET -> texte.matches("\\d{14}") ? "" : "un SIRET : quatorze chiffres, sans espace";
            case CODE_POSTAL -> texte.matches("\\d{5}") ? "" : "un code postal : cinq chiffres";
            case CODE_INSEE -> texte.matches("\\w{5}") ? "" : "un code Insee de commune : cinq caractères";
            case CHOIX ->
                Vocabulaires.liste(champ.vocabulaire()).containsKey(texte)
                        ? ""
                        : "une valeur du schéma : "
                                + String.join(
                                        ", ",
                                        Vocabulaires.liste(champ.vocabulaire()).keySet());
            default -> "";
        };
        if (!attendu.isEmpty()) throw refuser(champ, texte, "n’est pas " + attendu);
        boolean mesure = champ.sorte() == Sorte.TEXTE || champ.sorte() == Sorte.LONG;
        if (mesure && (texte.length() < champ.min() || texte.length() > champ.max())) {
            throw refuser(
                    champ,
                    texte,
                    "compte %d caractères : il en faut de %d à %d".formatted(texte.length(), champ.min(), champ.max()));
        }
        return champ.sorte() == Sorte.DATE ? texte.substring(0, 10) : texte;
    }

    /** Une date du schéma ; l’heure qui la suit parfois ne compte pas. */
    static Optional<LocalDate> date(String texte) {
        if (!texte.matches("\\d{4}-\\d{2}-\\d{2}([T ].*)?")) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(texte.substring(0, 10)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static boolean adresseWeb(String texte) {
        try {
            var adresse = new URI(texte);
            return texte.length() <= ADRESSE_WEB
                    && adresse.getHost() != null
                    && List.of("http", "https").contains(adresse.getScheme());
        } catch (URISyntaxException illisible) {
            return false;
        }
    }

    private static BigDecimal nombre(Champ champ, Object donnee) {
        BigDecimal lu;
        try {
            lu = new BigDecimal(donnee.toString().strip().replace(',', '.'));
        } catch (NumberFormatException illisible) {
            throw refuser(champ, donnee.toString(), "n’est pas un nombre");
        }
        if (lu.compareTo(BigDecimal.valueOf(champ.min())) < 0 || lu.compareTo(BigDecimal.valueOf(champ.max())) > 0) {
            throw refuser(champ, donnee.toString(), "n’est pas entre %d et %d".formatted(champ.min(), champ.max()));
        }
        return lu;
    }

    private static Integer entier(Champ champ, Object donnee) {
        try {
            return nombre(champ, donnee).intValueExact();
        } catch (ArithmeticException fraction) {
            throw refuser(champ, donnee.toString(), "n’est pas un nombre entier");
        }
    }

    private static List<String> liste(Champ champ, Object donnee) {
        var connus = Vocabulaires.liste(champ.vocabulaire());
        var codes = morceaux(donnee);
        var inconnus = codes.stream().filter(c -> !connus.containsKey(c)).toList();
        if (!inconnus.isEmpty()) {
            throw refuser(champ, String.join(", ", inconnus), "n’est pas dans le vocabulaire du schéma v1");
        }
        return codes;
    }

    private static List<String> zones(Object donnee) {
        var codes = morceaux(donnee instanceof String texte ? texte.strip().replaceAll("\\s+", ",") : donnee);
        codes.stream().filter(c -> !ZONE.matcher(c).matches()).findFirst().ifPresent(c -> {
            throw new Refus(
                    "« Zone d’éligibilité » : « %s » n’est pas un code de commune, d’EPCI, de département ou de pays."
                            .formatted(c));
        });
        return codes;
    }

    /** Une liste JSON, ou un texte : « a,b », « ["a", "b"] », « {a,b} ». */
    private static List<String> morceaux(Object donnee) {
        var codes = donnee instanceof Collection<?> liste
                ? liste.stream().map(String::valueOf)
                : Arrays.stream(SEPARATEUR.split(
                        donnee.toString().replaceAll("[\\[\\]{}\"']", " ").strip()));
        return List.copyOf(codes.map(String::strip)
                .filter(c -> !c.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static Refus refuser(Champ champ, String valeur, String pourquoi) {
        String citee = valeur.length() > CITE ? valeur.substring(0, CITE) + "…" : valeur;
        return new Refus("« %s » : « %s » %s.".formatted(champ.libelle(), citee, pourquoi));
    }
}
