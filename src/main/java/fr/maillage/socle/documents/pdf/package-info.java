/** L’ouvrage en PDF accessible (PDF/UA-1) et d’archive (PDF/A-3u) : une page HTML écrite par nous, mise en page par openhtmltopdf. */
@NullMarked
package fr.maillage.socle.documents.pdf;

import org.jspecify.annotations.NullMarked;
