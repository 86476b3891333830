package fr.maillage.socle.bureau.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Lien;
import fr.maillage.socle.web.Page;
import java.util.List;

/** La vitrine : chaque composant d’écran de la maison, vivant, avec des exemples inventés. */
public record StylePage(
        List<Couleur> couleurs, List<Lien> fil, List<Lien> onglets, List<Ligne> lignes, List<ErreurDeChamp> erreurs)
        implements Page {
    /** Une couleur de la palette et ce qu’elle veut dire. */
    public record Couleur(String nom, String valeur, String emploi) {}

    /** Une ligne du tableau d’exemple. */
    public record Ligne(String territoire, String habitants, String pauvrete, String etat, String ton) {}

    public static StylePage exemple() {
        return new StylePage(
                List.of(
                        new Couleur("Encre", "#1b2530", "le texte"),
                        new Couleur("Encre légère", "#475466", "légendes, sources"),
                        new Couleur("Canard", "#0f5c66", "liens, actes"),
                        new Couleur("Canard foncé", "#0a434b", "navigation"),
                        new Couleur("Terre cuite", "#a8421b", "ce qui presse, le repère"),
                        new Couleur("Mousse", "#2a6847", "ce qui va bien"),
                        new Couleur("Ambre", "#805300", "ce qui approche"),
                        new Couleur("Sable", "#f8f5ef", "le fond")),
                List.of(new Lien("Territoires", "#"), new Lien("Département d’exemple", "#")),
                List.of(
                        new Lien("L’essentiel", "#essentiel"),
                        new Lien("Population", "#population"),
                        new Lien("Logement", "#logement")),
                List.of(
                        new Ligne("Ville-Haute", "157 555", "26,0 %", "connue", "ok"),
                        new Ligne("Bourg-sur-Rive et ses hameaux associés", "4 210", "9,8 %", "estimée", "bientot"),
                        new Ligne("Petit-Val", "212", "secret statistique", "secrète", "neutre")),
                List.of(new ErreurDeChamp(
                        "code-exemple",
                        "Le code « 4907 » a quatre caractères : un code de commune en a cinq, par exemple 49007.")));
    }
}
