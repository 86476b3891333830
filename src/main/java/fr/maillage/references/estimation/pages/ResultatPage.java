package fr.maillage.references.estimation.pages;

import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** L’estimation sur un écran : à demander maintenant, déjà versé, à préciser, fermé et pourquoi. */
public record ResultatPage(
        String mois,
        String total,
        String totalEtabli,
        List<Reponse> aDemander,
        List<Reponse> dejaVerses,
        List<Reponse> inconnus,
        List<Reponse> fermes,
        List<Question> questions,
        List<AideLocale> aidesLocales,
        Map<String, String> saisie)
        implements Page {

    /**
     * @param ton la couleur de la pastille de certitude, toujours doublée de son mot
     * @param fiche l’adresse de la fiche du dispositif
     */
    public record Reponse(
            String nom,
            String montant,
            String certitude,
            String ton,
            String raison,
            List<String> bascules,
            String organisme,
            List<String> pieces,
            String delai,
            List<Etape> etapes,
            String fiche) {}

    /** Une aide locale : sa réponse, pourquoi, et le règlement en vigueur qui la donne. */
    public record AideLocale(
            String nom,
            String reponse,
            String ton,
            String phrase,
            String pourquoi,
            List<String> raisons,
            List<String> pieces,
            String instance,
            String reglement,
            String href,
            String avertissement) {}

    /** Une étape du raisonnement, son montant s’il y en a un, son article et les valeurs datées employées. */
    public record Etape(String phrase, String montant, String article, String valeurs) {}

    /** Une question qui changerait une réponse, et ce qu’un oui ferait. */
    public record Question(String champ, String question, String effet) {}
}
