package fr.maillage.references.partenaires.pages;

import fr.maillage.references.partenaires.Horaires;
import fr.maillage.references.partenaires.Structure;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** La fiche d’une structure : la joindre, ce qu’elle propose, ce que l’on a fait avec elle. */
public record StructurePage(
        Structure structure,
        String type,
        String anciensNoms,
        List<String> reseaux,
        String adresse,
        List<Horaires.Jour> semaine,
        String enCeMoment,
        String miseAJour,
        boolean aVerifier,
        String convention,
        List<Service> services,
        List<Action> actions,
        Totaux totaux,
        boolean modifiable,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie, PageRemplie {
    /** Un service de la structure. */
    public record Service(String nom, String href, String besoins) {}

    /** Une action faite ensemble. */
    public record Action(String jour, String titre, int seances, int participants, String cout, String avis) {}

    /** Les actions, additionnées. */
    public record Totaux(int seances, int participants, String cout) {}

    public String texte(String champ) {
        return structure.valeurs().texte(champ);
    }
}
