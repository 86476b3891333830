package fr.maillage.personnes.budget.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** La préparation d’un dossier de surendettement : la capacité, les pièces, la lettre, les étapes et leurs délais. */
public record SurendettementPage(
        DossierVu dossier,
        String ici,
        String adresse,
        String etat,
        boolean modifiable,
        List<CalculPage> calculs,
        String retenue,
        String sources,
        List<String> nonEffacables,
        Map<String, String> saisie,
        String lus,
        List<PiecePage> pieces,
        String pretes,
        List<EtapePage> etapes,
        List<ChoixPage> suivants,
        List<ErreurDeChamp> erreurs,
        List<SaisiePage.DesaccordPage> desaccords)
        implements PageRemplie {

    /** Une ligne du calcul de capacité. */
    public record CalculPage(String libelle, String valeur, String calcul, boolean retenu) {}

    /** Une pièce à réunir. */
    public record PiecePage(String code, String libelle, boolean prete) {}

    /** Une étape passée et les délais qu’elle a ouverts. */
    public record EtapePage(String quand, String libelle, String agent, List<String> delais) {}

    /** Une étape qui peut suivre. */
    public record ChoixPage(String code, String libelle) {}
}
