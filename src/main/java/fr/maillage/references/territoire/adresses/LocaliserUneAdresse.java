package fr.maillage.references.territoire.adresses;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Dit où se trouve une adresse : jusqu’où on l’a reconnue, dans quel IRIS, dans quel quartier prioritaire ou hors de tous.
 * Ce qui n’est pas certain n’est pas dit : une voie à cheval sur deux IRIS, sans numéro, n’en a aucun. Rien ne sort de la
 * maison, et rien de ce qu’on demande n’est gardé.
 */
@Component
public class LocaliserUneAdresse {
    private static final int COMMUNES_TENUES = 40;

    private record Tenues(long version, Map<String, Rues> parCommune) {}

    private final JdbcAdresses base;
    private final Territoires territoires;
    private final TransactionTemplate transaction;
    private Tenues tenues = new Tenues(-1, Map.of());

    LocaliserUneAdresse(JdbcAdresses base, Territoires territoires, TransactionTemplate transaction) {
        this.base = base;
        this.territoires = territoires;
        this.transaction = transaction;
    }

    /** @param commune son code officiel */
    public AdresseSituee situer(String voie, String codePostal, String commune) {
        var ici = territoires.geographie().trouver(Maille.COMMUNE, commune).filter(Territoire::actuel);
        if (ici.isEmpty()) return AdresseSituee.NULLE_PART;
        if (voie.isBlank()) return aLaCommune(ici.get(), List.of());
        var lue = AdresseLue.lire(voie);
        return switch (rues(commune).chercher(lue, codePostal)) {
            case Rues.Trouvaille.Une(var rue) -> dansLaRue(ici.get(), rue, lue.numero());
            case Rues.Trouvaille.Plusieurs(var rues) -> aLaCommune(ici.get(), propositions(rues, lue.numero()));
            case Rues.Trouvaille.Aucune _ -> aLaCommune(ici.get(), List.of());
        };
    }

    private AdresseSituee aLaCommune(Territoire commune, List<String> propositions) {
        boolean sansQuartier = base.quartiersSitues(commune.rattachement().departement())
                && base.quartiers(commune.code()).isEmpty();
        return new AdresseSituee(
                Precision.COMMUNE,
                "",
                seulIris(commune).orElse(null),
                sansQuartier ? AdresseSituee.HORS_QUARTIER : null,
                propositions);
    }

    private AdresseSituee dansLaRue(Territoire commune, Rues.Rue rue, String numero) {
        var tous = base.points(rue.id());
        var exact = tous.stream().filter(p -> Numeros.memes(p.numero(), numero)).findFirst();
        var points = exact.map(List::of).orElseGet(() -> Numeros.autour(tous, numero));
        if (points.isEmpty()) return aLaCommune(commune, List.of());
        var zones = base.zones(
                bord(points, JdbcAdresses.Point::longitude, Comparator.naturalOrder()),
                bord(points, JdbcAdresses.Point::latitude, Comparator.naturalOrder()),
                bord(points, JdbcAdresses.Point::longitude, Comparator.reverseOrder()),
                bord(points, JdbcAdresses.Point::latitude, Comparator.reverseOrder()));
        Zone iris = seulIris(commune).orElseGet(() -> commune(points, p -> dans(zones, Genre.IRIS, p)));
        boolean connus = base.quartiersConnus(commune.rattachement().departement());
        Zone quartier = connus
                ? commune(points, p -> Optional.of(dans(zones, Genre.QPV, p).orElse(AdresseSituee.HORS_QUARTIER)))
                : null;
        return new AdresseSituee(
                exact.isPresent() ? Precision.NUMERO : Precision.VOIE,
                (Numeros.lisible(exact.isPresent() ? numero : "") + rue.nom()).strip(),
                iris,
                quartier,
                List.of());
    }

    private static double bord(
            List<JdbcAdresses.Point> points, Function<JdbcAdresses.Point, Double> axe, Comparator<Double> sens) {
        return points.stream().map(axe).min(sens).orElseThrow();
    }

