package fr.maillage.references.aideslocales.regles;

import fr.maillage.socle.commun.Montant;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Les valeurs d’une phrase à trous telles que quelqu’un les a écrites ; ce qui ne se lit pas devient une faute, jamais un nombre. */
final class ValeursEcrites {
    private static final Pattern ENTIER = Pattern.compile("\\d{1,4}");
    private static final Pattern LIEU = Pattern.compile("(?<code>\\d[0-9AB]\\d{3}|\\d{2,3}|2[AB])(?:\\s+(?<nom>.+))?");

    private final List<Champ> champs;
    private final Map<String, String> valeurs;
    private final List<FauteDeSaisie> fautes;

    ValeursEcrites(List<Champ> champs, Map<String, String> valeurs, List<FauteDeSaisie> fautes) {
        this.champs = champs;
        this.valeurs = valeurs;
        this.fautes = fautes;
        valeurs.keySet().stream()
                .filter(cle -> champs.stream().noneMatch(c -> c.code().equals(cle)))
                .forEach(cle -> faute(
                        cle,
                        "« %s » n’est pas connu ici. Les mots possibles : %s."
                                .formatted(cle, champs.stream().map(Champ::code).collect(Collectors.joining(", ")))));
        champs.stream()
                .filter(c -> c.exige() && texte(c.code()).isEmpty())
                .forEach(c -> faute(c.code(), "Il manque « %s » : remplissez cette case.".formatted(c.libelle())));
    }

    void faute(String champ, String phrase) {
        fautes.add(new FauteDeSaisie(champ, phrase));
    }

    /** Vrai si rien n’est écrit dans aucune de ces cases. */
    boolean vides(String... lesquels) {
        return Arrays.stream(lesquels).allMatch(c -> texte(c).isEmpty());
    }

    String texte(String champ) {
        return valeurs.getOrDefault(champ, "").strip();
    }

    @Nullable
    Integer entier(String champ) {
        String ecrit = texte(champ);
        if (ecrit.isEmpty()) return null;
        if (ENTIER.matcher(ecrit).matches()) return Integer.valueOf(ecrit);
        faute(
                champ,
                "« %s » n’est pas un nombre entier (%s) : écrivez-le en chiffres, par exemple 12."
                        .formatted(ecrit, libelle(champ)));
        return null;
    }

    int entierOu(String champ, int sinon) {
        return Objects.requireNonNullElse(entier(champ), sinon);
    }

    List<Integer> entiers(String champ) {
        var lus = new ArrayList<Integer>();
        for (String ecrit : separes(champ)) {
            if (ENTIER.matcher(ecrit).matches()) lus.add(Integer.valueOf(ecrit));
            else
                faute(
                        champ,
                        "« %s » n’est pas un nombre entier (%s) : séparez les nombres par des virgules."
                                .formatted(ecrit, libelle(champ)));
        }
        return lus;
    }

    /** En centimes. */
    @Nullable
    Long montant(String champ) {
        String ecrit = texte(champ);
        if (ecrit.isEmpty()) return null;
        var lu = Montant.lire(ecrit).filter(m -> m.centimes() >= 0);
        if (lu.isEmpty())
            faute(
                    champ,
                    "« %s » n’est pas un montant (%s) : écrivez des euros, par exemple 250 ou 6,50."
                            .formatted(ecrit, libelle(champ)));
        return lu.map(Montant::centimes).orElse(null);
    }

    long montantOu(String champ, long sinon) {
        return Objects.requireNonNullElse(montant(champ), sinon);
    }

    @Nullable
    LocalDate date(String champ) {
        String ecrit = texte(champ);
        if (ecrit.isEmpty()) return null;
        try {
            return LocalDate.parse(ecrit);
        } catch (DateTimeException pasUneDate) {
            faute(champ, "« %s » n’est pas une date (%s) : écrivez-la 2026-11-01.".formatted(ecrit, libelle(champ)));
            return null;
        }
    }

    <E extends Enum<E>> @Nullable E mot(String champ, Class<E> genre) {
        String ecrit = texte(champ);
        return ecrit.isEmpty() ? null : unMot(champ, ecrit, genre);
    }

    <E extends Enum<E>> Set<E> mots(String champ, Class<E> genre) {
        var lus = EnumSet.noneOf(genre);
        for (String ecrit : separes(champ)) {
            E mot = unMot(champ, ecrit, genre);
            if (mot != null) lus.add(mot);
        }
        return lus;
    }

    private <E extends Enum<E>> @Nullable E unMot(String champ, String ecrit, Class<E> genre) {
        for (E mot : genre.getEnumConstants()) if (code(mot).equals(ecrit)) return mot;
        faute(
                champ,
                "« %s » n’est pas un des choix de « %s » : %s."
                        .formatted(
                                ecrit,
                                libelle(champ),
                                Arrays.stream(genre.getEnumConstants())
                                        .map(ValeursEcrites::code)
                                        .collect(Collectors.joining(", "))));
        return null;
    }

    List<Lieu> lieux(String champ) {
        var lus = new ArrayList<Lieu>();
        for (String ecrit : separes(champ)) {
            var lieu = LIEU.matcher(ecrit);
            if (lieu.matches())
                lus.add(new Lieu(lieu.group("code"), Objects.requireNonNullElse(lieu.group("nom"), "")));
            else
                faute(
                        champ,
                        "« %s » ne désigne pas un lieu : écrivez le nom exact de la commune, ou son code Insee, comme 49007 Angers."
                                .formatted(ecrit));
        }
        return lus;
    }

    private List<String> separes(String champ) {
        return Arrays.stream(texte(champ).split(","))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList();
    }

    private String libelle(String champ) {
        return champs.stream()
                .filter(c -> c.code().equals(champ))
                .map(Champ::libelle)
                .findFirst()
                .orElse(champ);
    }

    static String code(Enum<?> mot) {
        return mot.name().toLowerCase(Locale.ROOT);
    }
}
