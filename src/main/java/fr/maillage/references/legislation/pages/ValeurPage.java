package fr.maillage.references.legislation.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;
import java.util.Map;

/** Une valeur légale nouvelle, qui s’ajoute à l’histoire : le nombre ou les cases, la date d’effet, le texte et son adresse. */
public record ValeurPage(
        String code,
        String nom,
        String unite,
        String derniere,
        List<Case> cases,
        Map<String, String> champs,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie {

    public record Case(String champ, String libelle, String valeur, String aujourdHui) {}

    public String champ(String nom) {
        return champs.getOrDefault(nom, "");
    }

    /** La confirmation ne se montre que si un changement de plus de moitié l’a demandée. */
    public boolean aConfirmer() {
        return erreurs.stream().anyMatch(e -> e.phrase().contains("confirmation"))
                || champ("confirme").equals("oui");
    }
}
