package fr.maillage.socle.coffre;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcClesDuCoffre {
    private final JdbcClient jdbc;

    JdbcClesDuCoffre(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Integer> courante() {
        return jdbc.sql("select id from coffre.cle where retiree_le is null order by id desc limit 1")
                .query(Integer.class)
                .optional();
    }

    Map<Integer, byte[]> enveloppes() {
        var enveloppes = new HashMap<Integer, byte[]>();
        jdbc.sql("select id, enveloppe from coffre.cle").query(ligne -> {
            enveloppes.put(ligne.getInt("id"), ligne.getBytes("enveloppe"));
        });
        return enveloppes;
    }

    int reserver() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('coffre.cle', 'id'))::int")
                .query(Integer.class)
                .single();
    }

    void poser(int numero, byte[] enveloppe, String maitresse) {
        jdbc.sql("""
                insert into coffre.cle (id, enveloppe, maitresse) overriding system value values (:id, :enveloppe, :maitresse)
                """)
                .param("id", numero)
                .param("enveloppe", enveloppe)
                .param("maitresse", maitresse)
                .update();
    }

    void remplacer(int numero, byte[] enveloppe, String maitresse) {
        jdbc.sql("update coffre.cle set enveloppe = :enveloppe, maitresse = :maitresse where id = :id")
                .param("id", numero)
                .param("enveloppe", enveloppe)
                .param("maitresse", maitresse)
                .update();
    }
}
