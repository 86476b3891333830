package fr.maillage.references.aideslocales.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;

/**
 * Un règlement tel qu’il se lit : ses aides en phrases, ses exemples, ses versions.
 *
 * @param retrait quand, par qui et pourquoi il a été retiré ; vide s’il ne l’a pas été
 * @param le ce que l’on a écrit pour le retirer, avec le motif
 */
public record ReglementPage(
        String href,
        String nom,
        String organisme,
        String deliberation,
        String avertissement,
        String etat,
        String ton,
        String depuis,
        int numero,
        List<Aide> aides,
        List<Exemple> exemples,
        List<Version> versions,
        boolean brouillon,
        String retrait,
        boolean retirable,
        String le,
        String motif,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie {

    /** @param loi le droit légal dont elle relève ; vide s’il n’y en a pas */
    public record Aide(
            String nom,
            String phrase,
            String forme,
            String montant,
            String instance,
            List<String> conditions,
            List<String> pieces,
            List<Loi> loi) {}

    /** @param aRelire le texte n’a pas été lu sur sa source officielle */
    public record Loi(String nom, String regle, String texte, String adresse, boolean aRelire) {}

    public record Exemple(String nom, boolean tient, List<String> ecarts) {}

    /** @param avant le numéro de la version précédente ; 0 si c’est la première */
    public record Version(int numero, String etat, String ton, String par, boolean ici, int avant) {}
}
