package fr.maillage.personnes.dossiers;

import java.util.List;

/**
 * De quoi joindre une personne d’un dossier et dire de qui l’on parle, pour qui prépare un écrit ou une orientation. Une
 * adresse protégée n’y est pas ; un téléphone y porte sa règle de contact.
 */
public record Coordonnees(
        String nom,
        String naissance,
        String age,
        List<String> telephones,
        String langue,
        String adresse,
        String commune,
        String codeCommune,
        String foyer,
        String referent) {}
