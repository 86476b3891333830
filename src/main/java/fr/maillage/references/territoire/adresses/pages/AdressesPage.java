package fr.maillage.references.territoire.adresses.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;

/** Les fichiers d’adresses et de contours chargés, et l’essai d’une adresse. */
public record AdressesPage(
        List<Chargement> chargements,
        String voie,
        String commune,
        List<String> reponse,
        List<String> propositions,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie {
    /** Un fichier chargé. */
    public record Chargement(
            int id, String genre, String fichier, String source, String contenu, String quand, String par) {}
}
