package fr.maillage.territoires.diagnostic.explorateur.pages;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.catalogue.Source;
import fr.maillage.socle.web.Page;
import fr.maillage.territoires.diagnostic.cartes.Cadres;
import fr.maillage.territoires.diagnostic.cartes.Choix;
import fr.maillage.territoires.diagnostic.cartes.ChoixDeCarte;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** La fiche d’un indicateur et le classement des territoires. */
public record FichePage(
        Indicateur indicateur,
        String formule,
        String nonAdditif,
        List<Source> sources,
        ChoixDeCarte choix,
        List<String> reproches,
        List<Integer> annees,
        Choix.Listes listes,
        Reglages reglages,
        Table table)
        implements Page {

    /** Ce que l’on a demandé de voir du classement. */
    public record Reglages(String nom, String min, String max, String tri) {}

    /** Une page du classement. */
    public record Table(String duCadre, String source, List<Ligne> lignes, int page, int pages, int total) {
        public static final Table VIDE = new Table("", "", List.of(), 1, 1, 0);
    }

    /** Un territoire à son rang. */
    public record Ligne(String rang, Territoire territoire, int population, String valeur, String ecart) {
        public String habitants() {
            return population == 0 ? "" : String.format(java.util.Locale.FRANCE, "%,d", population);
        }
    }

    public String sens() {
        return switch (indicateur.sens()) {
            case HAUT_FAVORABLE -> "Une valeur haute est plutôt favorable.";
            case BAS_FAVORABLE -> "Une valeur basse est plutôt favorable.";
            case NEUTRE -> "Ni haut ni bas n’est bon en soi.";
        };
    }

    public String mailles() {
        return Arrays.stream(Maille.values())
                .filter(m -> indicateur.mailles().contains(m.name()))
                .map(Maille::libelle)
                .collect(Collectors.joining(", "));
    }

    public String valeur(Territoire cadre) {
        return Cadres.ecrire(cadre);
    }

    private String requete(String tri) {
        return choix.requete() + "&q=" + coder(reglages.nom()) + "&peuplesDe=" + coder(reglages.min())
                + "&peuplesJusqua=" + coder(reglages.max()) + "&tri=" + tri;
    }

    public String adresse() {
        return "/territoires/indicateurs/" + indicateur.code();
    }

    public String trier(String colonne, boolean descendDAbord) {
        String voulu = descendDAbord ? "-" + colonne : colonne;
        String autre = descendDAbord ? colonne : "-" + colonne;
        return adresse() + "?" + requete(reglages.tri().equals(voulu) ? autre : voulu) + "#classement";
    }

    public String allerA(int page) {
        return adresse() + "?" + requete(reglages.tri()) + "&page=" + page + "#classement";
    }

    public String telecharger(String extension) {
        return adresse() + "/classement." + extension + "?" + requete(reglages.tri());
    }

    public @Nullable String sensDuTri(String colonne) {
        if (reglages.tri().equals(colonne)) return "ascending";
        return reglages.tri().equals("-" + colonne) ? "descending" : null;
    }

    public String fleche(String colonne) {
        if (reglages.tri().equals(colonne)) return " ↑";
        return reglages.tri().equals("-" + colonne) ? " ↓" : "";
    }

    private static String coder(String texte) {
        return URLEncoder.encode(texte, StandardCharsets.UTF_8);
    }
}
