/**
 * Le budget d’un foyer, posé à une date avec lui : ce qui entre, ce qui sort, ce que l’on doit, et ce qui reste pour vivre. Chaque chiffre
 * montre sa formule ; rien n’y est un score. Un budget est entier et daté : le suivant part de lui sans le changer.
 */
@ApplicationModule(
        id = "budget",
        allowedDependencies = {"dossiers", "baremes", "droits", "coffre", "documents", "modeles", "courriers"})
@NullMarked
package fr.maillage.personnes.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
