package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.mesures.SerieDeValeurs;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.documents.Serie;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Les graphiques d’un portrait : en barres, le territoire et ses repères la même année ; en courbes, leur évolution. */
final class GraphiquesDuPortrait {
    private static final int PAR_THEME = 4;

    private final Portrait portrait;
    private final Catalogue catalogue;

    GraphiquesDuPortrait(Portrait portrait, Catalogue catalogue) {
        this.portrait = portrait;
        this.catalogue = catalogue;
    }

    /** Ceux d’un thème : les indicateurs clés d’abord, chacun comparé à ses repères, puis dans le temps. */
    Stream<Bloc> de(List<Portrait.Ligne> lignes) {
        return lignes.stream()
                .filter(l -> l.valeur().estChiffree())
                .sorted((a, b) ->
                        Boolean.compare(b.indicateur().cle(), a.indicateur().cle()))
                .flatMap(l -> Stream.of(barres(l), courbes(l)).filter(java.util.Objects::nonNull))
                .limit(PAR_THEME)
                .map(Bloc.class::cast);
    }

    private @Nullable Graphique barres(Portrait.Ligne ligne) {
        if (!EcritureDIndicateur.comparable(ligne.indicateur())) return null;
        var noms = new ArrayList<String>();
        var valeurs = new ArrayList<@Nullable Double>();
        noms.add(portrait.territoire().nom());
        valeurs.add(ligne.valeur().nombre());
        for (int rang = 0; rang < portrait.comparateurs().size(); rang++) {
            String nom = portrait.comparateurs().get(rang).nom();
            Valeur valeur = ligne.comparees().get(rang);
            if (noms.contains(nom) || !valeur.estChiffree()) continue;
            noms.add(nom);
            valeurs.add(valeur.nombre());
        }
        if (noms.size() < 2) return null;
        return new Graphique.ParCategories(
                        Graphique.Forme.BARRES_HORIZONTALES,
                        ligne.indicateur().libelle() + ", " + ligne.annee(),
                        ligne.indicateur().unite(),
                        noms,
                        List.of(new Serie(ligne.indicateur().libelleCourt(), valeurs)),
                        citation(ligne))
                .enAvant(portrait.territoire().nom());
    }

    private @Nullable Graphique courbes(Portrait.Ligne ligne) {
        var propre = chiffrees(ligne.series().getFirst());
        if (propre.size() < 3) return null;
        // Toutes les années de l’intervalle : entre 2014 et 2018 le temps passe aussi, l’axe doit le montrer.
        List<Integer> annees =
                IntStream.rangeClosed(propre.first(), propre.last()).boxed().toList();
        var series = new ArrayList<Serie>();
        series.add(serie(portrait.territoire().nom(), ligne.series().getFirst(), annees));
        for (int rang = 0;
                rang < portrait.comparateurs().size() && EcritureDIndicateur.comparable(ligne.indicateur());
                rang++) {
            String nom = portrait.comparateurs().get(rang).nom();
            SerieDeValeurs serie = ligne.series().get(rang + 1);
            boolean nouvelle = series.stream().noneMatch(s -> s.nom().equals(nom));
            if (nouvelle
                    && annees.stream().filter(a -> serie.a(a).estChiffree()).count() >= 2) {
                series.add(serie(nom, serie, annees));
            }
        }
        return new Graphique.ParCategories(
                Graphique.Forme.COURBES,
                ligne.indicateur().libelle() + ", évolution",
                ligne.indicateur().unite(),
                annees.stream().map(String::valueOf).toList(),
                series,
                citation(ligne, propre.first() + "-" + propre.last()));
    }

    private static TreeSet<Integer> chiffrees(SerieDeValeurs serie) {
        var annees = new TreeSet<Integer>();
        serie.parAnnee().forEach((annee, valeur) -> {
            if (valeur.estChiffree()) annees.add(annee);
        });
        return annees;
    }

    private static Serie serie(String nom, SerieDeValeurs serie, List<Integer> annees) {
        var valeurs = new ArrayList<@Nullable Double>();
        annees.forEach(a -> valeurs.add(serie.a(a).estChiffree() ? serie.a(a).nombre() : null));
        return new Serie(nom, valeurs);
    }

    private String citation(Portrait.Ligne ligne) {
        return citation(ligne, String.valueOf(ligne.annee()));
    }

    private String citation(Portrait.Ligne ligne, String annees) {
        return ligne.sources().stream()
                .flatMap(s -> catalogue.source(s).stream())
                .map(s -> s.citation(annees))
                .collect(Collectors.joining(" ; "));
    }
}
