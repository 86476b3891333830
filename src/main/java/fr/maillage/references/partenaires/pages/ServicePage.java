package fr.maillage.references.partenaires.pages;

import fr.maillage.references.partenaires.Horaires;
import fr.maillage.references.partenaires.OffreDeService;
import fr.maillage.socle.web.Page;
import java.util.List;

/** La fiche d’un service : à quoi il répond, pour qui, où, quand, comment s’y prendre. */
public record ServicePage(
        OffreDeService offre,
        String type,
        List<String> besoins,
        List<Ligne> lignes,
        List<Horaires.Jour> semaine,
        String enCeMoment,
        String miseAJour,
        boolean aVerifier,
        String retours,
        boolean modifiable)
        implements Page {
    /** Ce que la fiche dit, sous son libellé. */
    public record Ligne(String libelle, String texte) {}
}
