package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.catalogue.Source;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.references.territoire.mesures.SerieDeValeurs;
import fr.maillage.references.territoire.statistique.Fait;
import fr.maillage.references.territoire.statistique.Phrases;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Écrit un portrait en chapitres, une fois : l’écran et les quatre fichiers du carnet montrent les mêmes blocs, donc les
 * mêmes chiffres.
 */
public final class ChapitresDuPortrait {
    private static final int PHRASES = 3;

    private final Portrait portrait;
    private final Catalogue catalogue;
    private final CartesDuPortrait cartes;
    private final GraphiquesDuPortrait graphiques;

    public ChapitresDuPortrait(Portrait portrait, Catalogue catalogue, CartesDuPortrait cartes) {
        this.portrait = portrait;
        this.catalogue = catalogue;
        this.cartes = cartes;
        this.graphiques = new GraphiquesDuPortrait(portrait, catalogue);
    }

    /** La page qui tient lieu de résumé : chiffres clés, carte, phrases, territoires semblables. */
    public Chapitre essentiel() {
        var blocs = new ArrayList<Bloc>();
        portrait.avertissements().forEach(a -> blocs.add(Bloc.Paragraphe.de(a)));
        List<Bloc.ChiffreCle> cles = portrait.chiffresCles().stream()
                .filter(l -> l.valeur().estChiffree() || l.valeur().etat() == Valeur.Etat.SECRETE)
                .limit(8)
                .map(this::cle)
                .toList();
        if (cles.isEmpty()) {
            blocs.add(Bloc.Paragraphe.de("Aucun chiffre n’est chargé pour ce territoire. Importez un fichier public, ou"
                    + " consultez la maille au-dessus."));
            return new Chapitre("L’essentiel", blocs);
        }
        blocs.add(new Bloc.ChiffresCles(cles));
        phrases(portrait.chiffresCles()).ifPresent(blocs::add);
        portrait.chiffresCles().stream()
                .sorted(Comparator.comparing(l -> l.indicateur().theme() != Theme.EMPLOI))
                .flatMap(l -> cartes.autour(portrait.territoire(), l.indicateur()).stream())
                .findFirst()
                .ifPresent(blocs::add);
        if (!portrait.typologie().isEmpty()) {
            blocs.add(new Bloc.Intertitre("Typologie", 2));
            blocs.add(new Bloc.Liste(portrait.typologie(), false));
        }
        semblables().ifPresent(blocs::add);
        return new Chapitre("L’essentiel", blocs);
    }

    public Chapitre theme(Theme theme) {
        List<Portrait.Ligne> lignes = portrait.du(theme);
        var blocs = new ArrayList<Bloc>();
        if (lignes.isEmpty()) {
            blocs.add(Bloc.Paragraphe.de("Aucun chiffre de ce thème n’est diffusé pour ce territoire."));
        } else {
            phrases(lignes).ifPresent(blocs::add);
            blocs.add(tableau(theme, lignes));
            replis(lignes).forEach(blocs::add);
            graphiques.de(lignes).forEach(blocs::add);
            lignes.stream()
                    .flatMap(l -> cartes.autour(portrait.territoire(), l.indicateur()).stream())
                    .findFirst()
                    .ifPresent(blocs::add);
        }
        absents(theme).ifPresent(blocs::add);
        return new Chapitre(theme.libelle(), blocs);
    }

    public Chapitre methode() {
        var blocs = new ArrayList<Bloc>();
        blocs.add(Bloc.Paragraphe.de("Les chiffres de toutes les années sont ramenés à la géographie du 1er janvier "
                + portrait.geographie()
                + " par la table officielle des mouvements de communes. Les effectifs s’additionnent ; les taux sont"
                + " recalculés sur les sommes de leur numérateur et de leur dénominateur ; une médiane ne s’additionne"
                + " jamais."));
        blocs.add(Bloc.Paragraphe.de("Un chiffre couvert par le secret statistique est noté « s » : il existe, mais il"
                + " n’est pas diffusé. Ce n’est jamais un zéro. La valeur de la maille au-dessus est alors donnée, et"
                + " dite comme telle."));
        blocs.add(Bloc.Paragraphe.de("Les territoires semblables sont cherchés parmi toutes les communes de France, par"
                + " la distance sur des indicateurs centrés et réduits : " + criteres()
                + ", et le nombre d’habitants."));
        blocs.add(new Bloc.Intertitre("Définitions", 2));
        blocs.add(new Bloc.Glossaire(portrait.lignes().stream()
                .map(l -> new Bloc.Mot(l.indicateur().libelle(), l.indicateur().definition()))
                .toList()));
        blocs.add(new Bloc.Intertitre("Sources", 2));
        blocs.add(new Bloc.Sources(sources()));
        return new Chapitre("Méthode, définitions et sources", blocs);
    }

