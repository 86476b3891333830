package fr.maillage.personnes.dossiers.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Tout ce qui s’est passé dans un dossier, et les notes pour ceux qui le suivent. */
public record ChronologiePage(
        DossierVu dossier,
        boolean ecrit,
        List<DossierPage.Fait> faits,
        List<NotePage> notes,
        boolean medical,
        String saisie)
        implements Page {
    /** Une note professionnelle. */
    public record NotePage(String quand, String agent, String secret, String texte) {}
}
