package fr.maillage.references.estimation.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/**
 * Ce que l’on demande pour estimer les droits d’un foyer ; rien n’en est gardé.
 *
 * @param besoins ce qu’une aide locale peut payer ; vide si aucun règlement n’est en vigueur
 * @param droits les droits légaux qui ont pu être refusés avant elle
 */
public record EstimerPage(
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs,
        int enfants,
        List<Choix> activites,
        List<Choix> occupations,
        List<Choix> percues,
        List<Choix> conges,
        List<Choix> gardes,
        List<Choix> foyers,
        List<Choix> besoins,
        List<Choix> droits)
        implements PageDeSaisie, PageRemplie {

    /** Un choix d’une liste : son code et ses mots. */
    public record Choix(String code, String libelle) {}

    public List<Choix> ouiNon() {
        return List.of(new Choix("oui", "Oui"), new Choix("non", "Non"));
    }

    public boolean dit(String champ) {
        return saisi(champ).equals("oui");
    }

    /** Une partie repliée s’ouvre si l’un de ses champs est écrit. */
    public boolean ecrit(String debut) {
        return saisie.entrySet().stream()
                .anyMatch(e -> e.getKey().startsWith(debut) && !e.getValue().isBlank());
    }
}
