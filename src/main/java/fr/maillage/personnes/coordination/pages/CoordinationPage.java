package fr.maillage.personnes.coordination.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** La coordination d’un dossier : les réunions, le plan partagé, ce qui bloque. */
public record CoordinationPage(
        DossierVu dossier,
        boolean ecrit,
        int organisations,
        List<Ligne> demandes,
        List<Ligne> reunions,
        List<Fait> decisions,
        List<Point> blocages,
        List<Choix> instances,
        List<Choix> reponses,
        String aujourdHui,
        Map<String, String> saisie,
        String reproche)
        implements Page {
    /** Une réunion, ou une intervention demandée. */
    public record Ligne(String href, String quand, String objet, String par, String etat, String ton) {}

    /** Une décision du plan partagé. */
    public record Fait(long id, String quoi, String qui, String etat, String ton, boolean faite) {}

    /** Ce qui bloque. */
    public record Point(
            long id,
            String quoi,
            String ou,
            boolean leve,
            boolean aEscalader,
            String escalade,
            String ton,
            String instance,
            boolean reponseAttendue) {}

    /** Une valeur d’une liste. */
    public record Choix(String code, String libelle) {}

    /** Ce qui avait été écrit avant un refus. */
    public String saisi(String champ) {
        return saisie.getOrDefault(champ, "");
    }

    @Override
    public int statut() {
        return reproche.isEmpty() ? 200 : 422;
    }
}
