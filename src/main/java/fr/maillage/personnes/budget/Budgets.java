package fr.maillage.personnes.budget;

import java.time.LocalDate;
import java.util.Optional;

/** Les budgets pour les autres pièces : celui d’un dossier à une date, s’il en a un et si l’agent courant peut le lire. La lecture est notée. */
public interface Budgets {
    /** Le dernier budget constaté. */
    Optional<Budget> dernier(long dossier);

    /** Le budget constaté qui valait à cette date. */
    Optional<Budget> au(long dossier, LocalDate date);

    /**
     * Le dernier budget constaté, dans la transaction d’un calcul qui porte sur beaucoup de dossiers : la base montre ce que la
     * situation courante ouvre, et l’appelant note pourquoi il lit.
     */
    Optional<Budget> pourUnCalcul(long dossier);
}
