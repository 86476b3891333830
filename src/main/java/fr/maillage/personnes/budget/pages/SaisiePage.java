package fr.maillage.personnes.budget.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** L’écran où l’on écrit un budget : tout sur une page, au clavier, les totaux à côté. */
public record SaisiePage(
        DossierVu dossier,
        String ici,
        String adresse,
        String titre,
        List<ChampPage> enTete,
        String observations,
        List<VoletPage> volets,
        List<ChoixPage> periodes,
        Map<String, String> caches,
        TotauxPage totaux,
        List<ErreurDeChamp> erreurs,
        List<DesaccordPage> desaccords,
        String retrouve)
        implements Page {

    /** Un champ d’en-tête. */
    public record ChampPage(String nom, String libelle, String type, String valeur, boolean faux) {}

    /** Un volet de la grille. */
    public record VoletPage(String code, String libelle, String phrase, boolean dettes, List<RangPage> rangs) {}

    /** Une ligne de la grille ; {@code poste} ne s’envoie que d’une ligne déjà enregistrée. */
    public record RangPage(
            String cle,
            String poste,
            String libelle,
            boolean ancienne,
            boolean ajoute,
            Map<String, String> valeurs,
            Map<String, String> erreurs) {
        public String valeur(String champ) {
            return valeurs.getOrDefault(champ, "");
        }

        public boolean faux(String champ) {
            return erreurs.containsKey(champ);
        }

        public String nom(String champ) {
            return cle + "." + champ;
        }
    }

    /** Une périodicité à choisir. */
    public record ChoixPage(String code, String libelle) {}

    /** Un champ changé autrement par deux personnes. */
    public record DesaccordPage(String champ, String libelle, String enregistre, String saisi) {}
}
