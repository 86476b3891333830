package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.socle.coffre.Coffre;
import fr.maillage.socle.coffre.ColonneScellee;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Les fichiers réunis pour les personnes, sous sceau. */
@Repository
class JdbcExports {
    private static final String TABLE = "droitsdespersonnes.export";
    static final ColonneScellee CONTENUS =
            new ColonneScellee(TABLE, "demande", "contenu_scelle", "fichier-de-la-personne:");
    static final ColonneScellee MASQUES =
            new ColonneScellee(TABLE, "demande", "masques_scelles", "masques-du-fichier:");

    private final JdbcClient jdbc;
    private final Coffre coffre;
    private final JsonMapper json = JsonMapper.builder().build();

    JdbcExports(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    /** Un fichier réuni, ses masquages, et s’il a été relu. */
    record Export(FichierDeLaPersonne fichier, Masquages masquages, boolean relu) {}

    /** Réunir de nouveau remplace le fichier et ses masquages : ce qui a changé se relit. */
    void garder(Demande demande, FichierDeLaPersonne fichier, Masquages masquages) {
        long id = demande.id();
        jdbc.sql("""
                insert into droitsdespersonnes.export (demande, dossier, contenu_scelle, masques_scelles)
                values (:id, :dossier, :contenu, :masques)
                on conflict (demande) do update set contenu_scelle = excluded.contenu_scelle,
                    masques_scelles = excluded.masques_scelles, reuni_le = now(), relu_le = null, relu_par = null
                """)
                .param("id", id)
                .param("dossier", demande.dossier())
                .param("contenu", coffre.sceller(json.writeValueAsString(fichier), CONTENUS.contexte() + id))
                .param("masques", coffre.sceller(json.writeValueAsString(masquages), MASQUES.contexte() + id))
                .update();
    }

    Optional<Export> trouver(long demande) {
        return jdbc.sql("""
                select contenu_scelle, masques_scelles, relu_le is not null as relu
                from droitsdespersonnes.export where demande = :id
                """)
                .param("id", demande)
                .query((l, _) -> new Export(
                        json.readValue(
                                coffre.ouvrir(l.getBytes(1), CONTENUS.contexte() + demande), FichierDeLaPersonne.class),
                        json.readValue(coffre.ouvrir(l.getBytes(2), MASQUES.contexte() + demande), Masquages.class),
                        l.getBoolean(3)))
                .optional();
    }

    void relire(long demande, Masquages masquages, long agent) {
        jdbc.sql("""
                update droitsdespersonnes.export set masques_scelles = :masques, relu_le = now(), relu_par = :agent
                where demande = :id
                """)
                .param("masques", coffre.sceller(json.writeValueAsString(masquages), MASQUES.contexte() + demande))
                .param("agent", agent)
                .param("id", demande)
                .update();
    }
}
