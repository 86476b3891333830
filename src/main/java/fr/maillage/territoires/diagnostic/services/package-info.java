/** Ce que comptent les services de l’organisation sur un territoire : des comptes protégés, jamais une personne. */
@NullMarked
package fr.maillage.territoires.diagnostic.services;

import org.jspecify.annotations.NullMarked;
