/**
 * À qui s’adresse une action : les quatorze publics du vocabulaire national, et ceux qu’une organisation ajoute. Le même
 * code partout, pour retrouver tout ce qui concerne les seniors.
 */
@ApplicationModule(
        id = "publics",
        allowedDependencies = {})
@NullMarked
package fr.maillage.references.publics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
