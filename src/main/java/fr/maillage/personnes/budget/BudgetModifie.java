package fr.maillage.personnes.budget;

import java.time.LocalDate;
import java.util.Set;

/** Le budget d’un dossier vient d’être enregistré : sa date, et les domaines de vie dont il parle. Jamais ses montants. */
public record BudgetModifie(long dossier, LocalDate le, Set<DomaineDeVie> domaines) {
    public BudgetModifie {
        domaines = Set.copyOf(domaines);
    }
}
