package fr.maillage.socle.coffre;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ce qui est scellé, où que ce soit : lu et remplacé par petits paquets. Les noms viennent du code, jamais d’une saisie. */
@Repository
class JdbcSceaux {
    private static final int PAQUET = 20;

    private final JdbcClient jdbc;

    JdbcSceaux(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param suite ce qui finit le contexte de ce texte */
    record Sceau(long id, byte[] scelle, String suite) {}

    /** Les suivants, après cette clé, qu’une autre clé que celle du jour a fermés. */
    List<Sceau> anciens(ColonneScellee ou, int cleDuJour, long apres) {
        return jdbc.sql("""
                select %2$s, %3$s, (%4$s)::text as suite from %1$s
                where %3$s is not null and %2$s > :apres and substring(%3$s from 2 for 4) <> int4send(:cle)
                order by %2$s limit :paquet
                """.formatted(ou.table(), ou.cle(), ou.colonne(), ou.suite()))
                .param("apres", apres)
                .param("cle", cleDuJour)
                .param("paquet", PAQUET)
                .query((ligne, _) -> new Sceau(ligne.getLong(1), ligne.getBytes(2), ligne.getString(3)))
                .list();
    }

    /** Rien, si le texte a changé entre-temps. */
    int remplacer(ColonneScellee ou, Sceau ancien, byte[] neuf) {
        return jdbc.sql("update %1$s set %3$s = :neuf where %2$s = :id and %3$s = :ancien"
                        .formatted(ou.table(), ou.cle(), ou.colonne()))
                .param("neuf", neuf)
                .param("id", ancien.id())
                .param("ancien", ancien.scelle())
                .update();
    }
}
