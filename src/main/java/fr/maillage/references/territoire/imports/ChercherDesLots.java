package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Source;
import fr.maillage.references.territoire.catalogue.Variable;
import fr.maillage.references.territoire.imports.pages.ImportsPage;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.ColonneDeLot;
import fr.maillage.references.territoire.mesures.Lot;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Retrouve un chargement parmi tous : par ses mots, sa source, une année de ses chiffres, son état. */
@Component
class ChercherDesLots {
    private static final int PAR_PAGE = 25;

    private final Chiffres chiffres;
    private final Catalogue catalogue;

    ChercherDesLots(Chiffres chiffres, Catalogue catalogue) {
        this.chiffres = chiffres;
        this.catalogue = catalogue;
    }

    ImportsPage.Lots executer(ImportsPage.Recherche recherche, int page) {
        List<Lot> tous = chiffres.lots();
        List<Lot> trouves = tous.stream()
                .filter(l -> convient(l, recherche))
                .sorted(Comparator.comparing(Lot::id).reversed())
                .toList();
        int pages = Math.max(1, (trouves.size() + PAR_PAGE - 1) / PAR_PAGE);
        int ici = Math.clamp(page, 1, pages);
        return new ImportsPage.Lots(
                trouves.stream()
                        .skip((long) (ici - 1) * PAR_PAGE)
                        .limit(PAR_PAGE)
                        .map(this::ligne)
                        .toList(),
                trouves.size(),
                tous.size(),
                ici,
                pages,
                recherche,
                sources(tous),
                tous.stream()
                        .flatMap(l -> l.colonnes().stream())
                        .map(ColonneDeLot::annee)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    private boolean convient(Lot lot, ImportsPage.Recherche recherche) {
        boolean source = recherche.source().isEmpty() || recherche.source().equals(lot.source());
        boolean etat = recherche.etat().isEmpty() || recherche.etat().equals("annules") == lot.annule();
        @Nullable Integer annee = recherche.annee();
        boolean millesime = annee == null || lot.colonnes().stream().anyMatch(c -> c.annee() == annee);
        return source && etat && millesime && contientLesMots(lot, recherche.mots());
    }

    /** Chaque mot doit se trouver dans le libellé, le fichier, le nom de qui a chargé, ou celui d’une mesure. */
    private boolean contientLesMots(Lot lot, String mots) {
        if (mots.isBlank()) return true;
        String texte = simple(String.join(
                " ",
                "lot " + lot.id(),
                lot.libelle(),
                lot.fichier(),
                lot.chargePar(),
                lot.colonnes().stream().map(this::mesure).collect(Collectors.joining(" "))));
        return List.of(simple(mots).split("\\s+")).stream().allMatch(texte::contains);
    }

    private String mesure(ColonneDeLot colonne) {
        return colonne.variable() + " "
                + catalogue.variable(colonne.variable()).map(Variable::libelle).orElse("");
    }

    private static String simple(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .strip();
    }

    private List<ImportsPage.Option> sources(List<Lot> lots) {
        return lots.stream()
                .map(Lot::source)
                .distinct()
                .map(code -> new ImportsPage.Option(code, citation(code)))
                .sorted(Comparator.comparing(ImportsPage.Option::libelle))
                .toList();
    }

    private String citation(String code) {
        Optional<Source> source = catalogue.source(code);
        return source.map(s -> s.producteur() + ", " + s.intitule()).orElse(code);
    }

    private ImportsPage.LigneDeLot ligne(Lot lot) {
        return new ImportsPage.LigneDeLot(
                lot.id(),
                lot.fichier(),
                lot.libelle(),
                citation(lot.source()) + (lot.licence().isEmpty() ? "" : " · " + lot.licence()),
                Ecrits.nombre(lot.lignes()),
                contenu(lot.colonnes()),
                Ecrits.jourEtHeure(lot.chargeLe()),
                lot.chargePar(),
                lot.annule());
    }

    /** « 26 variables, 2013 à 2019 ». */
    private static String contenu(List<ColonneDeLot> colonnes) {
        long variables =
                colonnes.stream().map(ColonneDeLot::variable).distinct().count();
        var annees = colonnes.stream().mapToInt(ColonneDeLot::annee).summaryStatistics();
        if (variables == 0) return "rien";
        String quand = annees.getMin() == annees.getMax()
                ? String.valueOf(annees.getMin())
                : annees.getMin() + " à " + annees.getMax();
        return Ecrits.combien(variables, "variable", "variables") + ", " + quand;
    }
}
