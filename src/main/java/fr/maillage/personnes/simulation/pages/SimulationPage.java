package fr.maillage.personnes.simulation.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.references.estimation.pages.ResultatPage;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;
import java.util.Map;

/** Les droits estimés d’un foyer, sur un écran : à demander, déjà versé, à apporter, fermé et pourquoi ; ce que l’on sait, ce qu’il reste à demander. */
public record SimulationPage(
        DossierVu dossier,
        boolean modifiable,
        String mois,
        String total,
        String totalEtabli,
        List<Ligne> aDemander,
        List<Ligne> dejaVerses,
        List<Ligne> inconnus,
        List<Ligne> fermes,
        List<ResultatPage.AideLocale> aidesLocales,
        List<Question> questions,
        boolean questionsSensibles,
        List<Fait> connus,
        List<String> notes,
        List<String> obstacles,
        List<Mois> prochains,
        Map<String, String> deCetEcran,
        List<Gardee> gardees,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie {

    /**
     * @param droit le code du droit à demander, vide s’il se demande hors du catalogue
     * @param demarche l’adresse de la démarche déjà commencée, ou vide
     */
    public record Ligne(ResultatPage.Reponse reponse, String droit, boolean demandable, String demarche, String etat) {}

    /** Une question qui changerait une réponse. {@code genre} : CHOIX, MONTANT, NOMBRE, MOIS ou OUI_NON. */
    public record Question(
            String champ,
            String libelle,
            String aide,
            String effet,
            String genre,
            Map<String, String> choix,
            boolean sensible,
            String valeur) {}

    /** Ce que l’on sait, et d’où. {@code champ} est vide s’il ne se retire pas d’ici. */
    public record Fait(String champ, String libelle, String valeur, String origine) {}

    /** Un mois qui vient : revenus, aides, ensemble. */
    public record Mois(String mois, String revenus, String aides, String total) {}

    /** Une estimation gardée. */
    public record Gardee(long id, String libelle) {}

    public String adresse() {
        return dossier.href() + "/estimation";
    }
}
