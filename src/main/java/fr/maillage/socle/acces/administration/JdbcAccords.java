package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.AccordsDePartage;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.pages.AccordsPage;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccords implements AccordsDePartage {
    private final JdbcClient jdbc;

    JdbcAccords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean couvre(long donneuse, long lectrice, ObjetProtege objet) {
        return jdbc.sql("select acces.accord_en_vigueur(:donneuse, :lectrice, :objet)")
                .param("donneuse", donneuse)
                .param("lectrice", lectrice)
                .param("objet", objet.name())
                .query(Boolean.class)
                .single();
    }

    List<AccordsPage.Accord> lister(long organisation) {
        return jdbc.sql("""
                select a.id, d.nom as donneuse, l.nom as lectrice, a.objet, a.finalite, a.debut, a.fin,
                       a.revoque_le is not null as revoque, a.donneuse = :organisation as donne,
                       a.revoque_le is null and current_date between a.debut and a.fin as en_vigueur
                from acces.accord a
                join acces.organisation d on d.id = a.donneuse
                join acces.organisation l on l.id = a.lectrice
                where :organisation in (a.donneuse, a.lectrice)
                order by a.revoque_le nulls first, a.fin desc, a.id desc
                """)
                .param("organisation", organisation)
                .query((l, _) -> new AccordsPage.Accord(
                        l.getLong("id"),
                        l.getString("donneuse"),
                        l.getString("lectrice"),
                        ObjetProtege.valueOf(l.getString("objet")),
                        l.getString("finalite"),
                        l.getObject("debut", LocalDate.class),
                        l.getObject("fin", LocalDate.class),
                        l.getBoolean("revoque"),
                        l.getBoolean("donne"),
                        l.getBoolean("en_vigueur")))
                .list();
    }

    void signer(long donneuse, TenirLesAccords.Saisie saisie, long agent) {
        jdbc.sql("""
                insert into acces.accord (donneuse, lectrice, objet, finalite, debut, fin, signe_par)
                values (:donneuse, :lectrice, :objet, :finalite, :debut, :fin, :agent)
                """)
                .param("donneuse", donneuse)
                .param("lectrice", saisie.lectrice())
                .param("objet", saisie.objet().name())
                .param("finalite", saisie.finalite())
                .param("debut", saisie.debut())
                .param("fin", saisie.fin())
                .param("agent", agent)
                .update();
    }

    int revoquer(long donneuse, long accord) {
        return jdbc.sql("""
                update acces.accord set revoque_le = now()
                where id = :accord and donneuse = :donneuse and revoque_le is null
                """).param("accord", accord).param("donneuse", donneuse).update();
    }
}
