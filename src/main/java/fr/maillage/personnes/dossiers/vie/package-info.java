/**
 * La vie d’un dossier : un référent passe le relais à un autre, un co-référent arrive ou part, une autre unité prend la suite,
 * le dossier se clôt avec sa raison, se rouvre avec la sienne. Chaque étape est datée, et reste.
 */
@NullMarked
package fr.maillage.personnes.dossiers.vie;

import org.jspecify.annotations.NullMarked;
