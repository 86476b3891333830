package fr.maillage.socle.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.coffre.Coffre;
import fr.maillage.socle.coffre.CoffresDEssai;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Quand toutes les connexions sont prises, aucune demande n’en attend une seconde, ni un tour que tiendrait qui en attend une. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnexionsEpuiseesTest {
    private HikariDataSource connexions;
    private TransactionTemplate transaction;

    @BeforeEach
    void maison() throws SQLException {
        MaisonDEssai.adresse();
        connexions = MaisonDEssai.piece(DataSource.class).unwrap(HikariDataSource.class);
        transaction = MaisonDEssai.piece(TransactionTemplate.class);
    }

    @Test
    void toutes_ouvrent_un_texte_scelle_dont_la_cle_n_a_pas_encore_ete_lue() throws Exception {
        byte[] scelle = MaisonDEssai.piece(Coffre.class).sceller("ouvert", "essai:1");
        var froid = CoffresDEssai.jamaisOuvert();
        assertThat(quandToutEstPris(() -> {}, () -> froid.ouvrir(scelle, "essai:1")))
                .hasSize(connexions.getMaximumPoolSize())
                .containsOnly("ouvert");
    }

    @Test
    void toutes_relisent_ce_qui_a_change_pendant_qu_une_autre_attend_une_connexion_pour_le_relire() throws Exception {
        var jdbc = MaisonDEssai.piece(JdbcClient.class);
        Supplier<Long> version = () -> jdbc.sql("select 7").query(Long.class).single();
        var tenue = new LectureTenue<>(Duration.ofHours(1), version::get, v -> "version " + v, transaction);
        try (var sansConnexion = Executors.newSingleThreadExecutor()) {
            var attendue = new ArrayList<Future<String>>();
            assertThat(quandToutEstPris(
                            () -> {
                                attendue.add(sansConnexion.submit(tenue::valeur));
                                while (connexions.getHikariPoolMXBean().getThreadsAwaitingConnection() == 0)
                                    Thread.onSpinWait();
                            },
                            tenue::valeur))
                    .hasSize(connexions.getMaximumPoolSize())
                    .containsOnly("version 7");
            assertThat(attendue.getFirst().get()).isEqualTo("version 7");
        }
    }

    /** Autant de transactions que de connexions ; une fois toutes ouvertes, et cela fait, chacune demande. */
    private List<String> quandToutEstPris(Runnable ensuite, Callable<String> demande)
            throws InterruptedException, ExecutionException {
        int nombre = connexions.getMaximumPoolSize();
        var toutPris = new CyclicBarrier(nombre, ensuite);
        try (var fils = Executors.newFixedThreadPool(nombre)) {
            var reponses = new ArrayList<Future<String>>();
            for (int n = 0; n < nombre; n++)
                reponses.add(fils.submit(() -> transaction.execute(_ -> {
                    try {
                        toutPris.await();
                        return demande.call();
                    } catch (Exception echec) {
                        throw new IllegalStateException(echec);
                    }
                })));
            var lues = new ArrayList<String>();
            for (var reponse : reponses) lues.add(reponse.get());
            return lues;
        }
    }
}
