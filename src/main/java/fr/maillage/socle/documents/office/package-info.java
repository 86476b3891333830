/**
 * L’ouvrage en Word, PowerPoint et Excel. Le XML des formats de bureau est écrit directement : trois à dix fois plus vite
 * que par un modèle objet, ce que demandent cent soixante-seize communes en quatre formats.
 */
@NullMarked
package fr.maillage.socle.documents.office;

import org.jspecify.annotations.NullMarked;
