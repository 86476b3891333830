package fr.maillage.personnes.simulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Ce que la personne a répondu et que l’on ne redemandera pas.
 *
 * @param champ le champ de l’estimation, sans le préfixe du conjoint
 * @param personne de qui cela parle ; absente pour tout le foyer
 * @param jusquAu le dernier jour où l’on s’y fie
 */
record Reponse(String champ, @Nullable Long personne, String valeur, LocalDate le, LocalDate jusquAu) {
    boolean vaut(LocalDate jour) {
        return !jour.isAfter(jusquAu);
    }

    boolean surLeMemeFait(Reponse autre) {
        return champ.equals(autre.champ) && java.util.Objects.equals(personne, autre.personne);
    }
}
