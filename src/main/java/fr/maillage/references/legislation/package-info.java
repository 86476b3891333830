/**
 * Les barèmes à l’écran : ce qui vaut aujourd’hui, l’histoire de chaque valeur et qui l’emploie, ce qu’il faut relire ; ajouter une valeur
 * nouvelle sans attendre une version du produit, à deux, et la rendre au produit en fichier. Ne connaît aucune personne.
 */
@ApplicationModule(
        id = "legislation",
        allowedDependencies = {"baremes", "droits", "modeles"})
@NullMarked
package fr.maillage.references.legislation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
