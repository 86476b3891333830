/**
 * Du dossier à la situation de droits : le foyer, le budget et les droits déjà écrits font la question que l’on pose au moteur, sans rien
 * ressaisir. On ne demande à la personne que ce qui changerait une réponse, on lui remet une feuille, on ouvre la démarche. La même
 * estimation parcourt les dossiers que l’on suit et repère les droits probablement non demandés. Elle ne décide jamais.
 */
@ApplicationModule(
        id = "simulation",
        allowedDependencies = {
            "dossiers",
            "budget",
            "demarches",
            "territoire",
            "baremes",
            "droits",
            "droits::foyer",
            "aideslocales",
            "aideslocales::regles",
            "estimation",
            "estimation::pages",
            "estimation::saisie",
            "coffre",
            "documents",
            "modeles",
            "courriers"
        })
@NullMarked
package fr.maillage.personnes.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
