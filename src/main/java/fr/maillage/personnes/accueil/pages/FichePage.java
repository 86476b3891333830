package fr.maillage.personnes.accueil.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** La fiche de premier accueil : un motif suffit ; le nom, seulement si la personne veut le dire. */
public record FichePage(
        long id,
        String titre,
        String sous,
        String retour,
        int version,
        String dossier,
        boolean finie,
        Map<String, String> saisie,
        Map<String, String> motifs,
        Set<String> motifsCoches,
        Map<String, String> reponses,
        Set<String> reponsesCochees,
        Map<String, Map<String, String>> listes,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie, PageRemplie {
    public Map<String, String> liste(String cle) {
        return listes.getOrDefault(cle, Map.of());
    }

    public boolean nommee() {
        return !saisi("prenom").isEmpty()
                || !saisi("nom").isEmpty()
                || !saisi("telephone").isEmpty();
    }

    public String erreur(String champ) {
        return ErreurDeChamp.de(erreurs, champ).orElse("");
    }
}
