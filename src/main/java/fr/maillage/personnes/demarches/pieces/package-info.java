/**
 * Les pièces justificatives d’un foyer : déposées une fois, reconnues à leur contenu, scellées, présentées à toutes ses
 * démarches tant qu’elles valent, puis effacées.
 */
@ApplicationModule(
        id = "pieces",
        allowedDependencies = {"dossiers", "coffre", "echeances", "modeles"})
@NullMarked
package fr.maillage.personnes.demarches.pieces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
