/**
 * Les droits probablement non demandés : l’estimation parcourt les dossiers d’un périmètre, qui suit un foyer reçoit sa liste et la vérifie avec
 * lui, et l’on mesure ce qui s’est ouvert. Aucun échange avec une caisse : on ne compare que ce que le dossier sait déjà. Loi 2022-217,
 * article 133 (territoires zéro non-recours).
 */
@ApplicationModule(
        id = "nonrecours",
        allowedDependencies = {
            "simulation",
            "dossiers",
            "demarches",
            "territoire",
            "droits",
            "droits::foyer",
            "estimation",
            "legislation",
            "aideslocales",
            "aideslocales::regles",
            "documents",
            "modeles"
        })
@NullMarked
package fr.maillage.personnes.simulation.nonrecours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
