/**
 * Des champs écrits à un foyer du moteur, avec une phrase pour chaque champ illisible. Part aussi chez Spark avec le moteur : rien ici ne
 * connaît ni la base, ni Spring.
 */
@NamedInterface("saisie")
@NullMarked
package fr.maillage.references.estimation.saisie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
