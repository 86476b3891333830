package fr.maillage.socle.journal;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcScelles {
    /** Un scellé posé sur une journée (UTC). */
    @SuppressWarnings("ArrayRecordComponent") // comparé par MessageDigest.isEqual
    record Scelle(LocalDate jour, long ecritures, byte[] empreinte) {}

    private final JdbcClient jdbc;

    JdbcScelles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** La première journée finie depuis plus d’une heure et pas encore scellée. */
    Optional<LocalDate> prochaine() {
        return jdbc.sql("""
                select min(jour) from (
                    select coalesce((select max(jour) + 1 from journal.scelle),
                                    (select min((quand at time zone 'UTC')::date) from journal.ecriture)) as jour) j
                where jour < (now() at time zone 'UTC' - interval '1 hour')::date
                """)
                .query((ligne, _) -> Optional.ofNullable(ligne.getObject(1, LocalDate.class)))
                .single();
    }

    /** Combien d’écritures la base a bien voulu effacer : anciennes et scellées. */
    long effacerAvant(LocalDate limite) {
        return jdbc.sql("select journal.effacer_avant(:limite)")
                .param("limite", limite)
                .query(Long.class)
                .single();
    }

    Optional<Scelle> avant(LocalDate jour) {
        return jdbc.sql(
                        "select jour, ecritures, empreinte from journal.scelle where jour < :jour order by jour desc limit 1")
                .param("jour", jour)
                .query((l, _) -> new Scelle(l.getObject(1, LocalDate.class), l.getLong(2), l.getBytes(3)))
                .optional();
    }

    List<Scelle> derniers(int nombre) {
        return jdbc.sql("select jour, ecritures, empreinte from journal.scelle order by jour desc limit :nombre")
                .param("nombre", nombre)
                .query((l, _) -> new Scelle(l.getObject(1, LocalDate.class), l.getLong(2), l.getBytes(3)))
                .list();
    }

    /** Nourrit l’empreinte de chaque écriture du jour, dans l’ordre ; rend leur nombre. */
    long parcourir(LocalDate jour, MessageDigest empreinte) {
        long[] nombre = {0};
        jdbc.sql("""
                select convert_to(concat_ws(E'\\x1f', id, extract(epoch from quand), coalesce(organisation, 0),
                        coalesce(agent, 0), nom, fonction, coalesce(unite, 0), nom_unite, coalesce(session::text, ''), acte,
                        objet, coalesce(reference, ''), libelle, coalesce(motif, '')), 'UTF8')
                from journal.ecriture
                where quand >= :jour::timestamp at time zone 'UTC' and quand < (:jour + 1)::timestamp at time zone 'UTC'
                order by id
                """).param("jour", jour).withFetchSize(1000).query(ligne -> {
            empreinte.update(ligne.getBytes(1));
            nombre[0]++;
        });
        return nombre[0];
    }

    void poser(Scelle scelle) {
        jdbc.sql("""
                insert into journal.scelle (jour, ecritures, empreinte) values (:jour, :ecritures, :empreinte)
                on conflict (jour) do nothing
                """)
                .param("jour", scelle.jour())
                .param("ecritures", scelle.ecritures())
                .param("empreinte", scelle.empreinte())
                .update();
    }
}
