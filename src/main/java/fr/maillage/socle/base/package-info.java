/** La base de données de la maison : PostgreSQL embarqué et durable, ou serveur fourni ; comptes, migrations. */
@ApplicationModule(
        id = "base",
        allowedDependencies = {})
@NullMarked
package fr.maillage.socle.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
