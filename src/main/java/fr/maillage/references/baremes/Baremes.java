package fr.maillage.references.baremes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Toutes les valeurs légales de la maison. */
public final class Baremes {
    /** Ceux que toute la maison lit ; changés d’un coup quand elle reçoit une valeur nouvelle, sans redémarrer. */
    private static final Source DE_LA_MAISON = new Source(ranger(LectureDesBaremes.duProduit()));

    private final Source source;
    private final Consumer<String> lecture;

    Baremes(Collection<Bareme> baremes) {
        this(new Source(ranger(baremes)), code -> {});
    }

    private Baremes(Source source, Consumer<String> lecture) {
        this.source = source;
        this.lecture = lecture;
    }

    /** Où l’on lit : partagé par tous ceux qui tiennent les barèmes de la maison. */
    private static final class Source {
        private volatile Map<String, Bareme> parCode;

        private Source(Map<String, Bareme> parCode) {
            this.parCode = parCode;
        }
    }

    private static Map<String, Bareme> ranger(Collection<Bareme> baremes) {
        var parCode = new TreeMap<String, Bareme>();
        baremes.forEach(bareme -> parCode.put(bareme.code(), bareme));
        return Collections.unmodifiableMap(parCode);
    }

    /** Les barèmes livrés avec le produit, et ce que l’on y a ajouté ici : on peut les garder, ils restent à jour. */
    public static Baremes duProduit() {
        return new Baremes(DE_LA_MAISON, code -> {});
    }

    /** Les seuls barèmes livrés, sans ce que l’on y a ajouté ici. */
    public static Baremes livres() {
        return new Baremes(LectureDesBaremes.duProduit());
    }

    /** Les barèmes livrés avec, en plus, ces valeurs et ces relectures ; la maison ne les lit pas encore. */
    public static Baremes livresAvec(List<Ajout> ajouts) {
        var parCode = new TreeMap<>(ranger(LectureDesBaremes.duProduit()));
        for (Ajout ajout : ajouts) parCode.computeIfPresent(ajout.code(), (_, bareme) -> bareme.avec(ajout));
        return new Baremes(parCode.values());
    }

    /** Toute la maison lit désormais ceux-ci. */
    public static void employer(Baremes baremes) {
        DE_LA_MAISON.parCode = baremes.source.parCode;
    }

    /** Change quand une valeur s’ajoute : qui garde un calcul le compare pour savoir s’il tient encore. */
    public Object etat() {
        return source.parCode;
    }

    /** Les mêmes barèmes, qui disent en plus lequel on lit : c’est ainsi que l’on sait qui emploie quoi. */
    public Baremes observes(Consumer<String> lecture) {
        return new Baremes(source, lecture);
    }

    public Bareme exiger(String code) {
        lecture.accept(code);
        Bareme bareme = source.parCode.get(code);
        if (bareme == null) {
            throw new IllegalArgumentException(
                    "Le barème « %s » n’existe pas. Ajoutez son fichier et nommez-le dans index.yaml.".formatted(code));
        }
        return bareme;
    }

    public Valeur valeur(String code, LocalDate date) {
        return exiger(code).au(date);
    }

    public Valeur valeur(String code, String cle, LocalDate date) {
        return exiger(code).au(date, cle);
    }

    /** La valeur pour une date que quelqu’un a saisie : plus ancienne que la règle, elle suit la première connue. */
    public Valeur pourUneSaisie(String code, String cle, LocalDate date) {
        return exiger(code).auPlusTot(date, cle);
    }

    public Collection<Bareme> tous() {
        return source.parCode.values();
    }
}
