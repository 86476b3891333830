/**
 * Les courriers et les écrits d’un dossier : chaque pièce dit ce qu’elle sait écrire et de quoi ; ici on relit, on complète, on arrête,
 * et l’on garde. À chaque écrit sur une personne répond une copie pour elle, en mots simples, sans l’analyse professionnelle.
 */
@ApplicationModule(
        id = "courriers",
        allowedDependencies = {"dossiers", "coffre", "documents", "modeles", "ecriture"})
@NullMarked
package fr.maillage.personnes.courriers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
