package fr.maillage.references.territoire.millesimes;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Passage;
import fr.maillage.references.territoire.Passages;
import fr.maillage.references.territoire.Territoire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** La géographie du 1er janvier d’une année : les communes d’alors, et ce qui les réunissait si on le sait. */
public final class GeographieDatee {
    /** Les régions ont été redessinées ce jour-là ; les précédentes ne sont dans aucun fichier. */
    private static final int REGIONS_D_AUJOURD_HUI = 2016;

    private final int annee;
    private final LocalDate jour;
    private final Geographie geographie;
    private final Passages passages;
    private final Map<String, GroupeDate> groupes;
    private final Map<Maille, List<Integer>> anneesConnues;
    private final Map<String, Territoire> communes = new HashMap<>();

    GeographieDatee(
            int annee,
            Geographie geographie,
            Passages passages,
            Collection<GroupeDate> groupes,
            Map<Maille, List<Integer>> anneesConnues) {
        this.annee = annee;
        this.jour = LocalDate.of(annee, 1, 1);
        this.geographie = geographie;
        this.passages = passages;
        this.groupes = groupes.stream().collect(Collectors.toMap(g -> g.maille() + g.code(), g -> g));
        this.anneesConnues = anneesConnues;
        geographie
                .tous()
                .filter(t -> t.maille() == Maille.COMMUNE && t.existeAu(jour))
                .forEach(t -> communes.put(t.code(), t));
    }

    public int annee() {
        return annee;
    }

    /** Vrai si cette année est celle que la maison tient pour aujourd’hui. */
    public boolean aujourdHui() {
        return annee == geographie.millesime();
    }

    public Optional<Territoire> commune(String code) {
        return Optional.ofNullable(communes.get(code));
    }

    /** Ce que ce code désignait alors : une commune, un groupe dont la composition est connue, un département. */
    public Optional<PerimetreDate> trouver(Maille maille, String code) {
        return switch (maille) {
            case COMMUNE ->
                commune(code).map(c -> new PerimetreDate(annee, maille, code, c.nom(), List.of(c), false, ""));
            case EPCI, CANTON -> groupe(maille, code);
            case DEPARTEMENT ->
                geographie.trouver(maille, code).map(d -> {
                    var siennes = communes.values().stream()
                            .filter(c -> departement(c).equals(code))
                            .sorted(Comparator.comparing(Territoire::nom))
                            .toList();
                    return new PerimetreDate(annee, maille, code, d.nom(), siennes, false, "");
                });
            default -> Optional.empty();
        };
    }

    private Optional<PerimetreDate> groupe(Maille maille, String code) {
        if (aujourdHui()) {
            return geographie
                    .trouver(maille, code)
                    .map(t -> new PerimetreDate(
                            annee, maille, code, t.nom(), geographie.membres(t, Maille.COMMUNE), false, ""));
        }
        return Optional.ofNullable(groupes.get(maille + code))
                .map(g -> new PerimetreDate(
                        annee,
                        maille,
                        code,
                        g.nom(),
                        g.communes().stream()
                                .flatMap(c -> commune(c).stream())
                                .sorted(Comparator.comparing(Territoire::nom))
                                .toList(),
                        false,
                        g.source()));
    }

    /** Les communes d’alors qui couvrent l’espace qu’occupe aujourd’hui ce territoire. */
    public Optional<PerimetreDate> espace(Territoire actuel) {
        List<Territoire> siennes = actuel.maille() == Maille.COMMUNE
                ? List.of(actuel)
                : actuel.maille() == Maille.PERIMETRE || actuel.maille().composeeDeCommunes()
                        ? geographie.membres(actuel, Maille.COMMUNE)
                        : List.of();
        if (siennes.isEmpty() || actuel.maille() == Maille.FRANCE) return Optional.empty();
        Set<String> codes = siennes.stream().map(Territoire::code).collect(Collectors.toSet());
        Set<String> departements =
                siennes.stream().map(t -> t.rattachement().departement()).collect(Collectors.toSet());
        // Une commune change rarement de département : les voisins immédiats d’un code suffisent, les passages le
        // disent.
        var dAlors = communes.values().stream()
                .filter(c -> departements.contains(departement(c)) || change(c))
                .filter(c -> codes.containsAll(passages.depuis(c.code(), annee).keySet()))
                .sorted(Comparator.comparing(Territoire::nom))
                .toList();
        return Optional.of(new PerimetreDate(annee, actuel.maille(), actuel.code(), actuel.nom(), dAlors, true, ""));
    }

