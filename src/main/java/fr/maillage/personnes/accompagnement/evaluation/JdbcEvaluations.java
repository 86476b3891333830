package fr.maillage.personnes.accompagnement.evaluation;

import fr.maillage.personnes.accompagnement.Feuillets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEvaluations {
    private static final String LIGNE = """
            select e.id, e.dossier, e.genre, e.jour, e.terminee_le, coalesce(a.nom, '') as agent, e.grille, e.contenu_scelle
            from accompagnement.evaluation e left join acces.agent a on a.id = e.agent
            """;

    private final JdbcClient jdbc;
    private final JdbcGrilles grilles;
    private final Feuillets feuillets;

    JdbcEvaluations(JdbcClient jdbc, JdbcGrilles grilles, Feuillets feuillets) {
        this.jdbc = jdbc;
        this.grilles = grilles;
        this.feuillets = feuillets;
    }

    /** Toutes celles du dossier, la plus récente d’abord ; les domaines sont lus en une fois. */
    List<Evaluation> duDossier(long dossier) {
        var parEvaluation = new HashMap<Long, Map<String, String>>();
        domaines("dossier = :cle", dossier, parEvaluation);
        var desGrilles = new HashMap<Long, Grille>();
        return jdbc.sql(LIGNE + " where e.dossier = :dossier order by e.jour desc, e.id desc")
                .param("dossier", dossier)
                .query((ligne, _) -> lire(ligne, desGrilles, parEvaluation))
                .list();
    }

    Optional<Evaluation> trouver(long dossier, long id) {
        var domaines = new HashMap<Long, Map<String, String>>();
        domaines("evaluation = :cle", id, domaines);
        return jdbc.sql(LIGNE + " where e.id = :id and e.dossier = :dossier")
                .param("id", id)
                .param("dossier", dossier)
                .query((ligne, _) -> lire(ligne, new HashMap<>(), domaines))
                .optional();
    }

    /** Retient l’évaluation jusqu’à la fin de la transaction : deux saisies s’y suivent. */
    void retenir(long id) {
        jdbc.sql("select 1 from accompagnement.evaluation where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    private Evaluation lire(ResultSet ligne, Map<Long, Grille> desGrilles, Map<Long, Map<String, String>> domaines)
            throws SQLException {
        long id = ligne.getLong("id");
        var valeurs = new LinkedHashMap<>(feuillets.ouvrir(ligne.getBytes("contenu_scelle"), place(id)));
        valeurs.putAll(domaines.getOrDefault(id, Map.of()));
        var fin = ligne.getDate("terminee_le");
        return new Evaluation(
                id,
                ligne.getLong("dossier"),
                GenreDEvaluation.valueOf(ligne.getString("genre")),
                ligne.getDate("jour").toLocalDate(),
                fin == null ? null : fin.toLocalDate(),
                ligne.getString("agent"),
                desGrilles.computeIfAbsent(ligne.getLong("grille"), grilles::exiger),
                valeurs);
    }

    private void domaines(String condition, long cle, Map<Long, Map<String, String>> ou) {
        jdbc.sql("""
                select id, evaluation, domaine, niveau, niveau_dit, priorite, sans_objet, contenu_scelle
                from accompagnement.domaine_evalue where\s""" + condition).param("cle", cle).query(ligne -> {
            var valeurs = ou.computeIfAbsent(ligne.getLong("evaluation"), _ -> new LinkedHashMap<>());
            String debut = ligne.getString("domaine") + "-";
            valeurs.put(debut + "niveau", vide(ligne.getString("niveau")));
            valeurs.put(debut + "dit", vide(ligne.getString("niveau_dit")));
            valeurs.put(debut + "priorite", vide(ligne.getString("priorite")));
            valeurs.put(debut + "sansObjet", ligne.getBoolean("sans_objet") ? Regard.OUI : "");
            feuillets
                    .ouvrir(ligne.getBytes("contenu_scelle"), placeDuDomaine(ligne.getLong("id")))
                    .forEach((champ, texte) -> valeurs.put(debut + champ, texte));
        });
    }

    long ouvrir(long dossier, long grille, GenreDEvaluation genre, LocalDate jour, @Nullable Long agent) {
        long id = reserver();
        jdbc.sql("""
                insert into accompagnement.evaluation (id, dossier, grille, genre, jour, contenu_scelle, agent)
                values (:id, :dossier, :grille, :genre, :jour, :contenu, :agent)
                """)
                .param("id", id)
                .param("dossier", dossier)
                .param("grille", grille)
                .param("genre", genre.name())
                .param("jour", jour)
                .param("contenu", feuillets.sceller(Map.of(), place(id)))
                .param("agent", agent)
                .update();
        return id;
    }

    /** Pose ce que les deux textes du haut et ces domaines-là disent désormais. */
    void enregistrer(Evaluation evaluation, Map<String, String> valeurs, List<Grille.Domaine> changes) {
        jdbc.sql("""
                update accompagnement.evaluation set contenu_scelle = :contenu, version = version + 1 where id = :id
                """)
                .param("id", evaluation.id())
                .param(
                        "contenu",
                        feuillets.sceller(
                                Map.of(
                                        Evaluation.FORCES, valeurs.getOrDefault(Evaluation.FORCES, ""),
                                        Evaluation.ATTENTES, valeurs.getOrDefault(Evaluation.ATTENTES, "")),
                                place(evaluation.id())))
                .update();
        changes.forEach(domaine -> poser(evaluation, domaine, valeurs));
    }

    private void poser(Evaluation evaluation, Grille.Domaine domaine, Map<String, String> valeurs) {
        var regard = Regard.de(domaine, valeurs);
        long id = jdbc.sql("""
                select id from accompagnement.domaine_evalue where evaluation = :evaluation and domaine = :domaine
                """)
                .param("evaluation", evaluation.id())
                .param("domaine", domaine.code())
                .query(Long.class)
                .optional()
                .orElseGet(this::reserver);
        jdbc.sql("""
                insert into accompagnement.domaine_evalue
                    (id, evaluation, dossier, domaine, niveau, niveau_dit, priorite, sans_objet, contenu_scelle)
                values (:id, :evaluation, :dossier, :domaine, :niveau, :dit, :priorite, :sansObjet, :contenu)
                on conflict (id) do update set niveau = excluded.niveau, niveau_dit = excluded.niveau_dit,
                    priorite = excluded.priorite, sans_objet = excluded.sans_objet, contenu_scelle = excluded.contenu_scelle,
                    version = domaine_evalue.version + 1
                """)
                .param("id", id)
                .param("evaluation", evaluation.id())
                .param("dossier", evaluation.dossier())
                .param("domaine", domaine.code())
                .param("niveau", regard.niveau())
                .param("dit", regard.dit())
                .param("priorite", regard.priorite())
                .param("sansObjet", regard.sansObjet())
                .param("contenu", feuillets.sceller(Evaluation.textes(domaine, valeurs), placeDuDomaine(id)))
                .update();
    }

    boolean terminer(long dossier, long id, LocalDate jour) {
        return jdbc.sql("""
                update accompagnement.evaluation set terminee_le = :jour, version = version + 1
                where id = :id and dossier = :dossier and terminee_le is null
                """)
                        .param("jour", jour)
                        .param("id", id)
                        .param("dossier", dossier)
                        .update()
                == 1;
    }

    private long reserver() {
        return jdbc.sql("select nextval('accompagnement.identifiant')")
                .query(Long.class)
                .single();
    }

    private static String vide(@Nullable String valeur) {
        return valeur == null ? "" : valeur;
    }

    private static String place(long id) {
        return "evaluation:" + id;
    }

    private static String placeDuDomaine(long id) {
        return "domaine-evalue:" + id;
    }
}
