package fr.maillage.personnes.dossiers;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRemplacements {
    private final JdbcClient jdbc;

    JdbcRemplacements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Accompagnant(long agent, String nom) {}

    List<Accompagnant> accompagnants() {
        return jdbc.sql("select agent, nom from dossiers.accompagnants() order by nom")
                .query((ligne, _) -> new Accompagnant(ligne.getLong(1), ligne.getString(2)))
                .list();
    }

    List<Remplacement> depuis(LocalDate jour) {
        return jdbc.sql("""
                select r.id, r.absent, a.nom as nom_absent, r.remplacant, b.nom as nom_remplacant, r.debut, r.fin,
                       r.leve_le is not null as leve
                from dossiers.remplacement r join acces.agent a on a.id = r.absent join acces.agent b on b.id = r.remplacant
                where r.fin >= :jour order by r.debut, r.id
                """)
                .param("jour", Date.valueOf(jour))
                .query((ligne, _) -> new Remplacement(
                        ligne.getLong("id"),
                        ligne.getLong("absent"),
                        ligne.getString("nom_absent"),
                        ligne.getLong("remplacant"),
                        ligne.getString("nom_remplacant"),
                        ligne.getDate("debut").toLocalDate(),
                        ligne.getDate("fin").toLocalDate(),
                        ligne.getBoolean("leve")))
                .list();
    }

    void decider(long organisation, long absent, long remplacant, LocalDate debut, LocalDate fin, long par) {
        jdbc.sql("""
                insert into dossiers.remplacement (organisation, absent, remplacant, debut, fin, decide_par)
                values (:organisation, :absent, :remplacant, :debut, :fin, :par)
                """)
                .param("organisation", organisation)
                .param("absent", absent)
                .param("remplacant", remplacant)
                .param("debut", Date.valueOf(debut))
                .param("fin", Date.valueOf(fin))
                .param("par", par)
                .update();
    }

    boolean lever(long id) {
        return jdbc.sql("update dossiers.remplacement set leve_le = now() where id = :id and leve_le is null")
                        .param("id", id)
                        .update()
                == 1;
    }
}
