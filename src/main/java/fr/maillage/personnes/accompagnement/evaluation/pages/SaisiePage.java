package fr.maillage.personnes.accompagnement.evaluation.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** La saisie d’une évaluation : ce que l’on a sous les yeux, ce qui y était, ce qui ne va pas, ce qui se contredit. */
public record SaisiePage(
        DossierVu dossier,
        String adresse,
        String titre,
        List<DomainePage> domaines,
        List<String> niveaux,
        Map<String, String> saisie,
        Map<String, String> lues,
        List<ErreurDeChamp> erreurs,
        List<DesaccordPage> desaccords)
        implements PageRemplie {
    public record DomainePage(
            String code, String libelle, boolean sansObjetPossible, List<String> descriptions, boolean renseigne) {}

    /** Deux saisies du même champ : celle d’un collègue, et celle-ci. */
    public record DesaccordPage(String cle, String libelle, String enregistre, String saisi) {}
}
