package fr.maillage.references.aideslocales.regles;

import java.util.Locale;

/** Un mot d’une liste fermée : son code dans un fichier, ses mots à l’écran. */
public interface Mot {
    String name();

    String libelle();

    /** « locataire_social » : ce qui s’écrit dans un fichier. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
