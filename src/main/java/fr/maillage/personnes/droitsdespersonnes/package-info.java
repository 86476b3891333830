/**
 * Les droits de la personne sur ses données : elle demande, on enregistre, un délai court, on lui rend son dossier relu, on
 * corrige, on limite, on répond. RGPD, articles 12 et 15 à 21 ; CASF, L. 311-3 ; CRPA, L. 311-1 et L. 311-6.
 */
@ApplicationModule(
        id = "droitsdespersonnes",
        allowedDependencies = {"dossiers", "baremes", "coffre", "documents", "modeles", "taches"})
@NullMarked
package fr.maillage.personnes.droitsdespersonnes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
