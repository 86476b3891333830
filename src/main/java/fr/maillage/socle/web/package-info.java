/** Ce que voient les agents : gabarit, composants, rendu des pages, erreurs, en-têtes de sécurité. */
@ApplicationModule(
        id = "web",
        allowedDependencies = {})
@NullMarked
package fr.maillage.socle.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
