package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.Colonne;
import fr.maillage.references.territoire.mesures.Gardees;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.references.territoire.mesures.MesuresDUnTerritoire;
import fr.maillage.references.territoire.mesures.SerieDeValeurs;
import fr.maillage.references.territoire.mesures.Tableau;
import fr.maillage.references.territoire.typologies.Classements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compose le portrait d’un territoire : une lecture en base, puis des calculs ; gardé tant que rien ne change. */
@Component
public class ComposerUnPortrait {
    private static final int PORTRAITS_GARDES = 3_000;
    /** Entre un chiffre récent sans repère et un chiffre comparable, on préfère le comparable s’il n’a pas trop vieilli. */
    private static final int VIEILLISSEMENT_TOLERE = 3;

    private record Cle(long version, Geographie geographie, int territoire, boolean semblables) {}

    private final Territoires territoires;
    private final Chiffres chiffres;
    private final Indicateurs indicateurs;
    private final RechercheDeSemblables semblables;
    private final Classements classements;
    private final Map<Cle, Portrait> gardes = Gardees.lesPlusRecentes(PORTRAITS_GARDES);

    ComposerUnPortrait(
            Territoires territoires,
            Chiffres chiffres,
            Indicateurs indicateurs,
            RechercheDeSemblables semblables,
            Classements classements) {
        this.territoires = territoires;
        this.chiffres = chiffres;
        this.indicateurs = indicateurs;
        this.semblables = semblables;
        this.classements = classements;
    }

    public Portrait de(Territoire territoire) {
        boolean prets = semblables.prets();
        var cle = new Cle(chiffres.version(), territoires.geographie(), territoire.id(), prets);
        Portrait connu = gardes.get(cle);
        if (connu == null) {
            connu = composer(territoire, territoires.geographie().comparateurs(territoire));
            gardes.put(cle, connu);
        }
        return connu;
    }

    /** Le même, territoires semblables compris, quitte à attendre leur calcul : ce qu’il faut à un document. */
    public Portrait complet(Territoire territoire) {
        semblables.preparer();
        return de(territoire);
    }

    /** Le portrait d’un territoire face à d’autres, choisis. */
    public Portrait face(Territoire territoire, List<Territoire> autres) {
        return composer(territoire, autres);
    }

    private Portrait composer(Territoire territoire, List<Territoire> comparateurs) {
        var tous = Stream.concat(Stream.of(territoire), comparateurs.stream()).toList();
        Map<Territoire, MesuresDUnTerritoire> mesures = chiffres.de(tous);
        Optional<Territoire> ensemble = ensemble(territoire);
        Tableau tableau =
                ensemble.map(e -> indicateurs.tableau(e, territoire.maille())).orElse(null);
        var lignes = new ArrayList<Portrait.Ligne>();
        for (Indicateur indicateur : indicateurs.catalogue().indicateurs()) {
            List<SerieDeValeurs> series = tous.stream()
                    .map(t -> Indicateurs.serie(indicateur, mesures.getOrDefault(t, new MesuresDUnTerritoire())))
                    .toList();
            ligne(indicateur, territoire, comparateurs, series, tableau, ensemble.orElse(null))
                    .filter(Portrait.Ligne::montrable)
                    .map(l -> l.avec(sources(indicateur, l, mesures.values())))
                    .ifPresent(lignes::add);
        }
        lignes.sort(Comparator.comparing((Portrait.Ligne l) -> l.indicateur().theme())
                .thenComparing(l -> l.indicateur().rang()));
        return new Portrait(
                territoire,
                comparateurs,
                lignes,
                semblables.de(territoire),
                semblables.filtre(territoire),
                classements.enClair(territoire),
                avertissements(territoire),
                territoires.geographie().millesime());
    }

    /** Ce qui a vraiment servi, pour le territoire ou l’un de ses repères : on ne cite pas une source sans chiffre. */
    private List<String> sources(
            Indicateur indicateur, Portrait.Ligne ligne, Collection<MesuresDUnTerritoire> mesures) {
        int annee = ligne.repli().map(Portrait.Repli::annee).orElse(ligne.annee());
        return mesures.stream()
                .filter(m -> indicateur.evaluer(m, annee).estChiffree())
                .flatMap(m -> indicateurs.sources(indicateur, m, annee).stream())
                .distinct()
                .toList();
    }

    /** L’ensemble où ce territoire a un rang : son département pour une commune, la France pour le reste. */
    private Optional<Territoire> ensemble(Territoire territoire) {
        var geographie = territoires.geographie();
        return switch (territoire.maille()) {
            case COMMUNE, QPV, CANTON -> geographie.contenant(territoire, Maille.DEPARTEMENT);
            case IRIS -> geographie.contenant(territoire, Maille.COMMUNE);
            case EPCI, DEPARTEMENT, REGION -> Optional.of(geographie.france());
            default -> Optional.empty();
        };
    }

