package fr.maillage.personnes.coordination.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
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
        String reproche,
        List<ErreurDeChamp> erreurs)
        implements PageRemplie {
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

    /** Le champ de date d’un point de blocage. */
    public static String leDu(long point) {
        return "le-" + point;
    }

    /** Ce qui avait été choisi dans le formulaire de ce point de blocage avant un refus. */
    public String saisi(String champ, Point point, String sinon) {
        return saisie.containsKey(leDu(point.id())) ? saisi(champ) : sinon;
    }

    @Override
    public int statut() {
        return reproche.isEmpty() && erreurs.isEmpty() ? 200 : 422;
    }
}
