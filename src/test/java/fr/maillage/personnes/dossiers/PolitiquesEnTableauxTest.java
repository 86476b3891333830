package fr.maillage.personnes.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Une politique de lignes demande un tableau, non une sous-requête : toutes les pages en paient la mise en place (décision 072). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolitiquesEnTableauxTest {
    private static final String EN_SOUS_REQUETE =
            " IN \\( SELECT (t\\.dossier\\s+FROM dossiers\\.titres\\(|dossiers\\.(interdits|en_poste)\\()";

    private static long politiques(String forme) {
        MaisonDEssai.adresse();
        return MaisonDEssai.piece(JdbcClient.class)
                .sql("""
                        select count(*) from pg_policy p
                        where concat(pg_get_expr(p.polqual, p.polrelid), ' ', pg_get_expr(p.polwithcheck, p.polrelid)) ~ :forme
                        """)
                .param("forme", forme)
                .query(Long.class)
                .single();
    }

    @Test
    void aucune_politique_ne_demande_les_titres_les_postes_ou_les_conflits_par_une_sous_requete() {
        assertThat(politiques(EN_SOUS_REQUETE)).isZero();
        assertThat(politiques("dossiers\\.ouverts_au_titre\\(")).isGreaterThan(60);
    }
}
