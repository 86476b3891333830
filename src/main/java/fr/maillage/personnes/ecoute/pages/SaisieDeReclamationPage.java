package fr.maillage.personnes.ecoute.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** L’inscription d’une réclamation au registre. */
public record SaisieDeReclamationPage(
        String cle,
        Map<String, String> canaux,
        Map<String, String> objets,
        Map<String, String> valeurs,
        List<ErreurDeChamp> erreurs)
        implements Page {
    public String valeur(String cle) {
        return valeurs.getOrDefault(cle, "");
    }

    @Override
    public int statut() {
        return erreurs.isEmpty() ? 200 : 422;
    }
}
