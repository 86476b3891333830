package fr.maillage.personnes.conservation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.dossiers.UnDossierPlein;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.taches.Taches;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M30, durées de conservation : deux ans, l’archive, l’effacement et sa preuve. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HorlogesTest {
    private static AgentConnecte camille;
    private static JdbcClient base;
    private static int rang;

    @BeforeAll
    static void ouvrir() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        base = MaisonDEssai.proprietaire();
    }

    private static String nom() {
        return "Essaihorloge" + (char) ('a' + rang++ % 26);
    }

    /** Un dossier que personne n’a vu depuis ce nombre de mois. */
    private static long dossier(String nom, int mois) {
        long id = UnDossierPlein.ouvrir(camille, nom);
        base.sql("update dossiers.dossier set dernier_contact = :le where id = :id")
                .param("le", java.sql.Date.valueOf(Quand.aujourdHui().minusMonths(mois)))
                .param("id", id)
                .update();
        return id;
    }

    private static void archiver() {
        var archiver = MaisonDEssai.piece(ArchiverLesDossiers.class);
        while (archiver.executer(Quand.aujourdHui()) > 0) {}
    }

    private static void heureVenue(long dossier) {
        base.sql("update conservation.archive set a_effacer_le = current_date where dossier = :id")
                .param("id", dossier)
                .update();
    }

    private static long combien(String sql) {
        return base.sql("select count(*) from " + sql).query(Long.class).single();
    }

    private static String numero(long dossier) {
        return base.sql("select numero from dossiers.dossier where id = :id")
                .param("id", dossier)
                .query(String.class)
                .single();
    }

    private static long vus(String agent, long dossier) {
        return AgentsDEssai.pour(
                agent,
                () -> AgentsDEssai.base()
                        .sql("select count(*) from dossiers.dossier where id = :id")
                        .param("id", dossier)
                        .query(Long.class)
                        .single());
    }

    private static TenirLesHorloges horloges() {
        return MaisonDEssai.piece(TenirLesHorloges.class);
    }

    @Test
    void deux_ans_apres_le_dernier_contact_le_dossier_sort_de_son_unite_et_nul_ne_le_lit_plus() {
        long recent = dossier(nom(), 23);
        long ancien = dossier(nom(), 25);
        archiver();
        assertThat(vus("camille", recent)).isEqualTo(1);
        for (String agent : List.of("camille", "malik", "fatou", "helene", "bruno")) {
            assertThat(vus(agent, ancien)).as(agent).isZero();
        }
        assertThat(combien("conservation.archive where dossier = " + ancien
                        + " and a_effacer_le = (current_date + interval '60 months')::date"))
                .isEqualTo(1);
        String numero = numero(ancien);
        AgentsDEssai.pour(
                "helene",
                () -> AgentsDEssai.base()
                        .sql(
                                "select dossiers.ouvrir_par_exception(:numero, 'Une avocate demande une pièce de ce dossier')")
                        .param("numero", numero)
                        .query(Long.class)
                        .single());
        assertThat(vus("helene", ancien)).isEqualTo(1);
    }

    @Test
    void une_suspension_arrete_l_horloge_et_dit_pourquoi_jusqu_a_quand() {
        long dossier = dossier(nom(), 25);
        var bruno = AgentsDEssai.de("bruno");
        var dans2Ans = Quand.aujourdHui().plusYears(2);
        assertThat(AgentsDEssai.pour(
                        bruno, () -> horloges().suspendre(dossier, MotifDeSuspension.CONTENTIEUX, "court", dans2Ans)))
                .isPresent();
        assertThat(AgentsDEssai.pour(
                        bruno,
                        () -> horloges()
                                .suspendre(
                                        dossier,
                                        MotifDeSuspension.CONTENTIEUX,
                                        "Recours devant le tribunal, affaire en cours",
                                        dans2Ans)))
                .isEmpty();
        archiver();
        assertThat(vus("camille", dossier)).isEqualTo(1);
        assertThat(base.sql("select string_agg(s::text, ' ') from conservation.suspension s")
                        .query(String.class)
                        .single())
                .doesNotContain("tribunal");
        AgentsDEssai.pour(bruno, () -> {
            horloges().lever(dossier);
            return true;
        });
        archiver();
        assertThat(vus("camille", dossier)).isZero();
    }

    @Test
    void la_personne_revient_et_le_dossier_retourne_a_son_unite() {
        long dossier = dossier(nom(), 30);
        archiver();
        assertThat(AgentsDEssai.pour("bruno", () -> horloges().rouvrir(dossier)))
                .isTrue();
        assertThat(vus("fatou", dossier)).isEqualTo(1);
        archiver();
        assertThat(vus("fatou", dossier)).isEqualTo(1);
    }

    @Test
    void l_effacement_emporte_tout_dans_toutes_les_tables_et_ne_laisse_que_sa_preuve() {
        String nom = "Essaieffacee" + Long.toString(System.nanoTime(), 36).replaceAll("\\d", "");
        long dossier = dossier(nom, 26);
        long conjoint = UnDossierPlein.accueillir(dossier, "Bertrand", nom + "bis", "1980-01-01", "CONJOINT");
        UnDossierPlein.noter(camille, dossier, "Une note à effacer");
        remplir(dossier, conjoint);
        String numero = numero(dossier);
        archiver();
        heureVenue(dossier);
        var lieux = lieuxOuSeTrouve(dossier);
        assertThat(lieux).contains("dossiers.note", "budget.budget", "demarches.echeance", "agenda.rendez_vous");
        long preuve = effacer(dossier, "49-2026-118").orElseThrow();
        assertThat(lieuxOuSeTrouve(dossier)).isEmpty();
        assertThat(tablesQuiDisent(nom)).isEmpty();
        assertThat(combien("dossiers.personne where id = " + conjoint)).isZero();
        var gardee = AgentsDEssai.pour(
                "bruno",
                () -> horloges().lire().preuves().stream()
                        .filter(p -> p.id() == preuve)
                        .findFirst()
                        .orElseThrow());
        assertThat(gardee.numero()).isEqualTo(numero);
        assertThat(gardee.visa()).isEqualTo("49-2026-118");
        assertThat(gardee.regle()).contains("24 mois", "CNIL");
        assertThat(gardee.comptes()).containsEntry("dossiers.dossier", 1L).containsEntry("dossiers.personne", 2L);
        assertThat(gardee.comptes().keySet()).containsAll(lieux);
        assertThat(tablesQuiDisent(numero)).containsExactlyInAnyOrder("conservation.effacement", "journal.ecriture");
    }

    /** Une ligne ou deux dans des pièces qui désignent le dossier de façons différentes. */
    private static void remplir(long dossier, long personne) {
        base.sql("""
                insert into budget.budget (dossier, nature, le, adultes, grands, petits, handicapes)
                select :dossier, 'CONSTATE', current_date, 2, 0, 0, 0
                """).param("dossier", dossier).update();
        long echeance = base.sql("""
                insert into demarches.echeance (dossier, unite, personne, libelle, terme, rappels)
                select id, unite, :personne, 'Essai', current_date, '{7}' from dossiers.dossier where id = :dossier returning id
                """)
                .param("dossier", dossier)
                .param("personne", personne)
                .query(Long.class)
                .single();
        base.sql("insert into demarches.rappel (echeance, terme, seuil, agent) values (:e, current_date, 7, :agent)")
                .param("e", echeance)
                .param("agent", camille.id())
                .update();
        base.sql("""
                insert into agenda.rendez_vous (organisation, agent, genre, debut, fin, occupe_de, occupe_a, objet)
                values (:organisation, :agent, 'RENDEZ_VOUS', now(), now() + interval '1 hour', now(), now() + interval '1 hour', 'dossier:' || :dossier)
                """)
                .param("organisation", camille.organisation())
                .param("agent", camille.id())
                .param("dossier", dossier)
                .update();
        base.sql(
                        "insert into taches.avis (agent, texte, href) values (:agent, 'Essai', '/personnes/dossiers/' || :dossier || '/echeances')")
                .param("agent", camille.id())
                .param("dossier", dossier)
                .update();
        base.sql(
                        "insert into brouillons.brouillon (agent, adresse) values (:agent, '/personnes/dossiers/' || :dossier || '/notes')")
                .param("agent", camille.id())
                .param("dossier", dossier)
                .update();
    }

    private static java.util.Optional<Long> effacer(long dossier, String visa) {
        return AgentsDEssai.pour(
                "bruno", () -> MaisonDEssai.piece(JdbcConservation.class).effacer(dossier, visa));
    }

    /** Les tables où ce dossier se trouve, d’après toutes les façons connues de le désigner. */
    private static List<String> lieuxOuSeTrouve(long dossier) {
        var lieux = new ArrayList<String>();
        base.sql("select nom, condition from conservation.tables_du_dossier() where geste <> 'GARDER'")
                .query(l -> {
                    String condition = l.getString("condition")
                            .replace("$1", Long.toString(dossier))
                            .replace(
                                    "= any ($2)",
                                    "in (select a.personne from dossiers.appartenance a where a.dossier = " + dossier
                                            + ")");
                    if (combien(l.getString("nom") + " where " + condition) > 0) lieux.add(l.getString("nom"));
                });
        return lieux;
    }

    /** Les tables, de tous les schémas, dont une ligne contient ces mots. */
    private static List<String> tablesQuiDisent(String mots) {
        var tables = new ArrayList<String>();
        for (String table : base.sql("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'territoire')
                        """).query(String.class).list()) {
            long lignes = base.sql("select count(*) from " + table + " t where t::text ilike :mots")
                    .param("mots", "%" + mots + "%")
                    .query(Long.class)
                    .single();
            if (lignes > 0) tables.add(table);
        }
        return tables;
    }

    @Test
    void aucune_table_qui_designe_un_dossier_ou_une_personne_n_est_oubliee() {
        var connues = new HashSet<>(base.sql("select nom from conservation.tables_du_dossier()")
                .query(String.class)
                .list());
        var designent = base.sql("""
                select distinct table_schema || '.' || table_name from information_schema.columns
                join information_schema.tables using (table_schema, table_name)
                where table_type = 'BASE TABLE' and column_name in ('dossier', 'personne')
                  and table_schema not in ('pg_catalog', 'information_schema')
                union
                select distinct enfant::regclass::text from conservation.lien
                where parent in ('dossiers.dossier'::regclass, 'dossiers.personne'::regclass)
                """).query(String.class).list();
        assertThat(connues).containsAll(designent);
    }

    @Test
    void une_personne_d_un_autre_dossier_y_reste() {
        String nom = nom();
        long parti = dossier(nom, 26);
        long garde = dossier(nom(), 1);
        long partage = UnDossierPlein.accueillir(parti, "Lison", nom, "2015-01-01", "ENFANT");
        base.sql("insert into dossiers.appartenance (dossier, personne, lien) values (:d, :p, 'ENFANT')")
                .param("d", garde)
                .param("p", partage)
                .update();
        archiver();
        heureVenue(parti);
        assertThat(effacer(parti, "sans objet")).isPresent();
        assertThat(combien("dossiers.personne where id = " + partage)).isEqualTo(1);
        assertThat(combien("dossiers.appartenance where personne = " + partage)).isEqualTo(1);
    }

    @Test
    void rien_ne_s_efface_avant_l_heure_ni_par_un_autre_que_le_delegue_ni_sans_visa() {
        long dossier = dossier(nom(), 26);
        archiver();
        assertThat(effacer(dossier, "sans objet")).isEmpty();
        heureVenue(dossier);
        for (String agent : List.of("camille", "helene", "sacha", "paul")) {
            assertThat(AgentsDEssai.pour(
                            agent,
                            () -> MaisonDEssai.piece(JdbcConservation.class).effacer(dossier, "sans objet")))
                    .as(agent)
                    .isEmpty();
        }
        assertThat(AgentsDEssai.pour("bruno", () -> horloges().effacer(List.of(dossier), "")))
                .isInstanceOfSatisfying(
                        TenirLesHorloges.Decision.Refusee.class,
                        r -> assertThat(r.reproche()).contains("bordereau"));
        assertThat(combien("dossiers.dossier where id = " + dossier)).isEqualTo(1);
        var confiee = (TenirLesHorloges.Decision.Confiee)
                AgentsDEssai.pour("bruno", () -> horloges().effacer(List.of(dossier), "49-2026-119"));
        MaisonDEssai.piece(Taches.class).attendre(confiee.tache(), Duration.ofSeconds(30));
        assertThat(combien("dossiers.dossier where id = " + dossier)).isZero();
    }

    /** Dans une transaction que l’on défait : cette famille sert à d’autres essais. */
    @Test
    void un_dossier_ou_chaque_piece_a_ecrit_s_archive_et_s_efface_sans_reste() throws SQLException {
        long dossier = UnDossierPlein.racontee();
        var bruno = AgentsDEssai.de("bruno");
        try (var connexion = MaisonDEssai.connexion();
                var ordre = connexion.createStatement()) {
            connexion.setAutoCommit(false);
            ordre.execute(
                    "update dossiers.dossier set dernier_contact = current_date - interval '25 months' where id = "
                            + dossier);
            ordre.execute(
                    "select conservation.archiver_avant((current_date - interval '24 months')::date, current_date, 'essai')");
            ordre.execute(
                    "select set_config('maillage.agent', '%d', true), set_config('maillage.organisation', '%d', true)"
                            .formatted(bruno.id(), bruno.organisation()));
            try (var preuve = ordre.executeQuery(
                    "select comptes::text from conservation.effacement where id = conservation.effacer_le_dossier("
                            + dossier + ", 'essai')")) {
                assertThat(preuve.next()).isFalse();
            }
            try (var preuve =
                    ordre.executeQuery("select comptes::text from conservation.effacement order by id desc limit 1")) {
                assertThat(preuve.next()).isTrue();
                assertThat(preuve.getString(1))
                        .contains(
                                "accompagnement.evaluation",
                                "accompagnement.note_d_entretien",
                                "accompagnement.projet",
                                "demarches.demarche",
                                "dossiers.dossier");
            }
            connexion.rollback();
        }
    }

    @Test
    void chaque_preuve_porte_l_empreinte_de_la_precedente_et_ne_se_change_pas() {
        long dossier = dossier(nom(), 26);
        archiver();
        heureVenue(dossier);
        effacer(dossier, "sans objet");
        assertThat(combien("""
                (select empreinte, sha256(coalesce(lag(empreinte) over (order by id), ''::bytea)
                    || convert_to(concat_ws(E'\\x1f', id, numero, extract(epoch from fait_le), regle, visa, comptes), 'UTF8')) as refaite
                 from conservation.effacement) e where empreinte <> refaite
                """)).isZero();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> AgentsDEssai.pour(
                        "bruno",
                        () -> AgentsDEssai.base()
                                .sql("update conservation.effacement set visa = 'autre'")
                                .update()))
                .hasRootCauseMessage("ERROR: permission denied for table effacement");
    }
}
