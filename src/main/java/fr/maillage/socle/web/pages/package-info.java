/** Les pages que la charpente montre elle-même. */
@NullMarked
package fr.maillage.socle.web.pages;

import org.jspecify.annotations.NullMarked;
