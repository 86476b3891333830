package fr.maillage.references.estimation;

import java.util.List;

/** Où demander une prestation, quoi apporter, à quel rythme elle est versée : de quoi agir après l’estimation. */
public record Demarche(String facile, String organisme, List<String> pieces, String delai, Rythme rythme) {

    /** À quel rythme elle est versée. */
    public enum Rythme {
        PAR_MOIS("par mois"),
        PAR_AN("par an"),
        UNE_FOIS("une fois");

        private final String libelle;

        Rythme(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