    private String criteres() {
        return RechercheDeSemblables.CRITERES.stream()
                .flatMap(code -> catalogue.indicateur(code).stream())
                .map(i -> i.libelleCourt().toLowerCase(java.util.Locale.FRANCE))
                .collect(Collectors.joining(", "));
    }

    private List<Bloc.Source> sources() {
        var citees = new java.util.LinkedHashMap<String, TreeSet<Integer>>();
        portrait.lignes()
                .forEach(l -> l.sources()
                        .forEach(s ->
                                citees.computeIfAbsent(s, _ -> new TreeSet<>()).add(l.annee())));
        return citees.entrySet().stream()
                .flatMap(e -> catalogue.source(e.getKey()).stream().map(s -> source(s, e.getValue())))
                .toList();
    }

    private static Bloc.Source source(Source source, TreeSet<Integer> annees) {
        return new Bloc.Source(
                source.intitule(),
                source.producteur(),
                annees.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                source.licence());
    }

    private Bloc.ChiffreCle cle(Portrait.Ligne ligne) {
        Indicateur i = ligne.indicateur();
        if (ligne.repli().isPresent()) {
            var repli = ligne.repli().get();
            return new Bloc.ChiffreCle(
                    i.libelleCourt(),
                    EcritureDIndicateur.ecrire(i, repli.valeur()),
                    "%s, %d ; secret statistique pour %s"
                            .formatted(
                                    repli.territoire().nom(),
                                    repli.annee(),
                                    portrait.territoire().nom()));
        }
        return new Bloc.ChiffreCle(i.libelleCourt(), EcritureDIndicateur.ecrire(i, ligne.valeur()), precision(ligne));
    }

    private String precision(Portrait.Ligne ligne) {
        for (int rang = 0; rang < portrait.comparateurs().size(); rang++) {
            Territoire repere = portrait.comparateurs().get(rang);
            Valeur autre = ligne.comparees().get(rang);
            boolean utile = repere.maille() == Maille.DEPARTEMENT
                    || portrait.comparateurs().stream().noneMatch(t -> t.maille() == Maille.DEPARTEMENT);
            if (utile && autre.estChiffree() && EcritureDIndicateur.comparable(ligne.indicateur())) {
                return "%s : %s · %d"
                        .formatted(repere.nom(), EcritureDIndicateur.ecrire(ligne.indicateur(), autre), ligne.annee());
            }
        }
        return String.valueOf(ligne.annee());
    }

    private Optional<Bloc> phrases(List<Portrait.Ligne> lignes) {
        List<Fait> faits = lignes.stream()
                .filter(l -> l.valeur().estChiffree())
                .map(this::fait)
                .toList();
        List<String> phrases = Phrases.aRetenir(faits, PHRASES);
        return phrases.isEmpty() ? Optional.empty() : Optional.of(new Bloc.ARetenir(phrases));
    }

    private Fait fait(Portrait.Ligne ligne) {
        var place = ligne.place();
        Fait fait = Fait.de(ligne.indicateur(), ligne.valeur(), ligne.annee());
        for (int rang = portrait.comparateurs().size() - 1; rang >= 0; rang--) {
            Territoire repere = portrait.comparateurs().get(rang);
            Valeur autre = ligne.comparees().get(rang);
            boolean assezGrand = repere.maille() == Maille.DEPARTEMENT || repere.maille() == Maille.FRANCE;
            if (autre.estChiffree() && assezGrand && EcritureDIndicateur.comparable(ligne.indicateur())) {
                fait = fait.compareA(
                        lieu(repere),
                        nom(repere),
                        autre,
                        ligne.annee(),
                        place == null ? Double.NaN : place.ecartType());
            }
        }
        SerieDeValeurs serie = ligne.series().getFirst();
        Integer avant = serie.parAnnee().headMap(ligne.annee() - 3, true).isEmpty()
                ? null
                : serie.parAnnee().headMap(ligne.annee() - 3, true).lastKey();
        return avant != null && serie.a(avant).estChiffree() ? fait.depuis(serie.a(avant), avant) : fait;
    }

    private static String lieu(Territoire repere) {
        return switch (repere.maille()) {
            case FRANCE -> "en France";
            case EPCI -> "dans l’intercommunalité";
            case DEPARTEMENT -> "dans le département";
            case REGION -> "dans la région";
            case COMMUNE -> "à " + repere.nom();
            default -> "dans " + repere.maille().avecArticle();
        };
    }

    private static String nom(Territoire repere) {
        return switch (repere.maille()) {
            case FRANCE, COMMUNE -> "";
            default -> repere.nom();
        };
    }

