package fr.maillage.references.partenaires;

import org.jspecify.annotations.Nullable;

/** Ce que l’on cherche dans l’annuaire : un besoin, un lieu, un public ; tout est facultatif. */
public record Recherche(
        String mots, String besoin, String lieu, @Nullable Integer age, String publicVise, boolean ouvertMaintenant) {
    public boolean vide() {
        return mots.isBlank()
                && besoin.isEmpty()
                && lieu.isBlank()
                && age == null
                && publicVise.isEmpty()
                && !ouvertMaintenant;
    }
}