    private Optional<Portrait.Ligne> ligne(
            Indicateur indicateur,
            Territoire territoire,
            List<Territoire> comparateurs,
            List<SerieDeValeurs> series,
            @Nullable Tableau tableau,
            @Nullable Territoire ensemble) {
        SerieDeValeurs propre = series.getFirst();
        Optional<Integer> annee = anneeARetenir(series);
        if (annee.isEmpty()) {
            Optional<Portrait.Repli> repli = repli(comparateurs, series);
            if (repli.isEmpty() || propre.derniere().etat() != Valeur.Etat.SECRETE && !indicateur.cle()) {
                return Optional.empty();
            }
            int a = repli.get().annee();
            return Optional.of(new Portrait.Ligne(
                    indicateur, a, propre.derniere(), comparees(series, a), series, indicateur.sources(), repli, null));
        }
        int a = annee.get();
        return Optional.of(new Portrait.Ligne(
                indicateur,
                a,
                propre.a(a),
                comparees(series, a),
                series,
                indicateur.sources(),
                Optional.empty(),
                tableau == null || ensemble == null
                        ? null
                        : place(indicateur, territoire, propre.a(a), a, tableau, ensemble)));
    }

    private static List<Valeur> comparees(List<SerieDeValeurs> series, int annee) {
        return series.stream().skip(1).map(s -> s.a(annee)).toList();
    }

    /** L’année la plus récente où le territoire et le plus de repères ont un chiffre, sans trop remonter. */
    private static Optional<Integer> anneeARetenir(List<SerieDeValeurs> series) {
        Optional<Integer> derniere = series.getFirst().derniereChiffree();
        if (derniere.isEmpty()) return derniere;
        int plancher = derniere.get() - VIEILLISSEMENT_TOLERE;
        int meilleure = derniere.get();
        long meilleurCompte = -1;
        for (int annee : series.getFirst().parAnnee().descendingKeySet()) {
            if (annee < plancher || !series.getFirst().a(annee).estChiffree()) continue;
            long compte = series.stream()
                    .skip(1)
                    .filter(s -> s.a(annee).estChiffree())
                    .count();
            if (compte > meilleurCompte) {
                meilleurCompte = compte;
                meilleure = annee;
            }
        }
        return Optional.of(meilleure);
    }

    private static Optional<Portrait.Repli> repli(List<Territoire> comparateurs, List<SerieDeValeurs> series) {
        for (int i = 0; i < comparateurs.size(); i++) {
            SerieDeValeurs serie = series.get(i + 1);
            Optional<Integer> annee = serie.derniereChiffree();
            if (annee.isPresent()) {
                return Optional.of(new Portrait.Repli(comparateurs.get(i), serie.a(annee.get()), annee.get()));
            }
        }
        return Optional.empty();
    }

    private static Portrait.@Nullable Place place(
            Indicateur indicateur,
            Territoire territoire,
            Valeur valeur,
            int annee,
            Tableau tableau,
            Territoire ensemble) {
        Colonne colonne = tableau.colonne(indicateur.code(), annee);
        if (colonne.effectif() < 5 || !valeur.estChiffree()) return null;
        String parmi = colonne.effectif() + "\u00a0" + territoire.maille().pluriel()
                + (ensemble.maille() == Maille.FRANCE ? " de France" : ", " + ensemble.nom());
        return new Portrait.Place(
                colonne.rang(valeur.nombre()), colonne.effectif(), parmi, ecartType(colonne.triees()));
    }

    private static double ecartType(double[] valeurs) {
        double moyenne = 0;
        for (double v : valeurs) moyenne += v / valeurs.length;
        double variance = 0;
        for (double v : valeurs) variance += (v - moyenne) * (v - moyenne) / valeurs.length;
        return Math.sqrt(variance);
    }

    private List<String> avertissements(Territoire territoire) {
        var avertissements = new ArrayList<String>();
        long reuni = territoires
                .geographie()
                .membres(territoire, Maille.COMMUNE_DELEGUEE)
                .size();
        if (territoire.maille() == Maille.COMMUNE && reuni > 1) {
            avertissements.add(
                    "%s réunit %d anciennes communes : ses séries additionnent ces communes avant leur regroupement, quand les chiffres s’additionnent."
                            .formatted(territoire.nom(), reuni));
        }
        territoires
                .perimetreInvente(territoire)
                .ifPresent(_ -> avertissements.add(
                        "Ce secteur est inventé pour la démonstration : il réunit des cantons entiers."));
        return avertissements;
    }
}
