package fr.maillage.references.territoire;

import fr.maillage.socle.base.LectureTenue;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** La géographie d’aujourd’hui, tenue en mémoire et relue dès qu’elle change, fût-ce sur un autre nœud. */
@Component
public class Territoires {
    private record Etat(Geographie geographie, RechercheDeTerritoires recherche, Passages passages) {}

    private static final int MILLESIME = 2026;
    private static final Duration REGARD = Duration.ofSeconds(2);

    private final JdbcGeographie jdbc;
    private final LectureTenue<Etat> etat;

    Territoires(JdbcGeographie jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.etat = new LectureTenue<>(REGARD, () -> jdbc.version("geographie"), _ -> lire(), transaction);
    }

    public Geographie geographie() {
        return etat().geographie();
    }

    public Passages passages() {
        return etat().passages();
    }

    /** Les territoires dont le nom ou le code répond à ces mots, les plus probables d’abord. */
    public List<Territoire> chercher(String mots, int auPlus) {
        return chercher(mots, auPlus, _ -> true);
    }

    /** Les premiers territoires qui répondent à ces mots parmi ceux qui passent ce filtre. */
    public List<Territoire> chercher(String mots, int auPlus, Predicate<Territoire> filtre) {
        return etat().recherche().chercher(mots, auPlus, filtre);
    }

    /** Les contours connus parmi ces territoires. */
    public Map<Integer, Trace> contours(Collection<Integer> territoires) {
        return jdbc.contours(territoires);
    }

    /** Le territoire que désigne un code écrit à la main : 49007, D49 (département), R52 (région), FR. */
    public Optional<Territoire> parCode(String code) {
        Geographie geographie = geographie();
        if (code.matches("D\\d[0-9AB]\\d?")) return geographie.trouver(Maille.DEPARTEMENT, code.substring(1));
        if (code.matches("R\\d\\d")) return geographie.trouver(Maille.REGION, code.substring(1));
        return Stream.of(
                        Maille.COMMUNE,
                        Maille.ARRONDISSEMENT_MUNICIPAL,
                        Maille.EPCI,
                        Maille.IRIS,
                        Maille.QPV,
                        Maille.DEPARTEMENT,
                        Maille.CANTON,
                        Maille.FRANCE,
                        Maille.PERIMETRE)
                .flatMap(maille -> geographie.trouver(maille, code).stream())
                .findFirst();
    }

    /** La mention à montrer quand ce périmètre est inventé pour la démonstration. */
    public Optional<String> perimetreInvente(Territoire territoire) {
        return territoire.maille() == Maille.PERIMETRE
                ? jdbc.origine(territoire.id()).filter("demonstration"::equals)
                : Optional.empty();
    }

    /** À appeler après un changement fait ici même : il se voit tout de suite. */
    public void oublier() {
        etat.oublier();
    }

    private Etat etat() {
        return etat.valeur();
    }

    private Etat lire() {
        var geographie = new Geographie(jdbc.territoires(), jdbc.compositions(), MILLESIME);
        return new Etat(geographie, new RechercheDeTerritoires(geographie), new Passages(jdbc.passages()));
    }
}
