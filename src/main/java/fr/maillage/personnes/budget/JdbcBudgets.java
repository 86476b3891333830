package fr.maillage.personnes.budget;

import fr.maillage.personnes.dossiers.JdbcTitres;
import fr.maillage.socle.coffre.Coffre;
import fr.maillage.socle.commun.Montant;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBudgets {
    private static final String BUDGETS = """
            select b.id, b.dossier, b.nature, b.base, b.le, b.adultes, b.grands, b.petits, b.handicapes, b.surface, b.revenus_imposables,
                   b.solde, b.decouvert, b.observations_scellees, b.version
            from budget.budget b
            """;

    private final JdbcClient jdbc;
    private final Coffre coffre;
    private final JdbcTitres titres;

    JdbcBudgets(JdbcClient jdbc, Coffre coffre, JdbcTitres titres) {
        this.titres = titres;
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    /** L’agent courant lit-il les budgets de ce dossier ? La base répond par ses titres. */
    boolean lisible(long dossier) {
        return titres.ouvrent("budget.lisible", dossier);
    }

    boolean modifiable(long dossier) {
        return titres.ouvrent("budget.modifiable", dossier);
    }

    boolean enIntervention(long dossier) {
        return titres.ouvrent("budget.en_intervention", dossier);
    }

    /** Tous les budgets d’un dossier, le plus récent d’abord. */
    List<Budget> tous(long dossier) {
        return lire(BUDGETS + " where b.dossier = :dossier order by b.le desc, b.id desc", Map.of("dossier", dossier));
    }

    Optional<Budget> trouver(long dossier, long id) {
        return lire(BUDGETS + " where b.dossier = :dossier and b.id = :id", Map.of("dossier", dossier, "id", id))
                .stream()
                .findFirst();
    }

    /** Le dernier budget constaté à cette date. */
    Optional<Budget> au(long dossier, LocalDate date) {
        return lire(BUDGETS + """
                        where b.dossier = :dossier and b.nature = 'CONSTATE' and b.le <= :le
                        order by b.le desc, b.id desc limit 1
                        """, Map.of("dossier", dossier, "le", Date.valueOf(date))).stream()
                .findFirst();
    }

    /** Le budget, que nul autre n’écrira avant la fin de la transaction, et l’empreinte de sa dernière saisie. */
    Optional<Verrouille> verrouiller(long dossier, long id) {
        return jdbc.sql("select derniere_saisie from budget.budget where dossier = :dossier and id = :id for update")
                .param("dossier", dossier)
                .param("id", id)
                .query(String.class)
                .optional()
                .flatMap(saisie -> trouver(dossier, id).map(b -> new Verrouille(b, saisie)));
    }

    /** Ce formulaire vient-il d’être enregistré ? Son brouillon, arrivé après lui, n’aurait plus lieu d’être. */
    boolean enregistre(long id, String jeton) {
        return jdbc.sql("select starts_with(derniere_saisie, :jeton) from budget.budget where id = :id")
                .param("jeton", jeton + "#")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    record Verrouille(Budget budget, String derniereSaisie) {}

    long creer(Budget b, long agent) {
        long id = suivant();
        var e = b.enTete();
        jdbc.sql("""
                insert into budget.budget (id, dossier, nature, base, le, adultes, grands, petits, handicapes, surface,
                        revenus_imposables, solde, decouvert, observations_scellees, cree_par, modifie_par)
                values (:id, :dossier, :nature, :base, :le, :adultes, :grands, :petits, :handicapes, :surface,
                        :revenus, :solde, :decouvert, :observations, :agent, :agent)
                """)
                .params(enTete(id, e))
                .param("dossier", b.dossier())
                .param("nature", b.nature().name())
                .param("base", b.base(), Types.BIGINT)
                .param("agent", agent)
                .update();
        for (var ligne : b.lignes()) ajouter(id, b.dossier(), ligne);
        return id;
    }

    /** Écrit un budget sur l’ancien, verrouillé : ligne à ligne, chacune changeant de version si elle a changé. */
    void enregistrer(Budget ancien, Budget neuf, String empreinte, long agent) {
        jdbc.sql("""
                update budget.budget set le = :le, adultes = :adultes, grands = :grands, petits = :petits, handicapes = :handicapes,
                    surface = :surface, revenus_imposables = :revenus, solde = :solde, decouvert = :decouvert,
                    observations_scellees = :observations, derniere_saisie = :jeton, modifie_par = :agent, modifie_le = now(),
                    version = version + 1
                where id = :id
                """)
                .params(enTete(ancien.id(), neuf.enTete()))
                .param("jeton", empreinte)
                .param("agent", agent)
                .update();
        var anciennes = ancien.lignes().stream().collect(Collectors.toMap(LigneDeBudget::id, Function.identity()));
        for (var ligne : neuf.lignes()) {
            var avant = anciennes.remove(ligne.id());
            if (avant == null) ajouter(ancien.id(), ancien.dossier(), ligne);
            else if (!avant.equals(ligne)) changer(ligne);
        }
        for (long retiree : anciennes.keySet()) {
            jdbc.sql("delete from budget.ligne where id = :id")
                    .param("id", retiree)
                    .update();
        }
    }

    private void ajouter(long budget, long dossier, LigneDeBudget ligne) {
        long id = suivant();
        jdbc.sql("""
                insert into budget.ligne (id, budget, dossier, suite, poste, precision_scellee, montant, periodicite, jour, restant, retard, depuis)
                values (:id, :budget, :dossier, :suite, :poste, :precision, :montant, :periodicite, :jour, :restant, :retard, :depuis)
                """)
                .params(champs(id, ligne))
                .param("budget", budget)
                .param("dossier", dossier)
                .param("suite", ligne.suite() == 0 ? id : ligne.suite())
                .param("poste", ligne.poste().code())
                .update();
    }

    private void changer(LigneDeBudget ligne) {
        jdbc.sql("""
                update budget.ligne set precision_scellee = :precision, montant = :montant, periodicite = :periodicite, jour = :jour,
                    restant = :restant, retard = :retard, depuis = :depuis, version = version + 1
                where id = :id
                """).params(champs(ligne.id(), ligne)).update();
    }

    private long suivant() {
        return jdbc.sql("select nextval('budget.identifiant')")
                .query(Long.class)
                .single();
    }

    private Map<String, @Nullable Object> enTete(long id, Budget.EnTete e) {
        var champs = new LinkedHashMap<String, @Nullable Object>();
        champs.put("id", id);
        champs.put("le", Date.valueOf(e.le()));
        champs.put("adultes", e.composition().adultes());
        champs.put("grands", e.composition().grands());
        champs.put("petits", e.composition().petits());
        champs.put("handicapes", e.composition().handicapes());
        champs.put("surface", e.surface());
        champs.put("revenus", centimes(e.revenusImposables()));
        champs.put("solde", centimes(e.solde()));
        champs.put("decouvert", centimes(e.decouvert()));
        champs.put("observations", sceller(e.observations(), "budget:" + id));
        return champs;
    }

    private Map<String, @Nullable Object> champs(long id, LigneDeBudget l) {
        var dette = l.dette();
        var champs = new LinkedHashMap<String, @Nullable Object>();
        champs.put("id", id);
        champs.put("precision", sceller(l.precision(), "ligne-de-budget:" + id));
        champs.put("montant", l.montant().centimes());
        champs.put("periodicite", l.periodicite().name());
        champs.put("jour", l.jour());
        champs.put("restant", dette == null ? null : dette.restantDu().centimes());
        champs.put("retard", dette == null ? null : dette.retard().centimes());
        LocalDate depuis = dette == null ? null : dette.depuis();
        champs.put("depuis", depuis == null ? null : Date.valueOf(depuis));
        return champs;
    }

    private byte @Nullable [] sceller(String texte, String contexte) {
        return texte.isEmpty() ? null : coffre.sceller(texte, contexte);
    }

    private static @Nullable Long centimes(@Nullable Montant montant) {
        return montant == null ? null : montant.centimes();
    }

    private List<Budget> lire(String question, Map<String, Object> parametres) {
        var entetes =
                jdbc.sql(question).params(parametres).query((l, _) -> lireUn(l)).list();
        if (entetes.isEmpty()) return List.of();
        var parBudget = new LinkedHashMap<Long, List<LigneDeBudget>>();
        jdbc.sql("""
                select budget, id, suite, poste, precision_scellee, montant, periodicite, jour, restant, retard, depuis
                from budget.ligne where budget in (:budgets) order by id
                """)
                .param("budgets", entetes.stream().map(Budget::id).toList())
                .query(l -> {
                    parBudget
                            .computeIfAbsent(l.getLong("budget"), _ -> new java.util.ArrayList<>())
                            .add(lireLigne(l));
                });
        return entetes.stream()
                .map(b -> new Budget(
                        b.id(),
                        b.dossier(),
                        b.nature(),
                        b.base(),
                        b.enTete(),
                        parBudget.getOrDefault(b.id(), List.of()).stream()
                                .sorted(java.util.Comparator.comparing(
                                        (LigneDeBudget l) -> l.poste().ordinal()))
                                .toList(),
                        b.version()))
                .toList();
    }

    private Budget lireUn(ResultSet l) throws SQLException {
        long id = l.getLong("id");
        byte[] scelle = l.getBytes("observations_scellees");
        return new Budget(
                id,
                l.getLong("dossier"),
                Budget.Nature.valueOf(l.getString("nature")),
                l.getObject("base", Long.class),
                new Budget.EnTete(
                        l.getDate("le").toLocalDate(),
                        new Composition(
                                l.getInt("adultes"), l.getInt("grands"), l.getInt("petits"), l.getInt("handicapes")),
                        l.getObject("surface", Integer.class),
                        montant(l, "revenus_imposables"),
                        montant(l, "solde"),
                        montant(l, "decouvert"),
                        scelle == null ? "" : coffre.ouvrir(scelle, "budget:" + id)),
                List.of(),
                l.getInt("version"));
    }

    private LigneDeBudget lireLigne(ResultSet l) throws SQLException {
        long id = l.getLong("id");
        byte[] scelle = l.getBytes("precision_scellee");
        Montant restant = montant(l, "restant");
        Date depuis = l.getDate("depuis");
        return new LigneDeBudget(
                id,
                l.getLong("suite"),
                Poste.deCode(l.getString("poste")).orElseThrow(),
                scelle == null ? "" : coffre.ouvrir(scelle, "ligne-de-budget:" + id),
                Objects.requireNonNull(montant(l, "montant")),
                Periodicite.valueOf(l.getString("periodicite")),
                l.getObject("jour", Integer.class),
                restant == null
                        ? null
                        : new LigneDeBudget.Dette(
                                restant,
                                Objects.requireNonNull(montant(l, "retard")),
                                depuis == null ? null : depuis.toLocalDate()));
    }

    private static @Nullable Montant montant(ResultSet l, String colonne) throws SQLException {
        Long centimes = l.getObject(colonne, Long.class);
        return centimes == null ? null : new Montant(centimes);
    }

    /** Qui a touché chaque budget en dernier, et quand. */
    Map<Long, Trace> traces(long dossier) {
        var traces = new LinkedHashMap<Long, Trace>();
        jdbc.sql("""
                select b.id, coalesce(a.nom, '') as nom, b.modifie_le
                from budget.budget b left join acces.agent a on a.id = b.modifie_par where b.dossier = :dossier
                """).param("dossier", dossier).query(l -> {
            traces.put(
                    l.getLong("id"),
                    new Trace(l.getString("nom"), l.getTimestamp("modifie_le").toInstant()));
        });
        return traces;
    }

    record Trace(String agent, Instant quand) {}
}
