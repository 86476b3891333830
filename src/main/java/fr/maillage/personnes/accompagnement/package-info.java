/**
 * L’accompagnement : évaluer avec la personne, domaine par domaine ; garder ce que l’on s’est dit ; construire avec elle un
 * projet, le suivre, en faire le bilan. Les faits, ses mots et l’analyse du professionnel ne se mélangent jamais, et rien
 * n’y est une note globale. Cadre : articles D. 142-1-1, L. 271-1 et suivants et L. 311-3 du code de l’action sociale et
 * des familles.
 */
@ApplicationModule(
        id = "accompagnement",
        allowedDependencies = {
            "dossiers",
            "agenda",
            "coffre",
            "documents",
            "modeles",
            "ecriture",
            "baremes",
            "courriers",
            "territoire"
        })
@NullMarked
package fr.maillage.personnes.accompagnement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
