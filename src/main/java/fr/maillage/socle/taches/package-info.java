/**
 * Les travaux longs : confiés par une pièce, faits en arrière-plan par un seul nœud à la fois, avec leur avancement, leur
 * reprise après un arrêt brutal, leur annulation, et un avis à la fin.
 */
@ApplicationModule(
        id = "taches",
        allowedDependencies = {"base"})
@NullMarked
package fr.maillage.socle.taches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
