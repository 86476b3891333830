package fr.maillage.socle.echanges.valeurs;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lit les périodes telles qu'on les écrit : 2020, janvier_2020, 2020-01, 01/2020, T1 2020, 31/12/2020, 1968-1975. */
public final class LecteurDePeriode {

    private static final List<String> MOIS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");

    private static final Pattern ANNEE = Pattern.compile("(\\d{4})(?:[.,]0)?");
    private static final Pattern ANNEE_COURTE = Pattern.compile("\\d{2}");
    private static final Pattern INTERVALLE = Pattern.compile("(\\d{4})\\s*[-/–]\\s*(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})(?:-(\\d{2})(?:[T ].*)?)?");
    private static final Pattern FRANCAISE = Pattern.compile("(?:\\d{1,2}[/.-])?(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern TRIMESTRE =
            Pattern.compile("(?i)(?:T([1-4])[\\s_-]*(\\d{4})|(\\d{4})[\\s_-]*T([1-4]))");
    private static final Pattern EN_LETTRES = Pattern.compile("(?:\\d{1,2} )?([a-z]+)[ _-]+(\\d{4}|\\d{2})");

    private LecteurDePeriode() {}

    public static Optional<PeriodeLue> lire(@Nullable String texte) {
        if (texte == null || texte.isBlank() || texte.length() > 40) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(essayer(texte.strip()));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    private static @Nullable PeriodeLue essayer(String texte) {
        Matcher annee = ANNEE.matcher(texte);
        if (annee.matches()) {
            return PeriodeLue.annee(entier(annee.group(1)));
        }
        if (ANNEE_COURTE.matcher(texte).matches()) {
            return PeriodeLue.annee(millesime(texte));
        }
        Matcher intervalle = INTERVALLE.matcher(texte);
        if (intervalle.matches()) {
            return new PeriodeLue(entier(intervalle.group(2)), null, entier(intervalle.group(1)));
        }
        Matcher iso = ISO.matcher(texte);
        if (iso.matches()) {
            return mois(iso.group(1), entier(iso.group(2)));
        }
        Matcher francaise = FRANCAISE.matcher(texte);
        if (francaise.matches()) {
            return mois(francaise.group(2), entier(francaise.group(1)));
        }
        Matcher trimestre = TRIMESTRE.matcher(texte);
        if (trimestre.matches()) {
            boolean devant = trimestre.group(1) != null;
            return mois(trimestre.group(devant ? 2 : 3), 3 * entier(trimestre.group(devant ? 1 : 4)));
        }
        return enLettres(texte);
    }

    private static @Nullable PeriodeLue enLettres(String texte) {
        String simple = Normalizer.normalize(texte.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        Matcher lettres = EN_LETTRES.matcher(simple);
        if (!lettres.matches()) {
            return null;
        }
        String nom = lettres.group(1);
        for (int rang = 0; rang < MOIS.size(); rang++) {
            boolean abrege = nom.length() >= 4 && MOIS.get(rang).startsWith(nom);
            if (MOIS.get(rang).equals(nom) || abrege) {
                return mois(lettres.group(2), rang + 1);
            }
        }
        return null;
    }

    private static PeriodeLue mois(String annee, int mois) {
        return new PeriodeLue(millesime(annee), mois, null);
    }

    /** Deux chiffres valent 1950 à 2049. */
    private static int millesime(String chiffres) {
        int lue = Integer.parseInt(chiffres);
        if (chiffres.length() != 2) {
            return lue;
        }
        return lue < 50 ? 2000 + lue : 1900 + lue;
    }

    private static int entier(String chiffres) {
        return Integer.parseInt(chiffres);
    }
}
