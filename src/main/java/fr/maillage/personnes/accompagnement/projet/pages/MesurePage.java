package fr.maillage.personnes.accompagnement.projet.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** Un accompagnement : le projet que la personne lit, ses versions, ses bilans, sa fin. */
public record MesurePage(
        DossierVu dossier,
        String adresse,
        String titre,
        String precision,
        boolean close,
        boolean ecrit,
        boolean document,
        List<String> alertes,
        ProjetVu projet,
        boolean vierge,
        boolean aSigner,
        List<Version> versions,
        List<BilanVu> bilans,
        Map<String, String> motifsDeFin)
        implements Page {
    public record Version(String libelle, String precision, String href) {}

    public record BilanVu(
            String quand, String decision, String agent, List<String> objectifs, String avis, String suite) {}
}
