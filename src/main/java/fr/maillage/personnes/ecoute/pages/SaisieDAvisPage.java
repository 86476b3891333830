package fr.maillage.personnes.ecoute.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** La saisie d’un questionnaire de papier : trois visages, quelques mots, aucun nom. */
public record SaisieDAvisPage(
        String cle, List<Ligne> questions, List<Ligne> visages, Map<String, String> saisie, List<ErreurDeChamp> erreurs)
        implements PageRemplie {
    public record Ligne(String code, String texte) {}
}
