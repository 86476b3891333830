package fr.maillage.personnes.ecoute.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;
import java.util.Map;

/** L’inscription d’une réclamation au registre. */
public record SaisieDeReclamationPage(
        String cle,
        Map<String, String> canaux,
        Map<String, String> objets,
        Map<String, String> valeurs,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie {
    public String valeur(String cle) {
        return valeurs.getOrDefault(cle, "");
    }
}
