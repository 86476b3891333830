package fr.maillage.personnes.accompagnement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDossierSuivi {
    private final JdbcClient jdbc;

    JdbcDossierSuivi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean lisible(long dossier) {
        return jdbc.sql("select accompagnement.lisible(:dossier)")
                .param("dossier", dossier)
                .query(Boolean.class)
                .single();
    }

    boolean ecrivable(long dossier) {
        return jdbc.sql("select accompagnement.ecrivable(:dossier)")
                .param("dossier", dossier)
                .query(Boolean.class)
                .single();
    }

    void inscrire(long dossier, String fait, long agent) {
        jdbc.sql("""
                insert into dossiers.evenement (dossier, genre, libelle, agent)
                values (:dossier, 'ACCOMPAGNEMENT', :fait, :agent)
                """)
                .param("dossier", dossier)
                .param("fait", fait)
                .param("agent", agent)
                .update();
    }
}