    /** La zone de tous ces points, si c’est la même pour tous. */
    private static @Nullable Zone commune(
            List<JdbcAdresses.Point> points, Function<JdbcAdresses.Point, Optional<Zone>> zone) {
        var trouvees = new HashSet<Optional<Zone>>();
        for (var point : points) {
            trouvees.add(zone.apply(point));
            if (trouvees.size() > 1) return null;
        }
        return trouvees.iterator().next().orElse(null);
    }

    private static Optional<Zone> dans(List<JdbcAdresses.Tracee> zones, Genre genre, JdbcAdresses.Point point) {
        return zones.stream()
                .filter(z -> z.genre() == genre)
                .filter(z -> Contour.contient(z.contour(), point.longitude(), point.latitude()))
                .map(JdbcAdresses.Tracee::zone)
                .findFirst();
    }

    /** Une commune que l’Insee ne découpe pas n’a qu’un IRIS, elle-même : aucune base d’adresses n’est nécessaire. */
    private Optional<Zone> seulIris(Territoire commune) {
        var iris = iris(commune.code());
        return iris.size() == 1 ? Optional.of(iris.getFirst()) : Optional.empty();
    }

    /** Les IRIS de cette commune, par leur nom ; elle-même si elle n’est pas découpée. */
    public List<Zone> iris(String commune) {
        Geographie geographie = territoires.geographie();
        return geographie
                .trouver(Maille.COMMUNE, commune)
                .map(c -> geographie.membres(c, Maille.IRIS).stream()
                        .map(i -> new Zone(i.code(), i.nom()))
                        .toList())
                .map(decoupee -> decoupee.isEmpty() ? List.of(communeEntiere(commune)) : decoupee)
                .orElse(List.of());
    }

    /** Est-ce l’IRIS d’une commune que l’Insee ne découpe pas ? */
    public static boolean entiere(String iris) {
        return iris.endsWith("0000");
    }

    private static Zone communeEntiere(String commune) {
        return new Zone(commune + "0000", "commune entière");
    }

    /** Les quartiers prioritaires de cette commune : ceux des contours chargés, à défaut ceux de la géographie de la maison. */
    public List<Zone> quartiers(String commune) {
        var charges = base.quartiers(commune);
        if (!charges.isEmpty()) return charges;
        Geographie geographie = territoires.geographie();
        return geographie
                .trouver(Maille.COMMUNE, commune)
                .map(c -> geographie.membres(c, Maille.QPV).stream()
                        .map(q -> new Zone(q.code(), q.nom()))
                        .toList())
                .orElse(List.of());
    }

    public String nomDeLIris(String code) {
        if (entiere(code)) return communeEntiere("").nom();
        return nom(Maille.IRIS, Genre.IRIS, code);
    }

    public String nomDuQuartier(String code) {
        return code.isEmpty() ? AdresseSituee.HORS_QUARTIER.nom() : nom(Maille.QPV, Genre.QPV, code);
    }

    private String nom(Maille maille, Genre genre, String code) {
        return base.nom(genre, code)
                .or(() -> territoires.geographie().trouver(maille, code).map(Territoire::nom))
                .orElse(code);
    }

    private static List<String> propositions(List<Rues.Rue> rues, String numero) {
        Predicate<Rues.Rue> homonyme =
                r -> rues.stream().filter(a -> a.utiles().equals(r.utiles())).count() > 1;
        return rues.stream()
                .map(r -> Numeros.lisible(numero)
                        + r.nom()
                        + (homonyme.test(r) && !r.ancienneCommune().isEmpty() ? " (" + r.ancienneCommune() + ")" : ""))
                .distinct()
                .toList();
    }

    /** La connexion d’abord, le tour ensuite : voir {@link fr.maillage.socle.base.LectureTenue}. */
    private Rues rues(String commune) {
        return Objects.requireNonNull(transaction.execute(_ -> aSonTour(commune)));
    }

    private synchronized Rues aSonTour(String commune) {
        long version = base.version();
        if (tenues.version() != version) {
            tenues = new Tenues(version, new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Rues> ancienne) {
                    return size() > COMMUNES_TENUES;
                }
            });
        }
        return tenues.parCommune().computeIfAbsent(commune, c -> new Rues(base.rues(c)));
    }
}
