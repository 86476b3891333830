package fr.maillage.socle.acces;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAffluence {
    private final JdbcClient jdbc;

    JdbcAffluence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Un passage de plus ; rend combien dans la tranche de dix minutes en cours. Seule l’empreinte de la clé est gardée. */
    int compter(String cle) {
        return jdbc.sql("""
                insert into acces.passage as p (cle) values (sha256(convert_to(:cle, 'UTF8')))
                on conflict (cle) do update set
                    nombre = case when p.depuis < now() - interval '10 minutes' then 1 else p.nombre + 1 end,
                    depuis = case when p.depuis < now() - interval '10 minutes' then now() else p.depuis end
                returning nombre
                """).param("cle", cle).query(Integer.class).single();
    }

    void oublier() {
        jdbc.sql("delete from acces.passage where depuis < now() - interval '10 minutes'")
                .update();
    }
}
