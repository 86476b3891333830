package fr.maillage.personnes.accompagnement.projet.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** L’écriture du projet avec la personne. {@code avenant} : la version signée ne change pas, une suivante va naître. */
public record SaisieDeProjetPage(
        DossierVu dossier,
        String adresse,
        boolean avenant,
        boolean motifExige,
        int objectifs,
        int etapes,
        Map<String, String> domaines,
        Map<String, String> saisie,
        Map<String, String> lues,
        List<ErreurDeChamp> erreurs,
        List<List<String>> desaccords)
        implements PageRemplie {
    /** Cet objectif a-t-il déjà quelque chose, ou est-ce le premier ? */
    public boolean ouvert(int rang) {
        return rang == 1 || !saisi("o" + rang + "-formulation").isEmpty();
    }
}
