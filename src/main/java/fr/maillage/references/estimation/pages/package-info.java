/** L’estimation à l’écran ; les réponses servent aussi dans un dossier. */
@NamedInterface("pages")
@NullMarked
package fr.maillage.references.estimation.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
