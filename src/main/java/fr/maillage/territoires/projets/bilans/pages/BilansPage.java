package fr.maillage.territoires.projets.bilans.pages;

import fr.maillage.references.publics.PublicVise;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.territoires.projets.NatureDeFiche;
import fr.maillage.territoires.projets.bilans.Bilan;
import java.util.List;
import java.util.Map;

/** Les bilans de l’organisation, et de quoi en ouvrir un. */
public record BilansPage(
        List<Ligne> lignes,
        List<PublicVise> publics,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs,
        boolean peutCreer)
        implements PageDeSaisie {
    /** Un bilan en une ligne. */
    public record Ligne(Bilan bilan, String filtre) {}

    public String v(String nom) {
        return saisie.getOrDefault(nom, "");
    }

    public Bilan.Lecteur[] lecteurs() {
        return Bilan.Lecteur.values();
    }

    public NatureDeFiche[] natures() {
        return NatureDeFiche.values();
    }
}
