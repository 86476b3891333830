package fr.maillage.personnes.accompagnement;

import fr.maillage.personnes.dossiers.JdbcTitres;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDossierSuivi {
    private final JdbcClient jdbc;
    private final JdbcTitres titres;

    JdbcDossierSuivi(JdbcClient jdbc, JdbcTitres titres) {
        this.jdbc = jdbc;
        this.titres = titres;
    }

    boolean lisible(long dossier) {
        return titres.ouvrent("accompagnement.lisible", dossier);
    }

    boolean conduit(long dossier) {
        return titres.ouvrent("accompagnement.conduit", dossier);
    }

    boolean ecrivable(long dossier) {
        return titres.ouvrent("accompagnement.ecrivable", dossier);
    }

    /** La personne est venue, ou l’on s’est parlé : le délai de conservation repart de là. */
    void contact(long dossier, LocalDate jour) {
        jdbc.sql("update dossiers.dossier set dernier_contact = greatest(dernier_contact, :jour) where id = :dossier")
                .param("jour", jour)
                .param("dossier", dossier)
                .update();
    }

    /** Le dossier fictif, ouvert et suivi depuis le jour où commence son histoire. */
    void faireCommencer(long dossier, LocalDate jour) {
        jdbc.sql("update dossiers.dossier set ouvert_le = :jour where id = :dossier and fictif")
                .param("jour", jour)
                .param("dossier", dossier)
                .update();
        jdbc.sql("update dossiers.suivi set debut = :jour where dossier = :dossier and fin is null")
                .param("jour", jour)
                .param("dossier", dossier)
                .update();
    }

    record ARaconter(long dossier, long organisation, long agent, LocalDate ouvertLe) {}

    /** Les premiers dossiers fictifs que suit cet agent de démonstration. */
    List<ARaconter> aRaconter(String agent, int combien) {
        return jdbc.sql("""
                select s.dossier, s.organisation, s.agent, d.ouvert_le from dossiers.suivi s
                join dossiers.dossier d on d.id = s.dossier and d.fictif
                join acces.agent a on a.id = s.agent and a.demonstration and a.identifiant = :agent
                where s.titre = 'REFERENT' and s.fin is null
                order by s.dossier limit :combien
                """)
                .param("agent", agent)
                .param("combien", combien)
                .query((l, _) -> new ARaconter(
                        l.getLong(1), l.getLong(2), l.getLong(3), l.getDate(4).toLocalDate()))
                .list();
    }
}
