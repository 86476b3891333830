/** Ce que montrent les écrans des adresses. */
@NullMarked
package fr.maillage.references.territoire.adresses.pages;

import org.jspecify.annotations.NullMarked;
