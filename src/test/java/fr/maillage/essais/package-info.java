/** Ce qu’il faut pour essayer la maison comme un agent : la maison ouverte une fois, un navigateur, axe, des captures. */
@NullMarked
package fr.maillage.essais;

import org.jspecify.annotations.NullMarked;