    private Bloc.Tableau tableau(Theme theme, List<Portrait.Ligne> lignes) {
        boolean rangs = lignes.stream().anyMatch(l -> l.place() != null);
        var colonnes = new ArrayList<String>();
        colonnes.add("Indicateur");
        colonnes.add(portrait.territoire().nom());
        portrait.comparateurs().forEach(t -> colonnes.add(t.nom()));
        colonnes.add("Année");
        if (rangs) colonnes.add("Rang");
        String sources = lignes.stream()
                .flatMap(l -> l.sources().stream())
                .distinct()
                .flatMap(s -> catalogue.source(s).stream())
                .map(s -> s.producteur() + ", " + s.intitule())
                .collect(Collectors.joining(" ; "));
        String parmi = lignes.stream()
                .map(Portrait.Ligne::place)
                .filter(java.util.Objects::nonNull)
                .map(Portrait.Place::parmi)
                .findFirst()
                .map(p -> " Rang : du plus grand au plus petit, parmi " + p + ".")
                .orElse("");
        return new Bloc.Tableau(
                theme.libelle() + " : " + portrait.territoire().nom() + " et ses repères",
                colonnes,
                lignes.stream().map(l -> ligne(l, rangs)).toList(),
                sources + "." + parmi);
    }

    private Bloc.Ligne ligne(Portrait.Ligne ligne, boolean rangs) {
        Indicateur i = ligne.indicateur();
        var cellules = new ArrayList<Cellule>();
        cellules.add(EcritureDIndicateur.cellule(i, ligne.valeur()));
        ligne.comparees().forEach(v -> cellules.add(EcritureDIndicateur.cellule(i, v)));
        cellules.add(Cellule.texte(String.valueOf(ligne.annee())));
        var place = ligne.place();
        if (rangs)
            cellules.add(Cellule.texte(
                    place == null ? "" : place.rang() + (place.rang() == 1 ? "er" : "e") + " / " + place.sur()));
        return new Bloc.Ligne(EcritureDIndicateur.intitule(i), cellules, i.cle());
    }

    private Stream<Bloc> replis(List<Portrait.Ligne> lignes) {
        return lignes.stream()
                .filter(l -> l.repli().isPresent())
                .collect(Collectors.groupingBy(
                        l -> l.repli().orElseThrow().territoire(), java.util.LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> Bloc.Paragraphe.de("Non diffusé pour %s ; valeur de %s (%s) : %s."
                        .formatted(
                                portrait.territoire().nom(),
                                e.getKey().maille().avecArticle(),
                                e.getKey().nom(),
                                e.getValue().stream()
                                        .map(l -> "%s, %s (%d)"
                                                .formatted(
                                                        minuscule(l.indicateur().libelle()),
                                                        EcritureDIndicateur.ecrire(
                                                                l.indicateur(),
                                                                l.repli()
                                                                        .orElseThrow()
                                                                        .valeur()),
                                                        l.repli().orElseThrow().annee()))
                                        .collect(Collectors.joining(" ; ")))));
    }

    private static String minuscule(String libelle) {
        return libelle.length() > 1 && Character.isUpperCase(libelle.charAt(1))
                ? libelle
                : libelle.substring(0, 1).toLowerCase(java.util.Locale.FRANCE) + libelle.substring(1);
    }

    private Optional<Bloc> semblables() {
        if (portrait.semblables().isEmpty()) return Optional.empty();
        var lignes = portrait.semblables().stream()
                .map(s -> Bloc.Ligne.de(
                        s.territoire().nom() + " ("
                                + s.territoire().rattachement().departement() + ")",
                        Cellule.nombre(
                                java.util.Objects.requireNonNullElse(
                                        s.territoire().population(), 0),
                                0,
                                ""),
                        Cellule.nombre(s.distance(), 2, ""),
                        Cellule.texte(s.rapproche())))
                .toList();
        return Optional.of(new Bloc.Tableau(
                "Territoires semblables",
                List.of("Commune", "Habitants", "Distance", "Ce qui rapproche le plus"),
                lignes,
                portrait.filtre() + " Distance sur des indicateurs centrés et réduits : " + criteres()
                        + ", nombre d’habitants."));
    }

    private Optional<Bloc> absents(Theme theme) {
        String manquants = catalogue.nonAlimentes().stream()
                .filter(n -> n.theme() == theme)
                .map(n -> minuscule(n.libelle()))
                .collect(Collectors.joining(" ; "));
        return manquants.isEmpty()
                ? Optional.empty()
                : Optional.of(Bloc.Paragraphe.de("Non renseigné, faute de fichier chargé : " + manquants + "."));
    }
}
