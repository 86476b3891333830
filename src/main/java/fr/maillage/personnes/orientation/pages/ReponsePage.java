package fr.maillage.personnes.orientation.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** Ce que voit le partenaire par son lien, et rien d’autre. */
public record ReponsePage(
        String action,
        String titre,
        String organisation,
        String service,
        String etat,
        String rendezVous,
        List<Dit> dits,
        List<NouvelleOrientationPage.Option> retours,
        List<NouvelleOrientationPage.Option> issues,
        String expire,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs,
        String reproche,
        int statutDeReponse)
        implements Page {
    /** Une ligne : quoi, et son contenu. */
    public record Dit(String libelle, String valeur) {}

    private static ReponsePage phrase(String titre, String phrase, int statut) {
        return new ReponsePage(
                "", titre, "", phrase, "", "", List.of(), List.of(), List.of(), "", Map.of(), List.of(), "", statut);
    }

    public static ReponsePage merci() {
        return phrase(
                "Merci",
                "Votre réponse est transmise et cette orientation est close : ce lien ne montre plus rien.",
                200);
    }

    public static ReponsePage plusTard() {
        return phrase("Un instant", "Trop de demandes depuis votre adresse : réessayez dans dix minutes.", 429);
    }

    @Override
    public int statut() {
        return reproche.isEmpty() && erreurs.isEmpty() ? statutDeReponse : 422;
    }
}
