/**
 * Les repères par public : ce à quoi penser avec une famille, un jeune, une personne âgée. Des questions, des points d’attention, des
 * droits et des partenaires, en données. Rien de ce qui est coché ne se garde.
 */
@NullMarked
package fr.maillage.personnes.accompagnement.reperes;

import org.jspecify.annotations.NullMarked;
