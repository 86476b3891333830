package fr.maillage.personnes.simulation;

import fr.maillage.socle.coffre.Coffre;
import fr.maillage.socle.coffre.ColonneScellee;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Les réponses d’un dossier, tenues ensemble sous un même sceau : pas même le nom d’une question n’est en clair. */
@Repository
class JdbcReponses {
    static final ColonneScellee CONTENU =
            new ColonneScellee("simulation.reponses", "dossier", "contenu_scelle", "reponses-d-estimation:");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Reponse>> LISTE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Coffre coffre;

    JdbcReponses(JdbcClient jdbc, Coffre coffre) {
        this.jdbc = jdbc;
        this.coffre = coffre;
    }

    List<Reponse> lire(long dossier) {
        return jdbc.sql("select contenu_scelle from simulation.reponses where dossier = :dossier")
                .param("dossier", dossier)
                .query((ligne, _) -> ligne.getBytes(1))
                .optional()
                .map(scelle -> JSON.readValue(coffre.ouvrir(scelle, CONTENU.contexte() + dossier), LISTE))
                .orElse(List.of());
    }

    /** Les mêmes, que nul autre ne changera avant la fin de la transaction. */
    List<Reponse> verrouiller(long dossier) {
        jdbc.sql("select dossier from simulation.reponses where dossier = :dossier for update")
                .param("dossier", dossier)
                .query(Long.class)
                .optional();
        return lire(dossier);
    }

    void ecrire(long dossier, List<Reponse> reponses, long agent) {
        jdbc.sql("""
                insert into simulation.reponses (dossier, unite, contenu_scelle, changees_par)
                select d.id, d.unite, :contenu, :agent from dossiers.dossier d where d.id = :dossier
                on conflict (dossier) do update set contenu_scelle = excluded.contenu_scelle, changees_par = excluded.changees_par,
                    changees_le = now(), version = simulation.reponses.version + 1
                """)
                .param("dossier", dossier)
                .param("contenu", coffre.sceller(JSON.writeValueAsString(reponses), CONTENU.contexte() + dossier))
                .param("agent", agent)
                .update();
    }
}
