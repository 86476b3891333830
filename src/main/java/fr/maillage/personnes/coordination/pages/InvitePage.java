package fr.maillage.personnes.coordination.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Ce qu’un invité saura : les lignes du dossier, à cocher une à une, et la fiche telle qu’il la lit. */
public record InvitePage(
        DossierVu dossier,
        String reunion,
        String href,
        String titre,
        String qui,
        String secret,
        String pourquoi,
        String fin,
        boolean anonyme,
        boolean deLaMaison,
        List<Element> elements,
        String foyer,
        String resume,
        String remiseLe,
        List<Ligne> fiche,
        boolean ecrit,
        String reproche)
        implements Page {
    /** Un élément du dossier et ses lignes. */
    public record Element(String libelle, List<Ligne> lignes) {}

    /** Une ligne, cochée ou non. */
    public record Ligne(String cle, String libelle, String valeur, boolean cochee) {}

    @Override
    public int statut() {
        return reproche.isEmpty() ? 200 : 422;
    }
}
