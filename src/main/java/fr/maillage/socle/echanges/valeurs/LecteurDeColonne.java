package fr.maillage.socle.echanges.valeurs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Sépare la variable et l'année dans un nom de colonne, par des motifs déclarés (groupes {@code variable} et
 * {@code annee}, au besoin {@code prefixe} et {@code debut}) essayés dans l'ordre, après les exceptions connues.
 */
public final class LecteurDeColonne {

    /** P18_POP → P_POP, 2018 : le recensement met l'année après la lettre de l'exploitation. */
    public static final String RECENSEMENT = "(?<prefixe>[A-Z])(?<annee>\\d{2})_(?<variable>.+)";

    /** NAIS1318 → NAIS, de 2013 à 2018. */
    public static final String PERIODE = "(?<variable>NAIS|DECE)(?<debut>\\d{2})(?<annee>\\d{2})";

    /** MED19 → MED, 2019 ; S80S2019 → S80S20, 2019 ; TP60AGE120 → TP60AGE1, 2020 : les deux derniers chiffres, eux seuls. */
    public static final String SUFFIXE = "(?<variable>.*[A-Z0-9])(?<annee>\\d{2})";

    private final List<Pattern> motifs;
    private final Map<String, VariableDatee> exceptions;

    public LecteurDeColonne(List<String> motifs, Map<String, VariableDatee> exceptions) {
        this.motifs = motifs.stream().map(LecteurDeColonne::compiler).toList();
        this.exceptions = Map.copyOf(exceptions);
    }

    private static Pattern compiler(String motif) {
        try {
            Pattern compile = Pattern.compile(motif);
            if (!compile.namedGroups().containsKey("variable")) {
                throw new IllegalArgumentException(
                        "Le motif de colonne « %s » doit nommer un groupe (?<variable>…).".formatted(motif));
            }
            return compile;
        } catch (PatternSyntaxException faute) {
            throw new IllegalArgumentException(
                    "Le motif de colonne « %s » est mal écrit : %s.".formatted(motif, faute.getDescription()), faute);
        }
    }

    /** Les usages de l'Insee : recensement, périodes, puis suffixe. */
    public static LecteurDeColonne insee() {
        return new LecteurDeColonne(List.of(RECENSEMENT, PERIODE, SUFFIXE), Map.of());
    }

    public Optional<VariableDatee> lire(String colonne) {
        String nom = colonne.strip();
        VariableDatee exception = exceptions.get(nom);
        if (exception != null) {
            return Optional.of(exception);
        }
        for (Pattern motif : motifs) {
            Matcher trouve = motif.matcher(nom);
            if (trouve.matches()) {
                return Optional.of(decomposer(motif, trouve));
            }
        }
        return Optional.empty();
    }

    private static VariableDatee decomposer(Pattern motif, Matcher trouve) {
        Map<String, Integer> groupes = motif.namedGroups();
        String variable = trouve.group("variable");
        String complete = groupes.containsKey("prefixe") && trouve.group("prefixe") != null
                ? trouve.group("prefixe") + "_" + variable
                : variable;
        return new VariableDatee(
                complete,
                groupes.containsKey("annee") && trouve.group("annee") != null ? annee(trouve.group("annee")) : null,
                groupes.containsKey("debut") && trouve.group("debut") != null ? annee(trouve.group("debut")) : null);
    }

    /** Deux chiffres valent 1950 à 2049. */
    static int annee(String chiffres) {
        int lue = Integer.parseInt(chiffres);
        if (chiffres.length() != 2) {
            return lue;
        }
        return lue < 50 ? 2000 + lue : 1900 + lue;
    }
}
