package fr.maillage.references.aideslocales.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Un règlement qui s’écrit : son en-tête, ses aides, ses exemples, et ce qui manque pour le publier. */
public record BrouillonPage(
        String href,
        String nom,
        int numero,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs,
        List<Aide> aides,
        List<Exemple> exemples,
        List<String> manques,
        String publierLe,
        String modifie,
        boolean premiere)
        implements PageDeSaisie, PageRemplie {

    public record Aide(String code, String nom, String montant, int conditions, boolean essayee) {}

    public record Exemple(int rang, String nom, boolean tient, List<String> ecarts) {}
}
