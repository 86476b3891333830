package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.MemoireDeTransaction;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ce que les titres de l’agent courant lui ouvrent sur un dossier : la base répond, une fois par transaction. */
@Repository
public class JdbcTitres {
    private final JdbcClient jdbc;

    JdbcTitres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param predicat une fonction de la base qui prend un dossier, comme « budget.lisible » ; écrite dans le code, jamais saisie */
    public boolean ouvrent(String predicat, long dossier) {
        return MemoireDeTransaction.retenir(
                List.of(predicat, dossier),
                () -> jdbc.sql("select " + predicat + "(:dossier)")
                        .param("dossier", dossier)
                        .query(Boolean.class)
                        .single());
    }
}