    private static boolean change(Territoire commune) {
        return !commune.actuel();
    }

    /** Ce qui contenait cette commune, de ce que l’on sait. */
    public List<PerimetreDate> contenants(Territoire commune) {
        Stream<PerimetreDate> connus = aujourdHui()
                ? Stream.of(Maille.CANTON, Maille.EPCI)
                        .flatMap(m -> geographie.contenant(commune, m).stream())
                        .flatMap(t -> trouver(t.maille(), t.code()).stream())
                : groupes.values().stream()
                        .filter(g -> g.communes().contains(commune.code()))
                        .sorted(Comparator.comparing(GroupeDate::maille))
                        .flatMap(g -> trouver(g.maille(), g.code()).stream());
        return Stream.concat(connus, trouver(Maille.DEPARTEMENT, departement(commune)).stream())
                .toList();
    }

    public List<GroupeDate> groupes() {
        return List.copyOf(groupes.values());
    }

    /** Ce que les fichiers chargés ne disent pas de cette date, pour ces communes. */
    public List<String> manques(Collection<Territoire> concernees) {
        if (aujourdHui()) return List.of();
        var manques = new ArrayList<String>();
        Set<String> codes = concernees.stream().map(Territoire::code).collect(Collectors.toSet());
        for (Maille maille : List.of(Maille.EPCI, Maille.CANTON)) {
            boolean connue = groupes.values().stream()
                    .anyMatch(g -> g.maille() == maille && g.communes().stream().anyMatch(codes::contains));
            if (!connue) manques.add(manque(maille));
        }
        if (annee < REGIONS_D_AUJOURD_HUI) {
            manques.add("Les régions d’avant 2016 ne sont dans aucun fichier chargé.");
        }
        return manques;
    }

    private String manque(Maille maille) {
        List<Integer> connues = anneesConnues.getOrDefault(maille, List.of());
        String dites = connues.isEmpty()
                ? "année chargée :"
                : "années chargées : " + connues.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + " et";
        String canton = maille == Maille.CANTON && annee < 2015 ? " Les cantons ont été redessinés en mars 2015." : "";
        return "La composition des %s au 1er janvier %d n’est pas connue ici (%s %d).%s"
                .formatted(maille.pluriel(), annee, dites, geographie.millesime(), canton);
    }

    /** Ce qui a changé, depuis cette date, pour ces communes et pour ce qu’elles sont devenues. */
    public List<Mouvement> mouvements(Collection<Territoire> concernees) {
        var codes = concernees.stream().map(Territoire::code).collect(Collectors.toCollection(HashSet::new));
        return passages.apres(annee, codes).stream().map(this::enClair).toList();
    }

    private Mouvement enClair(Passage passage) {
        return new Mouvement(
                passage.jour(),
                passage.ancien(),
                nom(passage.ancien(), passage.jour().minusDays(1)),
                passage.nouveau(),
                nom(passage.nouveau(), passage.jour()),
                passage.part());
    }

    private String nom(String code, LocalDate quand) {
        return geographie.communeAu(code, quand).map(Territoire::nom).orElse(code);
    }

    private static String departement(Territoire commune) {
        String connu = commune.rattachement().departement();
        if (!connu.isEmpty()) return connu;
        return commune.code().substring(0, commune.code().startsWith("97") ? 3 : 2);
    }
}
