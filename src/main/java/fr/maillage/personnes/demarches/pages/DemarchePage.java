package fr.maillage.personnes.demarches.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Une démarche : où elle en est, ses pièces, ce qu’on note au pas suivant, ses écrits. */
public record DemarchePage(
        DossierVu dossier,
        boolean modifiable,
        long id,
        String libelle,
        String pour,
        String organisme,
        String canal,
        String texte,
        String etat,
        String ton,
        List<Fait> faits,
        List<PieceVue> pieces,
        List<Etape> etapes,
        Map<String, String> etats,
        Map<String, String> faites,
        Map<String, String> saisie,
        boolean relance,
        boolean recours,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie, PageRemplie {
    /** Un repère et sa valeur. */
    public record Fait(String libelle, String valeur) {}

    /** Une pièce demandée. {@code reglee} à la main : remise en papier, ou sans objet. */
    public record PieceVue(
            String nature,
            String libelle,
            boolean obligatoire,
            String etat,
            String ton,
            boolean manque,
            boolean reglee) {}

    /** Un pas fait. */
    public record Etape(String le, String etat, String agent) {}

    public String ici() {
        return dossier.href() + "/demarches/" + id;
    }
}
