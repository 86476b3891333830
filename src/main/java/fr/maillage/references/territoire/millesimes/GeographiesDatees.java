package fr.maillage.references.territoire.millesimes;

import fr.maillage.references.territoire.Ecriture;
import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.mesures.Gardees;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Donne la géographie du 1er janvier d’une année, et range les compositions d’intercommunalités que l’on charge. */
@Component
public class GeographiesDatees {
    /** Avant cette année, la table des mouvements est sûre, mais aucun fichier de chiffres n’existe ici. */
    public static final int PREMIERE = 2008;

    private static final int CANDIDATS = 300;
    private static final Set<Maille> CHERCHEES = Set.of(Maille.EPCI, Maille.CANTON, Maille.DEPARTEMENT);

    private record Cle(Geographie geographie, int annee) {}

    private final Territoires territoires;
    private final JdbcGroupes jdbc;
    private final Map<Cle, GeographieDatee> gardees = Gardees.lesPlusRecentes(6);

    GeographiesDatees(Territoires territoires, JdbcGroupes jdbc) {
        this.territoires = territoires;
        this.jdbc = jdbc;
    }

    /** Les années que l’on peut demander, la plus récente d’abord. */
    public List<Integer> annees() {
        int derniere = territoires.geographie().millesime();
        return IntStream.rangeClosed(0, derniere - PREMIERE)
                .map(i -> derniere - i)
                .boxed()
                .toList();
    }

    public boolean connait(int annee) {
        return annee >= PREMIERE && annee <= territoires.geographie().millesime();
    }

    public GeographieDatee au(int annee) {
        var cle = new Cle(territoires.geographie(), annee);
        GeographieDatee connue = gardees.get(cle);
        if (connue == null) {
            connue = new GeographieDatee(
                    annee, cle.geographie(), territoires.passages(), jdbc.groupes(annee), anneesConnues());
            gardees.put(cle, connue);
        }
        return connue;
    }

    /** Les communes de cette date dont le nom ou le code répond à ces mots, puis les groupes connus, puis les départements. */
    public List<PerimetreDate> chercher(String mots, int annee, int auPlus) {
        GeographieDatee datee = au(annee);
        LocalDate jour = LocalDate.of(annee, 1, 1);
        var trouves = territoires.chercher(mots, CANDIDATS).stream()
                .filter(t -> t.maille() == Maille.COMMUNE ? t.existeAu(jour) : CHERCHEES.contains(t.maille()))
                .flatMap(t -> datee.trouver(t.maille(), t.code()).stream());
        return Stream.concat(trouves, disparus(datee, mots))
                .distinct()
                .limit(auPlus)
                .toList();
    }

    /** Les groupes d’alors qui n’existent plus aujourd’hui sous ce code : la recherche ordinaire ne les connaît pas. */
    private Stream<PerimetreDate> disparus(GeographieDatee datee, String mots) {
        List<String> debuts = List.of(Ecriture.cle(mots).split(" "));
        return datee.groupes().stream()
                .filter(g ->
                        territoires.geographie().trouver(g.maille(), g.code()).isEmpty())
                .filter(g -> debuts.stream().allMatch(d -> (" " + Ecriture.cle(g.nom())).contains(" " + d)))
                .flatMap(g -> datee.trouver(g.maille(), g.code()).stream());
    }

    private Map<Maille, List<Integer>> anneesConnues() {
        var connues = new EnumMap<Maille, List<Integer>>(Maille.class);
        jdbc.annees()
                .forEach(a -> connues.computeIfAbsent(a.maille(), _ -> new ArrayList<>())
                        .add(a.annee()));
        return connues;
    }

    /** Range des compositions ; la géographie change alors de version, et tous les écrans les voient. */
    @Transactional
    public void enregistrer(List<GroupeDate> groupes) {
        jdbc.enregistrer(groupes);
        jdbc.changerDeVersion();
        territoires.oublier();
    }

    boolean sansComposition() {
        return jdbc.vide();
    }
}
