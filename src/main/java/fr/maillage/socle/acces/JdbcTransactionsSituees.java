package fr.maillage.socle.acces;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/** Dit à la base, au début de chaque transaction, qui travaille et à quelle fin ; la base l’oublie à la fin. */
@Component("transactionManager")
class JdbcTransactionsSituees extends JdbcTransactionManager {
    private static final String DIRE = """
            select set_config('maillage.agent', ?, true), set_config('maillage.organisation', ?, true),
                   set_config('maillage.unite', ?, true), set_config('maillage.finalite', ?, true),
                   set_config('plan_cache_mode', ?, true)
            """;

    JdbcTransactionsSituees(DataSource base) {
        super(base);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connexion, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connexion, definition);
        var situation = Situation.courante();
        if (situation == null) return;
        try (var ordre = connexion.prepareStatement(DIRE)) {
            ordre.setString(1, texte(situation.agent()));
            ordre.setString(2, texte(situation.organisation()));
            ordre.setString(3, texte(situation.unite()));
            ordre.setString(4, situation.finalite().name());
            // Les pages d’un agent relisent mille fois les mêmes lignes ; un travail de la maison, une fois des
            // milliers (décision 072).
            ordre.setString(5, situation.agent() == null ? "auto" : "force_generic_plan");
            ordre.execute();
        }
    }

    private static String texte(@Nullable Long valeur) {
        return valeur == null ? "" : Long.toString(valeur);
    }
}
