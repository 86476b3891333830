package fr.maillage.territoires.projets.ecrits.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;
import java.util.Map;

/** Le registre des courriers, et le formulaire qui en numérote un. */
public record CourriersPage(
        List<Ligne> lignes,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs,
        String modeleDeNumero,
        boolean peutCreer)
        implements PageDeSaisie {
    /** Un courrier en une ligne. */
    public record Ligne(long id, String numero, String objet, String destinataire, String jour) {}

    public String v(String nom) {
        return saisie.getOrDefault(nom, "");
    }
}
