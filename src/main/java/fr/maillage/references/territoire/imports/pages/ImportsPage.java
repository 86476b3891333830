package fr.maillage.references.territoire.imports.pages;

import fr.maillage.socle.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Les chargements faits, les dépôts en attente, et de quoi envoyer un fichier. */
public record ImportsPage(
        List<LigneDeDepot> depots, Lots lots, @Nullable String erreur) implements Page {
    /** Un fichier envoyé qui attend une décision. */
    public record LigneDeDepot(long id, String fichier, String taille, String quand, String par, String etat) {}

    /** Un chargement fait. */
    public record LigneDeLot(
            int id,
            String fichier,
            String libelle,
            String source,
            String lignes,
            String contenu,
            String quand,
            String par,
            boolean annule) {}

    /** Ce que l’on cherche parmi les chargements ; vide, ou absent, quand on ne demande rien. */
    public record Recherche(
            String mots, String source, @Nullable Integer annee, String etat) {
        public boolean vide() {
            return mots.isEmpty() && source.isEmpty() && annee == null && etat.isEmpty();
        }
    }

    /** Un choix d’une liste. */
    public record Option(String code, String libelle) {}

    /** Une page de chargements, parmi ceux que la recherche retient. */
    public record Lots(
            List<LigneDeLot> lignes,
            int trouves,
            int enTout,
            int ici,
            int pages,
            Recherche recherche,
            List<Option> sources,
            List<Integer> annees) {

        public String adresse(int page) {
            return "/territoires/imports?mots=" + lisible(recherche.mots()) + "&source=" + lisible(recherche.source())
                    + "&annee=" + (recherche.annee() == null ? "" : recherche.annee()) + "&etat="
                    + lisible(recherche.etat()) + "&page=" + page + "#charges";
        }

        private static String lisible(String texte) {
            return URLEncoder.encode(texte, StandardCharsets.UTF_8);
        }
    }
}
