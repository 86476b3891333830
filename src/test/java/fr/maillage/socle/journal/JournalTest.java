package fr.maillage.socle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.MaisonEnEssai;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Profil;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Situation;
import java.sql.DriverManager;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@MaisonEnEssai
@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalTest {
    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment reglages;

    @Test
    void noter_hors_d_une_transaction_est_une_erreur() {
        assertThatThrownBy(() -> journal.noter(Acte.LIRE, ObjetProtege.DIAGNOSTIC, "x", "Lecture"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void un_acte_defait_ne_laisse_pas_d_ecriture() {
        String reference = UUID.randomUUID().toString();
        assertThatThrownBy(() -> QuiTravaille.pour(
                        agent(),
                        () -> transaction.execute(_ -> {
                            journal.noter(Acte.LIRE, ObjetProtege.DIAGNOSTIC, reference, "Lecture");
                            throw new IllegalStateException("panne");
                        })))
                .hasMessage("panne");
        assertThat(ecritures(reference)).isZero();
    }

    @Test
    void des_lectures_simultanees_laissent_exactement_une_ecriture_chacune() throws Exception {
        String reference = UUID.randomUUID().toString();
        try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
            var taches = IntStream.range(0, 400)
                    .mapToObj(_ -> fils.submit(() -> QuiTravaille.pour(
                            agent(),
                            () -> transaction.execute(_ -> {
                                journal.noter(Acte.LIRE, ObjetProtege.DIAGNOSTIC, reference, "Lecture");
                                return true;
                            }))))
                    .toList();
            for (var tache : taches) tache.get();
        }
        assertThat(ecritures(reference)).isEqualTo(400);
    }

    @Test
    void ni_l_application_ni_le_proprietaire_ne_peuvent_changer_une_ecriture() throws Exception {
        assertThatThrownBy(() ->
                        jdbc.sql("update journal.ecriture set libelle = 'x'").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from journal.ecriture").update())
                .hasStackTraceContaining("permission denied");
        try (var proprietaire = DriverManager.getConnection(
                        reglages.getRequiredProperty("spring.flyway.url"),
                        reglages.getRequiredProperty("spring.flyway.user"),
                        reglages.getRequiredProperty("spring.flyway.password"));
                var ordre = proprietaire.createStatement()) {
            for (String tentative : new String[] {
                "update journal.ecriture set libelle = 'x'", "delete from journal.ecriture", "truncate journal.ecriture"
            }) {
                assertThatThrownBy(() -> ordre.execute(tentative)).hasMessageContaining("ne se modifie pas");
            }
        }
    }

    @Test
    void sans_situation_la_base_ne_montre_aucune_ligne_protegee() {
        Long agents =
                Situation.pourLaMaison(() -> transaction.execute(_ -> compter("select count(*) from acces.agent")));
        assertThat(agents).isPositive();
        for (String table :
                new String[] {"acces.agent", "acces.affectation", "acces.unite", "acces.secteur", "journal.ecriture"}) {
            assertThat(compter("select count(*) from " + table)).as(table).isZero();
            Long enTransaction = transaction.execute(_ -> compter("select count(*) from " + table));
            assertThat(enTransaction).as(table + " en transaction").isZero();
        }
    }

    private long ecritures(String reference) {
        Long nombre = QuiTravaille.pour(
                agent(),
                () -> transaction.execute(_ -> jdbc.sql("select count(*) from journal.ecriture where reference = :r")
                        .param("r", reference)
                        .query(Long.class)
                        .single()));
        return nombre == null ? -1 : nombre;
    }

    private long compter(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }

    private AgentConnecte agent() {
        return Situation.pourLaMaison(() -> transaction.execute(_ -> jdbc.sql("""
                        select a.id, f.organisation, f.id as affectation from acces.agent a
                        join acces.affectation f on f.agent = a.id where a.identifiant = 'ines' limit 1
                        """)
                .query((l, _) -> new AgentConnecte(
                        l.getLong("id"),
                        "ines",
                        "Inès Garnier",
                        l.getLong("organisation"),
                        "Département",
                        Profil.COLLECTIVITE,
                        null,
                        "",
                        Fonction.CM,
                        l.getLong("affectation"),
                        true))
                .single()));
    }
}
