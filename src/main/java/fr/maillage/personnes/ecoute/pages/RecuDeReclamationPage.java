package fr.maillage.personnes.ecoute.pages;

import fr.maillage.socle.web.Page;

/** Le reçu d’une réclamation déposée en ligne, à imprimer ; ou la phrase qui dit pourquoi il n’y en a pas. */
public record RecuDeReclamationPage(
        String titre,
        String phrase,
        String organisation,
        String numero,
        String recueLe,
        String terme,
        String repondueLe,
        int statut)
        implements Page {
    private static RecuDeReclamationPage sansRecu(String titre, String phrase, int statut) {
        return new RecuDeReclamationPage(titre, phrase, "", "", "", "", "", statut);
    }

    /** La même pour une organisation inconnue, une page fermée et un reçu qui n’existe pas : rien ne se devine. */
    public static RecuDeReclamationPage fermee() {
        return sansRecu(
                "Cette page n’est pas ouverte",
                "Vérifiez l’adresse. Vous pouvez aussi réclamer à l’accueil, par téléphone ou par courrier.",
                404);
    }

    public static RecuDeReclamationPage plusTard() {
        return sansRecu(
                "Un instant",
                "Trop de messages viennent d’être envoyés d’ici. Rien n’est perdu : revenez à la page d’avant, attendez dix minutes, puis envoyez à nouveau.",
                429);
    }
}
