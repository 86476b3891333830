package fr.maillage.personnes.demarches.echeances.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Les échéances d’un dossier, de la plus pressée à la plus lointaine, et de quoi en poser une. */
public record EcheancesPage(
        DossierVu dossier,
        boolean modifiable,
        List<Ligne> presse,
        List<Ligne> plusTard,
        List<Ligne> passees,
        Map<Long, String> personnes,
        Map<String, List<Choix>> regles,
        Map<String, String> saisie,
        String reproche,
        List<ErreurDeChamp> erreurs)
        implements PageRemplie {
    /** Une échéance. {@code renouveler} : le droit dont une démarche la renouvelle, ou vide. */
    public record Ligne(
            long id,
            String jour,
            String libelle,
            String personne,
            String consequence,
            String source,
            String delai,
            String ton,
            String alerte,
            String renouveler) {}

    /** Une règle à choisir, et le fait dont elle part. */
    public record Choix(String code, String libelle, String fait) {}

    @Override
    public int statut() {
        return reproche.isEmpty() && erreurs.isEmpty() ? 200 : 422;
    }
}
