package fr.maillage.personnes.dossiers;

import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Où sont les adresses des dossiers ; jamais celles qui sont scellées. */
@Repository
class JdbcEmplacements {
    private final JdbcClient jdbc;

    JdbcEmplacements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** L’adresse d’un dossier ouvert, à situer. */
    record ASituer(long id, int version, String adresse, String codePostal, String commune) {}

    void poser(long dossier, Emplacement emplacement) {
        jdbc.sql("""
                update dossiers.dossier set precision_du_lieu = :precision, iris = :iris, quartier = :quartier
                where id = :dossier and adresse_scellee is null and commune is not null
                """)
                .param("precision", emplacement.precision())
                .param("iris", emplacement.iris(), Types.VARCHAR)
                .param("quartier", emplacement.quartier(), Types.VARCHAR)
                .param("dossier", dossier)
                .update();
    }

    /**
     * Les dossiers ouverts à situer après celui-ci, rangés par numéro ; ni ceux dont le traitement est limité, ni ceux qu’un
     * agent a situés lui-même.
     *
     * @param tous ou seulement ceux que l’on n’a jamais cherchés
     */
    List<ASituer> suivants(long apres, boolean tous, int combien) {
        return jdbc.sql("""
                select id, version, adresse, code_postal, commune from dossiers.dossier
                where id > :apres and commune is not null and adresse_scellee is null and statut = 'OUVERT' and gele_le is null
                  and (precision_du_lieu = '' or (:tous and precision_du_lieu <> 'MAIN'))
                order by id limit :combien
                """)
                .param("apres", apres)
                .param("tous", tous)
                .param("combien", combien)
                .query(ASituer.class)
                .list();
    }

    long dernier() {
        return jdbc.sql("select coalesce(max(id), 0) from dossiers.dossier")
                .query(Long.class)
                .single();
    }

    /** Un dossier dont l’adresse a changé entre-temps n’est pas touché : il a été situé en changeant. */
    void poser(List<ASituer> dossiers, List<Emplacement> emplacements) {
        jdbc.sql("""
                update dossiers.dossier d set precision_du_lieu = t.p, iris = t.i, quartier = t.q
                from unnest(:ids, :versions, :precisions, :iris, :quartiers) t(id, v, p, i, q)
                where d.id = t.id and d.version = t.v and d.adresse_scellee is null
                """)
                .param("ids", dossiers.stream().map(ASituer::id).toArray(Long[]::new))
                .param("versions", dossiers.stream().map(ASituer::version).toArray(Integer[]::new))
                .param(
                        "precisions",
                        emplacements.stream().map(Emplacement::precision).toArray(String[]::new))
                .param("iris", emplacements.stream().map(Emplacement::iris).toArray(String[]::new))
                .param(
                        "quartiers",
                        emplacements.stream().map(Emplacement::quartier).toArray(String[]::new))
                .update();
    }
}
