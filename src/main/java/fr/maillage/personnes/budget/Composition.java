package fr.maillage.personnes.budget;

/**
 * Le foyer tel que ce budget le compte : ceux qui y vivent de ces ressources.
 *
 * @param grands enfants de 14 ans et plus
 * @param petits enfants de moins de 14 ans
 * @param handicapes parmi ces enfants, ceux qui ouvrent droit à l’AEEH
 */
public record Composition(int adultes, int grands, int petits, int handicapes) {
    static final int AU_PLUS = 20;

    public Composition {
        if (adultes < 1 || adultes > AU_PLUS || grands < 0 || grands > AU_PLUS || petits < 0 || petits > AU_PLUS) {
            throw new IllegalArgumentException(
                    "Un foyer compte au moins un adulte, et %d personnes d’une sorte au plus : %d, %d, %d."
                            .formatted(AU_PLUS, adultes, grands, petits));
        }
        if (handicapes < 0 || handicapes > grands + petits) {
            throw new IllegalArgumentException(
                    "%d enfants handicapés parmi %d enfants.".formatted(handicapes, grands + petits));
        }
    }

    public int personnes() {
        return adultes + grands + petits;
    }

    public int enfants() {
        return grands + petits;
    }

    boolean couple() {
        return adultes >= 2;
    }

    /** L’échelle modifiée de l’OCDE, en dixièmes : 1, puis 0,5 par autre personne de 14 ans ou plus, 0,3 par enfant plus jeune. */
    public int dixiemesDUnite() {
        return 10 + 5 * (adultes - 1 + grands) + 3 * petits;
    }
}
