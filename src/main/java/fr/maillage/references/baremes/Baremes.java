package fr.maillage.references.baremes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Toutes les valeurs légales de la maison. */
public final class Baremes {
    private final Map<String, Bareme> parCode;
    private final Consumer<String> lecture;

    Baremes(Collection<Bareme> baremes) {
        this(baremes, code -> {});
    }

    private Baremes(Collection<Bareme> baremes, Consumer<String> lecture) {
        this.lecture = lecture;
        var parCode = new TreeMap<String, Bareme>();
        baremes.forEach(bareme -> parCode.put(bareme.code(), bareme));
        this.parCode = Collections.unmodifiableMap(parCode);
    }

    /** Les barèmes livrés avec le produit. */
    public static Baremes duProduit() {
        return new Baremes(LectureDesBaremes.duProduit());
    }

    /** Les mêmes barèmes, qui disent en plus lequel on lit : c’est ainsi que l’on sait qui emploie quoi. */
    public Baremes observes(Consumer<String> lecture) {
        return new Baremes(tous(), lecture);
    }

    public Bareme exiger(String code) {
        lecture.accept(code);
        Bareme bareme = parCode.get(code);
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

    public Collection<Bareme> tous() {
        return parCode.values();
    }
}
