/**
 * Les horloges d’un dossier : ouvert à qui accompagne deux ans après le dernier contact, puis en archive que l’on n’ouvre
 * que par exception, puis effacé, et sa preuve gardée. CNIL, référentiel du 11 mars 2021 ; RGPD, article 5, 1, e ; code du
 * patrimoine, L. 212-2 et L. 214-3 : rien ne se détruit d’archives publiques sans le visa des Archives départementales.
 */
@ApplicationModule(
        id = "conservation",
        allowedDependencies = {"dossiers", "droitsdespersonnes", "baremes", "coffre", "taches"})
@NullMarked
package fr.maillage.personnes.conservation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
