package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Valeur;

/** Une valeur et sa provenance : le chemin qu’elle a suivi et le lot qui l’a apportée. */
public record Chiffre(Valeur valeur, Origine origine, int lot) {
    /** Entre deux chiffres pour la même case : le chiffré d’abord, puis le publié, puis le plus récent. */
    Chiffre ouMieux(Chiffre autre) {
        if (valeur.estChiffree() != autre.valeur.estChiffree()) return valeur.estChiffree() ? this : autre;
        boolean publie = origine != Origine.ADDITIONNEE;
        boolean autrePublie = autre.origine != Origine.ADDITIONNEE;
        if (publie != autrePublie) return publie ? this : autre;
        return lot >= autre.lot ? this : autre;
    }
}
