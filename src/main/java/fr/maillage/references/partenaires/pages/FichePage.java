package fr.maillage.references.partenaires.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** Le formulaire d’une structure ou d’un service. */
public record FichePage(
        String titre,
        String action,
        String retour,
        int version,
        List<ChampVu> champs,
        List<ErreurDeChamp> erreurs,
        boolean desaccord)
        implements Page {
    /** Un champ à saisir : sa forme, sa valeur, ce qui ne va pas et ce qu’un autre y a écrit entre-temps. */
    public record ChampVu(
            String nom,
            String libelle,
            String sorte,
            String aide,
            boolean exige,
            String valeur,
            List<String> choisis,
            Map<String, Map<String, String>> options,
            String erreur,
            String entreTemps) {
        public String type() {
            return sorte.equals("DATE") ? "date" : "text";
        }
    }

    @Override
    public int statut() {
        return desaccord ? 409 : erreurs.isEmpty() ? 200 : 422;
    }
}
