package fr.maillage.personnes.demarches.pieces;

import fr.maillage.personnes.demarches.echeances.Regles;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Une sorte de pièce : comment elle se nomme, si chacun a la sienne, combien de temps elle se présente. */
public record NatureDePiece(
        String code,
        String libelle,
        @Nullable String aide,
        boolean chacun,
        Validite validite,
        @Nullable String regle) {
    /** Ce qui fait qu’une pièce vieillit. */
    public enum Genre {
        /** Tant de mois après sa date. */
        MOIS,
        /** Jusqu’à un jour de l’année, tant d’années après la sienne. */
        JUSQUAU,
        /** La date est écrite dessus. */
        PORTEE,
        SANS
    }

    /** Comment elle vieillit. */
    public record Validite(
            Genre genre,
            @Nullable Integer nombre,
            @Nullable Integer annees,
            @Nullable String jour) {}

    private record Fichier(List<NatureDePiece> natures) {}

    private static final Map<String, NatureDePiece> CONNUES = new LinkedHashMap<>();

    static {
        Regles.lire("natures.yaml", Fichier.class).natures().forEach(n -> CONNUES.put(n.code(), n));
    }

    public static List<NatureDePiece> toutes() {
        return List.copyOf(CONNUES.values());
    }

    public static Optional<NatureDePiece> trouver(String code) {
        return Optional.ofNullable(CONNUES.get(code));
    }

    public static String libelle(String code) {
        return trouver(code).map(NatureDePiece::libelle).orElse(code);
    }

    /** Le dernier jour où elle se présente ; absent, elle ne vieillit pas, ou porte une date qu’on n’a pas donnée. */
    public @Nullable LocalDate expiration(LocalDate etablieLe) {
        return switch (validite.genre()) {
            case MOIS -> etablieLe.plusMonths(Objects.requireNonNull(validite.nombre()));
            case JUSQUAU ->
                MonthDay.parse("--" + Objects.requireNonNull(validite.jour()))
                        .atYear(etablieLe.getYear() + Objects.requireNonNullElse(validite.annees(), 1));
            case PORTEE, SANS -> null;
        };
    }
}
