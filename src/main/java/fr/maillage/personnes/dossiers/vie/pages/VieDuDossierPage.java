package fr.maillage.personnes.dossiers.vie.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Lien;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Qui suit un dossier, et ce qui peut en décider : relais, transfert, clôture, réouverture. */
public record VieDuDossierPage(
        DossierVu dossier,
        boolean ouvert,
        String etat,
        List<Suiveur> suivent,
        List<Choix> equipe,
        List<Choix> unites,
        String uniteDeLAdresse,
        String secteur,
        String propose,
        String refus,
        List<Lien> ouverts,
        List<Choix> motifs,
        List<Ligne> etapes,
        boolean decide,
        boolean rouvre,
        String aujourdHui,
        Map<String, String> saisie,
        String reproche,
        List<ErreurDeChamp> erreurs)
        implements PageRemplie {
    /** Qui suit, et depuis quand. */
    public record Suiveur(long agent, String nom, boolean referent, String depuis) {}

    /** Une valeur d’une liste. */
    public record Choix(String code, String libelle) {}

    /** Une étape passée. */
    public record Ligne(String quand, String quoi, String pourquoi, String par) {}

    @Override
    public int statut() {
        return reproche.isEmpty() && erreurs.isEmpty() ? 200 : 422;
    }
}
