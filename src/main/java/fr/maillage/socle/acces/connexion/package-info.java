/** Comment on entre : mot de passe, second facteur, clés d’accès, connexion externe, sessions, suspension après des échecs. */
@NullMarked
package fr.maillage.socle.acces.connexion;

import org.jspecify.annotations.NullMarked;
