package fr.maillage.references.legislation.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Lien;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;

/** L’histoire d’une valeur légale, qui l’emploie, et ce qu’on y ajoute ici. */
public record BaremePage(
        String nom,
        String code,
        String unite,
        String verifieLe,
        List<String> alertes,
        List<String> emplois,
        List<Ligne> lignes,
        List<Attente> attentes,
        List<String> retraits,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie {
    /**
     * Une date d’effet ; la plus récente en premier.
     *
     * @param ajout qui l’a saisie et publiée ici, vide pour une valeur du produit
     * @param id de la valeur ajoutée ici, ou zéro
     * @param suites ce que l’on peut faire d’une valeur à venir
     */
    public record Ligne(
            String depuis,
            boolean aVenir,
            List<String> valeurs,
            String texte,
            String adresse,
            String ajout,
            long id,
            List<Lien> suites) {}

    /** Une valeur saisie qui attend une deuxième lecture. */
    public record Attente(
            long id,
            String depuis,
            List<String> valeurs,
            String texte,
            String adresse,
            String saisie,
            boolean laMienne) {}
}
