package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.catalogue.Nature;
import fr.maillage.references.territoire.catalogue.Theme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** La description d’un fichier inconnu, telle que la personne la donne : de quoi en faire un modèle. */
record Description(
        String libelle,
        boolean uneValeurParLigne,
        @Nullable String feuille,
        @Nullable Integer ligneDEntete,
        String colonneDuCode,
        Set<String> mailles,
        @Nullable Integer geographie,
        String colonneDeLaMesure,
        String colonneDeLaValeur,
        String colonneDeLAnnee,
        boolean mensuelle,
        boolean videEstSecret,
        List<String> secrets,
        boolean anglaise,
        String producteur,
        String intitule,
        String licence,
        Theme theme,
        List<Mesure> mesures) {

    /**
     * Une colonne (ou un mot, si chaque ligne nomme sa mesure) et la variable qu’elle porte.
     *
     * @param variable le code d’une variable connue, ou de celle que l’on crée
     */
    record Mesure(
            String cle,
            boolean nouvelle,
            String variable,
            String libelle,
            String unite,
            Nature nature,
            @Nullable Integer annee) {}

    Description {
        mailles = Set.copyOf(mailles);
        secrets = List.copyOf(secrets);
        mesures = List.copyOf(mesures);
    }

    List<Mesure> nouvelles() {
        return mesures.stream().filter(Mesure::nouvelle).toList();
    }

    /** Ce qui manque ou se contredit, une phrase par faute ; vide quand on peut en faire un modèle. */
    List<String> fautes() {
        var fautes = new ArrayList<String>();
        if (libelle.isBlank()) fautes.add("Donnez un nom au modèle : c’est lui que l’on verra au prochain envoi.");
        if (colonneDuCode.isBlank()) fautes.add("Dites quelle colonne porte le code du territoire.");
        if (mailles.isEmpty()) fautes.add("Dites de quels territoires parle le fichier : communes, intercommunalités…");
        if (mesures.isEmpty()) fautes.add("Aucune colonne n’est retenue : choisissez au moins une mesure à charger.");
        if (uneValeurParLigne && (colonneDeLaMesure.isBlank() || colonneDeLaValeur.isBlank())) {
            fautes.add("Dites quelle colonne nomme la mesure, et quelle colonne porte la valeur.");
        }
        if (!nouvelles().isEmpty() && (producteur.isBlank() || intitule.isBlank())) {
            fautes.add("Citez la source des nouvelles mesures : qui les produit, et sous quel titre.");
        }
        nouvelles().forEach(m -> fautes.addAll(fautes(m)));
        var vues = new HashSet<String>();
        mesures.stream()
                .filter(m -> !vues.add(m.variable() + m.annee()))
                .forEach(m ->
                        fautes.add("« %s » : la mesure %s est déjà donnée par une autre colonne, pour la même année."
                                .formatted(m.cle(), m.variable())));
        return fautes;
    }

    private static List<String> fautes(Mesure mesure) {
        var fautes = new ArrayList<String>();
        if (!mesure.variable().matches("[A-Z][A-Z0-9_]{1,39}")) {
            fautes.add(
                    "« %s » : le code « %s » s’écrit en capitales sans accent, chiffres et traits bas, comme NB_PLACES."
                            .formatted(mesure.cle(), mesure.variable()));
        }
        if (mesure.libelle().isBlank()) fautes.add("« %s » : donnez un libellé.".formatted(mesure.cle()));
        if (mesure.unite().isBlank()) {
            fautes.add("« %s » : donnez une unité (personnes, %%, euros…).".formatted(mesure.cle()));
        }
        return fautes;
    }
}
