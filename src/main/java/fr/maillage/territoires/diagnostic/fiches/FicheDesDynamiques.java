package fr.maillage.territoires.diagnostic.fiches;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.mesures.SerieDeValeurs;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.documents.Serie;
import fr.maillage.territoires.diagnostic.EcritureDIndicateur;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** La fiche « dynamiques du territoire » : ce qui a bougé, année par année, dans le périmètre d’aujourd’hui. */
@Component
class FicheDesDynamiques implements Fiche {
    private static final int PREMIERE_ANNEE = 2011;
    private static final int DERNIERE_ANNEE_AU_MOINS = 2022;
    private static final String POPULATION = "P_POP";

    private final Territoires territoires;
    private final Releves releves;
    private final Reperes reperes;

    FicheDesDynamiques(Territoires territoires, Releves releves, Reperes reperes) {
        this.territoires = territoires;
        this.releves = releves;
        this.reperes = reperes;
    }

    @Override
    public String code() {
        return "dynamiques";
    }

    @Override
    public String titre() {
        return "Dynamiques du territoire";
    }

    @Override
    public String resume() {
        return "Habitants, logement, emploi, mobilité, services, finances : ce qui a bougé depuis 2011.";
    }

    @Override
    public boolean convient(Territoire territoire) {
        return territoire.maille() == Maille.COMMUNE
                || territoire.maille() == Maille.PERIMETRE
                || territoire.maille().composeeDeCommunes();
    }

    @Override
    public List<Chapitre> rediger(Territoire territoire) {
        Releve releve = releves.de(List.of(territoire));
        var chapitres = new ArrayList<Chapitre>();
        for (Reperes.Rubrique rubrique : reperes.dynamiques()) {
            var blocs = new ArrayList<Bloc>();
            if (chapitres.isEmpty()) blocs.addAll(population(territoire, releve));
            series(rubrique, territoire, releve).forEach(blocs::add);
            if (!rubrique.manque().isEmpty()) blocs.add(Bloc.Paragraphe.de(rubrique.manque()));
            if (blocs.isEmpty()) blocs.add(Bloc.Paragraphe.de("Aucun chiffre de cette rubrique pour ce territoire."));
            chapitres.add(new Chapitre(rubrique.titre(), blocs));
        }
        return chapitres;
    }

    /** La série des habitants, avec la note qui dit comment les anciennes communes y sont réunies. */
    private List<Bloc> population(Territoire territoire, Releve releve) {
        SerieDeValeurs serie = releve.serie("POP", territoire);
        List<Integer> annees = serie.parAnnee().tailMap(PREMIERE_ANNEE, true).keySet().stream()
                .filter(a -> serie.a(a).estChiffree())
                .toList();
        if (annees.isEmpty()) return List.of();
        var indicateur = releve.indicateur("POP").orElseThrow();
        var blocs = new ArrayList<Bloc>();
        List<Integer> suite = IntStream.rangeClosed(PREMIERE_ANNEE, Math.max(DERNIERE_ANNEE_AU_MOINS, annees.getLast()))
                .boxed()
                .toList();
        note(territoire, PREMIERE_ANNEE).forEach(n -> blocs.add(Bloc.Paragraphe.de(n)));
        blocs.add(new Bloc.Tableau(
                "Population municipale de %s, %d–%d, périmètre d’aujourd’hui"
                        .formatted(territoire.nom(), suite.getFirst(), suite.getLast()),
                List.of("Année", "Habitants", "Comment", "Source"),
                suite.stream()
                        .map(a -> Bloc.Ligne.de(
                                String.valueOf(a),
                                EcritureDIndicateur.cellule(indicateur, serie.a(a)),
                                Cellule.texte(releve.mesures(territoire)
                                        .chiffre(POPULATION, a)
                                        .filter(_ -> serie.a(a).estChiffree())
                                        .map(c -> c.origine().libelle())
                                        .orElse("aucun chiffre pour ce périmètre")),
                                Cellule.texte(releve.a("POP", territoire, a)
                                        .map(Releve.Point::sources)
                                        .orElse(""))))
                        .toList(),
                sources(annees.stream()
                        .flatMap(a -> releve.a("POP", territoire, a).stream())
                        .toList())));
        if (annees.size() >= 3) {
            blocs.add(new Graphique.ParCategories(
                    Graphique.Forme.COURBES,
                    "Habitants de " + territoire.nom(),
                    "hab.",
                    annees.stream().map(String::valueOf).toList(),
                    List.of(new Serie(
                            territoire.nom(),
                            annees.stream().map(a -> serie.a(a).nombre()).toList())),
                    sources(annees.stream()
                            .flatMap(a -> releve.a("POP", territoire, a).stream())
                            .toList())));
        }
        return blocs;
    }

