package fr.maillage.personnes.accompagnement;

import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.coffre.Coffre;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Après une rotation des clés, remet sous celle du jour tout ce que l’accompagnement scelle. */
@Repository
class JdbcFeuillets {
    /** La table, et le début de la place à laquelle chaque texte est lié. */
    private static final Map<String, String> PLACES =
            Map.of("evaluation", "evaluation:", "domaine_evalue", "domaine-evalue:");

    private final JdbcClient jdbc;
    private final Coffre coffre;
    private final TransactionTemplate transaction;

    JdbcFeuillets(JdbcClient jdbc, Coffre coffre, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.coffre = coffre;
        this.transaction = transaction;
    }

    /** Rend combien de textes ont changé de sceau. */
    int resceller() {
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> PLACES.entrySet().stream()
                .mapToInt(p -> resceller("accompagnement." + p.getKey(), p.getValue()))
                .sum())));
    }

    private int resceller(String table, String debut) {
        var anciens = new ArrayList<Map.Entry<Long, byte[]>>();
        jdbc.sql("select id, contenu_scelle from " + table).query(ligne -> {
            if (coffre.ancien(ligne.getBytes(2))) anciens.add(Map.entry(ligne.getLong(1), ligne.getBytes(2)));
        });
        int faits = 0;
        for (var ancien : anciens) {
            String place = debut + ancien.getKey();
            faits += jdbc.sql("update " + table
                            + " set contenu_scelle = :neuf where id = :id and contenu_scelle = :ancien")
                    .param("neuf", coffre.sceller(coffre.ouvrir(ancien.getValue(), place), place))
                    .param("ancien", ancien.getValue())
                    .param("id", ancien.getKey())
                    .update();
        }
        return faits;
    }
}
