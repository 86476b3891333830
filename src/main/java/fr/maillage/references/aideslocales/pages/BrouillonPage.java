package fr.maillage.references.aideslocales.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;
import java.util.Map;

/** Un règlement qui s’écrit : son en-tête, ses aides, ses exemples, et ce qui manque pour le publier. */
public record BrouillonPage(
        String href,
        String nom,
        int numero,
        Map<String, String> valeurs,
        List<ErreurDeChamp> erreurs,
        List<Aide> aides,
        List<Exemple> exemples,
        List<String> manques,
        String publierLe,
        String modifie,
        boolean premiere)
        implements PageDeSaisie {

    public record Aide(String code, String nom, String montant, int conditions, boolean essayee) {}

    public record Exemple(int rang, String nom, boolean tient, List<String> ecarts) {}

    public String valeur(String champ) {
        return valeurs.getOrDefault(champ, "");
    }
}
