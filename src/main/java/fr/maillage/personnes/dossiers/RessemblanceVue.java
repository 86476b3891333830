package fr.maillage.personnes.dossiers;

import java.util.List;

/**
 * Une personne qui ressemble à une autre, et ce qui le fait penser. Dans un même fichier, {@code rang} est sa place dans la liste
 * et le dossier n’existe pas ; parmi celles de la maison, c’est l’inverse.
 */
public record RessemblanceVue(
        int rang,
        long personne,
        long dossier,
        String numero,
        String nom,
        String naissance,
        int force,
        boolean memePrenom,
        List<String> raisons) {}
