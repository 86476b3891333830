package fr.maillage.territoires.diagnostic.explorateur.pages;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.socle.web.Page;
import fr.maillage.territoires.diagnostic.cartes.Cadres;
import fr.maillage.territoires.diagnostic.cartes.Choix;
import fr.maillage.territoires.diagnostic.cartes.ChoixDeCarte;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deux indicateurs en regard. */
public record CorrelationPage(
        ChoixDeCarte choix,
        Indicateur y,
        List<String> reproches,
        Choix.Listes listes,
        @Nullable Resultat resultat,
        String source)
        implements Page {

    /** Le nuage et ce qu’on en dit. */
    public record Resultat(
            String svg,
            int nombre,
            int sansCouple,
            String pearson,
            String spearman,
            String phrase,
            int anneeX,
            int anneeY,
            List<Ligne> lignes) {}

    /** Un territoire et ses deux valeurs. */
    public record Ligne(Territoire territoire, String x, String y) {}

    public Indicateur x() {
        return choix.indicateur();
    }

    public String valeur(Territoire cadre) {
        return Cadres.ecrire(cadre);
    }

    public String csv() {
        return "/territoires/indicateurs/correlation.csv?x=" + x().code() + "&y=" + y.code() + "&"
                + choix.requete().replaceFirst("indicateur=[^&]*&", "");
    }
}
