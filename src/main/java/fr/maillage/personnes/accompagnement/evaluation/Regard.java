package fr.maillage.personnes.accompagnement.evaluation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ce qu’une évaluation dit d’un domaine : le niveau du professionnel et celui que la personne se donne, côte à côte, et trois
 * textes qui restent trois : les faits, ses mots, l’analyse.
 */
record Regard(
        Grille.Domaine domaine,
        @Nullable Integer niveau,
        @Nullable Integer dit,
        @Nullable Integer priorite,
        boolean sansObjet,
        String faits,
        String paroles,
        String analyse) {
    static final String OUI = "oui";
    private static final int ECART_A_DISCUTER = 2;

    static Regard de(Grille.Domaine domaine, Map<String, String> valeurs) {
        String cle = domaine.code() + "-";
        return new Regard(
                domaine,
                chiffre(valeurs, cle + "niveau"),
                chiffre(valeurs, cle + "dit"),
                chiffre(valeurs, cle + "priorite"),
                OUI.equals(valeurs.get(cle + "sansObjet")),
                valeurs.getOrDefault(cle + "faits", ""),
                valeurs.getOrDefault(cle + "paroles", ""),
                valeurs.getOrDefault(cle + "analyse", ""));
    }

    private static @Nullable Integer chiffre(Map<String, String> valeurs, String cle) {
        String valeur = valeurs.getOrDefault(cle, "");
        return valeur.isEmpty() ? null : Integer.valueOf(valeur);
    }

    /** Deux niveaux d’écart ou plus entre les deux regards : on en parle, aucun des deux ne s’efface. */
    boolean aDiscuter() {
        return niveau != null && dit != null && Math.abs(niveau - dit) >= ECART_A_DISCUTER;
    }

    boolean estUnAppui() {
        return (niveau != null && niveau >= Grille.APPUI) || (niveau == null && dit != null && dit >= Grille.APPUI);
    }

    boolean renseigne() {
        return sansObjet || niveau != null || dit != null || !(faits + paroles + analyse).isEmpty();
    }
}
