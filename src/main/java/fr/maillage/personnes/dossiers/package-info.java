/**
 * Les personnes et leurs dossiers : qui elles sont, avec qui elles vivent, qui les suit, ce qui s’est passé. Un agent ne
 * voit un dossier que par un titre, et toute lecture laisse une écriture au journal.
 */
@ApplicationModule(
        id = "dossiers",
        allowedDependencies = {"base", "territoire", "coffre", "taches"})
@NullMarked
package fr.maillage.personnes.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