    /** Ce qu’il faut savoir du périmètre : les communes d’alors réunies dans celles d’aujourd’hui. */
    private List<String> note(Territoire territoire, int depuis) {
        var geographie = territoires.geographie();
        var codes = new LinkedHashSet<String>();
        List<Territoire> communes = territoire.maille() == Maille.COMMUNE
                ? List.of(territoire)
                : geographie.membres(territoire, Maille.COMMUNE);
        if (communes.size() > 60) {
            return List.of("Toute la série est au périmètre du 1er janvier " + geographie.millesime()
                    + " : les communes qui ont fusionné y sont additionnées.");
        }
        communes.forEach(c -> codes.add(c.code()));
        var mouvements = territoires.passages().apres(depuis, codes);
        if (mouvements.isEmpty()) return List.of();
        var anciennes = mouvements.stream()
                .map(p -> geographie
                        .communeAu(p.ancien(), p.jour().minusDays(1))
                        .map(Territoire::nom)
                        .orElse(p.ancien()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        anciennes.removeIf(n -> n.equals(territoire.nom()));
        if (anciennes.isEmpty()) return List.of();
        boolean longue = anciennes.size() > 12;
        return List.of(
                "%s a changé de périmètre depuis %d : la série additionne ses anciennes communes (%s), ramenées au périmètre du 1er janvier %d. Les effectifs s’additionnent ; une médiane ne s’additionne pas."
                        .formatted(
                                territoire.nom(),
                                depuis,
                                longue ? anciennes.size() + " communes" : String.join(", ", anciennes),
                                geographie.millesime()));
    }

    private List<Bloc> series(Reperes.Rubrique rubrique, Territoire territoire, Releve releve) {
        var annees = new TreeSet<Integer>();
        var suivis = rubrique.indicateurs().stream()
                .filter(code -> releve.dernier(code, territoire).isPresent())
                .toList();
        suivis.forEach(code -> releve.serie(code, territoire).parAnnee().forEach((a, v) -> {
            if (v.estChiffree() && a >= PREMIERE_ANNEE) annees.add(a);
        }));
        var blocs = new ArrayList<Bloc>();
        if (!suivis.isEmpty() && !annees.isEmpty()) {
            var colonnes = new ArrayList<>(List.of("Indicateur"));
            annees.forEach(a -> colonnes.add(String.valueOf(a)));
            blocs.add(new Bloc.Tableau(
                    rubrique.titre() + " : " + territoire.nom(),
                    colonnes,
                    suivis.stream()
                            .map(code -> {
                                var i = releve.indicateur(code).orElseThrow();
                                var serie = releve.serie(code, territoire);
                                return new Bloc.Ligne(
                                        EcritureDIndicateur.intitule(i),
                                        annees.stream()
                                                .map(a -> EcritureDIndicateur.cellule(i, serie.a(a)))
                                                .toList(),
                                        false);
                            })
                            .toList(),
                    sources(suivis.stream()
                            .flatMap(code -> releve.dernier(code, territoire).stream())
                            .toList())));
        }
        String absents = rubrique.indicateurs().stream()
                .filter(code -> !suivis.contains(code))
                .flatMap(code -> releve.indicateur(code).stream())
                .map(i -> i.libelle().toLowerCase(java.util.Locale.FRANCE))
                .collect(Collectors.joining(" ; "));
        if (!absents.isEmpty()) blocs.add(Bloc.Paragraphe.de("Non disponible pour ce territoire : " + absents + "."));
        return blocs;
    }

    private static String sources(List<Releve.Point> points) {
        return points.stream()
                .flatMap(p -> List.of(p.sources().split(" ; ")).stream())
                .map(s -> s.replaceFirst(", \\d{4}$", ""))
                .distinct()
                .collect(Collectors.joining(" ; "));
    }
}
