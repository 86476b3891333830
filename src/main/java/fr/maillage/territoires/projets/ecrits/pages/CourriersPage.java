package fr.maillage.territoires.projets.ecrits.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** Le registre des courriers, et le formulaire qui en numérote un. */
public record CourriersPage(
        List<Ligne> lignes,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs,
        String modeleDeNumero,
        boolean peutCreer)
        implements Page {
    /** Un courrier en une ligne. */
    public record Ligne(long id, String numero, String objet, String destinataire, String jour) {}

    @Override
    public int statut() {
        return erreurs.isEmpty() ? 200 : 422;
    }

    public String v(String nom) {
        return saisie.getOrDefault(nom, "");
    }
}
