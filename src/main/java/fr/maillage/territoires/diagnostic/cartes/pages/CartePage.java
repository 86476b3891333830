package fr.maillage.territoires.diagnostic.cartes.pages;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.statistique.MethodeDeClasses;
import fr.maillage.socle.web.Page;
import fr.maillage.territoires.diagnostic.cartes.Cadres;
import fr.maillage.territoires.diagnostic.cartes.Carte;
import fr.maillage.territoires.diagnostic.cartes.Choix;
import fr.maillage.territoires.diagnostic.cartes.ChoixDeCarte;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** L’explorateur de cartes. */
public record CartePage(
        ChoixDeCarte choix,
        List<String> reproches,
        List<Integer> annees,
        Choix.Listes listes,
        String mention,
        List<Carte> cartes,
        Table table)
        implements Page {

    /** Le double de la carte, page par page. */
    public record Table(List<Integer> annees, List<Ligne> lignes, int page, int pages, int total) {
        public static final Table VIDE = new Table(List.of(), List.of(), 1, 1, 0);
    }

    /** Un territoire, ses valeurs, son écart, son rang. */
    public record Ligne(Territoire territoire, List<String> valeurs, String ecart, String rang) {}

    public String titre() {
        return choix.indicateur().libelle() + ", " + choix.maille().pluriel() + " de "
                + choix.cadre().nom();
    }

    public String valeur(Territoire cadre) {
        return Cadres.ecrire(cadre);
    }

    public String mot(MethodeDeClasses methode) {
        return methode.name().toLowerCase(Locale.ROOT);
    }

    public List<MethodeDeClasses> methodes() {
        return List.of(MethodeDeClasses.values());
    }

    public boolean est(Maille maille) {
        return choix.maille() == maille;
    }

    /** Le sens dans lequel cette colonne est triée, pour qui ne voit pas la flèche. */
    public @Nullable String sens(String colonne) {
        if (choix.tri().equals(colonne)) return "ascending";
        return choix.tri().equals("-" + colonne) ? "descending" : null;
    }

    /** Trier par cette colonne ; une seconde fois, dans l’autre sens. */
    public String trier(String colonne, boolean descendDAbord) {
        String voulu = descendDAbord ? "-" + colonne : colonne;
        String autre = descendDAbord ? colonne : "-" + colonne;
        return choix.href(choix.tri().equals(voulu) ? autre : voulu, 1) + "#tableau";
    }

    public String fleche(String colonne) {
        if (choix.tri().equals(colonne)) return " ↑";
        return choix.tri().equals("-" + colonne) ? " ↓" : "";
    }

    public String allerA(int page) {
        return choix.href(choix.tri(), page) + "#tableau";
    }
}
