package fr.maillage.references.publics;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPublics {
    record Local(String code, String libelle) {}

    private final JdbcClient jdbc;

    JdbcPublics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Local> locaux(long organisation) {
        return jdbc.sql("""
                select code, libelle from publics.public_local
                where organisation = :organisation order by libelle
                """)
                .param("organisation", organisation)
                .query(Local.class)
                .list();
    }

    boolean ajouter(long organisation, String code, String libelle, String par) {
        return jdbc.sql("""
                insert into publics.public_local (organisation, code, libelle, ajoute_par)
                values (:organisation, :code, :libelle, :par) on conflict do nothing
                """)
                        .param("organisation", organisation)
                        .param("code", code)
                        .param("libelle", libelle)
                        .param("par", par)
                        .update()
                == 1;
    }
}
