package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.statistique.MethodeDeClasses;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.StringJoiner;

/** Une carte choisie : tout ce qu’il faut pour la refaire à l’identique, et l’adresse qui la désigne. */
public record ChoixDeCarte(
        Indicateur indicateur,
        Maille maille,
        Territoire cadre,
        OptionalInt annee,
        OptionalInt comparer,
        MethodeDeClasses methode,
        int classes,
        List<Double> bornes,
        String bornesEcrites,
        String tri) {
    public static final int CLASSES_AU_PLUS = 9;

    public ChoixDeCarte {
        bornes = List.copyOf(bornes);
    }

    /** Les paramètres de l’adresse, sans la page du tableau. */
    public String requete() {
        var requete = new StringJoiner("&");
        ajouter(requete, "indicateur", indicateur.code());
        ajouter(requete, "maille", maille.chemin());
        ajouter(requete, "cadre", Cadres.ecrire(cadre));
        annee.ifPresent(a -> ajouter(requete, "annee", Integer.toString(a)));
        comparer.ifPresent(a -> ajouter(requete, "comparer", Integer.toString(a)));
        ajouter(requete, "methode", methode.name().toLowerCase(java.util.Locale.ROOT));
        ajouter(requete, "classes", Integer.toString(classes));
        ajouter(requete, "bornes", bornesEcrites);
        return requete.toString();
    }

    public String href(String tri, int page) {
        return "/territoires/carte?" + requete() + "&tri=" + tri + (page > 1 ? "&page=" + page : "");
    }

    public String export(String extension) {
        return "/territoires/carte." + extension + "?" + requete();
    }

    private static void ajouter(StringJoiner requete, String nom, String valeur) {
        if (!valeur.isEmpty()) requete.add(nom + "=" + URLEncoder.encode(valeur, StandardCharsets.UTF_8));
    }
}
