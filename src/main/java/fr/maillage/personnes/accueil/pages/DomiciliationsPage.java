package fr.maillage.personnes.accueil.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;

/** Les domiciliations de l’unité, avec ce qui presse et le courrier au guichet. */
public record DomiciliationsPage(
        List<Ligne> lignes, boolean terminees, boolean habilite, int annee, List<ErreurDeChamp> erreurs)
        implements PageDeSaisie {
    /** Une domiciliation. */
    public record Ligne(
            long id,
            String nom,
            String href,
            String etat,
            String ton,
            String fin,
            String contact,
            int enBoite,
            boolean guichet,
            List<DomiciliationPage.Alerte> alertes) {}
}
