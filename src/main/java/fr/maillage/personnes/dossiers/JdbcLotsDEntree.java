package fr.maillage.personnes.dossiers;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les dossiers entrés ensemble, et ceux qui leur ressemblaient déjà. */
@Repository
class JdbcLotsDEntree {
    private final JdbcClient jdbc;

    JdbcLotsDEntree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Retire(int dossiers, int personnes) {}

    Retire retirer(long lot) {
        return jdbc.sql("select nombre_de_dossiers, nombre_de_personnes from dossiers.retirer_un_lot(:lot)")
                .param("lot", lot)
                .query((l, _) -> new Retire(l.getInt(1), l.getInt(2)))
                .single();
    }

    List<EntreesEnNombre.Retrait.Garde> gardes(long lot) {
        return jdbc.sql("""
                select d.id, d.numero, g.raison from dossiers.garde_d_un_lot g join dossiers.dossier d on d.id = g.dossier
                where g.lot = :lot order by d.numero
                """)
                .param("lot", lot)
                .query((l, _) -> new EntreesEnNombre.Retrait.Garde(
                        l.getLong("id"), l.getString("numero"), l.getString("raison")))
                .list();
    }

    /** Une personne visible, et un dossier où elle est. */
    record Place(long personne, long dossier) {}

    /** Les personnes visibles qui portent une de ces empreintes précises (date de naissance, téléphone). */
    List<Place> portant(Set<Long> empreintes) {
        return jdbc.sql("""
                select personne, max(dossier) from dossiers.cle_de_recherche where cle = any(:cles) group by personne
                """)
                .param("cles", empreintes.toArray(Long[]::new))
                .query((l, _) -> new Place(l.getLong(1), l.getLong(2)))
                .list();
    }

    /** Les personnes visibles dont on ne sait pas la date de naissance. */
    List<Place> sansDate() {
        return jdbc.sql("""
                select p.id, max(a.dossier) from dossiers.personne p join dossiers.appartenance a on a.personne = p.id
                where p.naissance is null and p.fusionnee_dans is null group by p.id
                """)
                .query((l, _) -> new Place(l.getLong(1), l.getLong(2)))
                .list();
    }
}
