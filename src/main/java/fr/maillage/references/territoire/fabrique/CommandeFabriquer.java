package fr.maillage.references.territoire.fabrique;

import fr.maillage.cli.Commande;
import fr.maillage.references.territoire.Maille;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** « maillage fabriquer » : refait les fichiers de géographie de la maison depuis les fichiers publics d’origine. */
@Component
class CommandeFabriquer implements Commande {
    private static final List<String> MENTIONS = List.of(
            "# Sources : Insee, code officiel géographique 2026 et mouvements de communes ; DGCL, EPCI 2026 ; Insee/IGN, IRIS 2021 ; ANCT, quartiers prioritaires 2015 ; IGN Admin Express, contours.",
            "# Licence Ouverte 2.0. Fichier recomposé par « maillage fabriquer », non copié de l’amont.");

    @Override
    public String verbe() {
        return "fabriquer";
    }

    @Override
    public String resume() {
        return "refait les fichiers de géographie à partir des fichiers publics d’origine";
    }

    @Override
    public String aide() {
        return """
                maillage fabriquer DOSSIER_D_ORIGINE DOSSIER_PRODUIT
                  Lit les fichiers publics (code officiel géographique, mouvements, EPCI, IRIS, quartiers, contours) et
                  écrit les fichiers compacts que la maison charge au premier démarrage. Voir docs/donnees.md.""";
    }

    @Override
    public int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        if (arguments.size() != 2 || !Files.isDirectory(Path.of(arguments.getFirst()))) {
            erreurs.println("Donnez le dossier des fichiers d’origine et le dossier à produire.\n" + aide());
            return 1;
        }
        try {
            fabriquer(Path.of(arguments.get(0)), Path.of(arguments.get(1)), sortie);
            return 0;
        } catch (IOException e) {
            erreurs.println("Écriture impossible : " + e.getMessage());
            return 2;
        }
    }

    private static void fabriquer(Path amont, Path produit, PrintStream sortie) throws IOException {
        var passages = new FabriqueDePassages(amont.resolve("geo")).fabriquer();
        var fiches = new FabriqueDeGeographie(amont, passages).fabriquer();
        var entete = new ArrayList<>(MENTIONS);
        entete.add("maille;code;nom;debut;fin;population;commune;epci;canton;arrondissement;departement;region");
        FabriqueDeGeographie.ecrire(
                produit.resolve("territoires.csv.gz"),
                entete,
                fiches.stream().map(FabriqueDeGeographie.Fiche::ligne).toList());
        var entetePassages = new ArrayList<>(MENTIONS);
        entetePassages.add("date;ancien;nouveau;part");
        FabriqueDeGeographie.ecrire(produit.resolve("passages.csv.gz"), entetePassages, passages);
        var compositions = new FabriqueDeCompositions(amont).fabriquer();
        var enteteCompositions = new ArrayList<>(MENTIONS);
        enteteCompositions.add("annee;maille;code;nom;source;communes");
        FabriqueDeGeographie.ecrire(produit.resolve("compositions.csv.gz"), enteteCompositions, compositions);
        var enteteClassements = new ArrayList<>(MENTIONS);
        enteteClassements.add("zonage;millesime;source;code;libelle;communes");
        FabriqueDeGeographie.ecrire(
                produit.resolve("classements.csv.gz"), enteteClassements, new FabriqueDeClassements(amont).fabriquer());
        sortie.printf(
                "%d territoires, %d passages, %d contours.%n",
                fiches.size(), passages.size(), contours(amont, produit, passages));
    }

    /** Les communes du territoire de démonstration ; toutes les intercommunalités et tous les départements. */
    private static int contours(Path amont, Path produit, List<String> passages) throws IOException {
        var fabrique = new FabriqueDeContours();
        Path geo = amont.resolve("geo");
        var traces = new ArrayList<String>();
        traces.addAll(fabrique.fabriquer(
                geo.resolve("communes_france_2024_cartelette_ultralight.geojson")
                        .toFile(),
                Maille.COMMUNE,
                "INSEE_COM",
                code -> code.startsWith("49")));
        traces.addAll(fabrique.fabriquer(
                geo.resolve("epci_france_2025_cogiter_wgs84.geojson").toFile(), Maille.EPCI, "EPCI", _ -> true));
        traces.addAll(fabrique.fabriquer(
                geo.resolve("departements_2025_cogiter_wgs84.geojson").toFile(), Maille.DEPARTEMENT, "DEP", _ -> true));
        traces.replaceAll(ligne -> aujourdHui(ligne, passages));
        var entete = new ArrayList<>(MENTIONS);
        entete.add("maille;code;trace");
        FabriqueDeGeographie.ecrire(produit.resolve("contours.csv.gz"), entete, traces);
        return traces.size();
    }

    /** Le contour d’une commune qui a changé de code depuis les contours (2024) suit la commune, pas l’ancien code. */
    private static String aujourdHui(String trace, List<String> passages) {
        String[] parties = trace.split(";", 3);
        if (!parties[0].equals(Maille.COMMUNE.name())) return trace;
        return passages.stream()
                .map(passage -> passage.split(";"))
                .filter(p -> p[0].compareTo("2024-01-01") > 0 && p[1].equals(parties[1]) && p[3].equals("1"))
                .findFirst()
                .map(p -> parties[0] + ";" + p[2] + ";" + parties[2])
                .orElse(trace);
    }
}
