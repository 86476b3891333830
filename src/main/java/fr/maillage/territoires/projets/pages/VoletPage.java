package fr.maillage.territoires.projets.pages;

import fr.maillage.references.publics.PublicVise;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import fr.maillage.territoires.projets.Contenu;
import fr.maillage.territoires.projets.EtatDeFiche;
import fr.maillage.territoires.projets.Fiche;
import fr.maillage.territoires.projets.NatureDeFiche;
import fr.maillage.territoires.projets.Volet;
import java.util.List;
import java.util.Map;

/**
 * La saisie d’un volet d’une fiche.
 *
 * @param autres ce qu’un collègue a enregistré entre-temps, là où cela diffère de la saisie
 */
public record VoletPage(
        Volet volet,
        Fiche fiche,
        Map<String, String> valeurs,
        Map<String, String> autres,
        List<ErreurDeChamp> erreurs,
        int lignesLibres,
        List<PublicVise> publics,
        List<Propose> proposes,
        boolean peut)
        implements Page {
    /** Un chiffre du portrait que la fiche peut reprendre. */
    public record Propose(String code, String libelle) {}

    @Override
    public int statut() {
        return !erreurs.isEmpty() ? 422 : autres.isEmpty() ? 200 : 409;
    }

    public String titre() {
        return fiche.id() == 0 ? "Nouvelle fiche" : fiche.titre() + " : " + volet.libelle();
    }

    public String adresse() {
        return fiche.id() == 0 ? "/projets/nouveau" : fiche.href() + "/" + volet.chemin();
    }

    public String v(String nom) {
        return valeurs.getOrDefault(nom, "");
    }

    /** Combien de lignes montrer pour ce groupe : celles qui existent, et quelques-unes libres. */
    public int lignes(String groupe, String cle) {
        int rang = 0;
        int remplies = 0;
        while (valeurs.containsKey(groupe + "." + rang + "." + cle)) {
            rang++;
            if (!v(groupe + "." + (rang - 1) + "." + cle).isBlank()) remplies = rang;
        }
        return remplies + lignesLibres;
    }

    /** La version sur laquelle la saisie s’enregistrera : après un conflit montré, celle du collègue. */
    public int version() {
        return fiche.version();
    }

    public NatureDeFiche[] natures() {
        return NatureDeFiche.values();
    }

    public EtatDeFiche[] etats() {
        return EtatDeFiche.values();
    }

    public Contenu.Pas[] pas() {
        return Contenu.Pas.values();
    }

    public Contenu.Images[] images() {
        return Contenu.Images.values();
    }

    public String jour(Contenu.Etape etape) {
        return Dates.enLettres(etape.jour());
    }
}
