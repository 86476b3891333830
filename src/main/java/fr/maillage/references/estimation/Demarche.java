package fr.maillage.references.estimation;

import java.util.List;

/** Où demander une prestation, quoi apporter, à quel rythme elle est versée : de quoi agir après l’estimation. */
record Demarche(String facile, String organisme, List<String> pieces, String delai, Rythme rythme) {

    enum Rythme {
        PAR_MOIS("par mois"),
        PAR_AN("par an"),
        UNE_FOIS("une fois");

        final String libelle;

        Rythme(String libelle) {
            this.libelle = libelle;
        }
    }
}
