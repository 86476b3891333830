package fr.maillage.personnes.accompagnement.reperes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B56 — la vie en résidence mobile : un mode d’habitat, une domiciliation, jamais une origine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B56Test {
    @Test
    void l_export_ne_porte_aucune_origine_et_le_public_ne_vient_que_du_mode_d_habitat() {
        MaisonDEssai.adresse();
        try (var navigateur = Navigateur.connecter("helene").aller("/accueil/registre")) {
            String csv = navigateur
                    .page()
                    .request()
                    .get(MaisonDEssai.adresse() + "/accueil/registre.csv?du=2020-01-01&au=2099-12-31")
                    .text();
            String entete = csv.lines().findFirst().orElseThrow();
            assertThat(entete)
                    .contains("mode_d_habitat")
                    .doesNotContainPattern("(?i)origine|ethni|nationalit|voyage|religi|nom|naissance");
        }
        var colonnes = MaisonDEssai.proprietaire().sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema in ('accueil', 'dossiers', 'accompagnement')
                          and column_name ~ '(origine|ethni|nationalit|voyage)'
                        """).query(String.class).list();
        assertThat(colonnes).isEmpty();
    }

    @Test
    void les_reperes_ne_parlent_que_d_habitat() {
        var mobile = Reperes.MAISON.exiger("MOBILE");
        assertThat(mobile.toString())
                .contains("Domiciliation", "CNED", "aire d’accueil", "caravane")
                .doesNotContainIgnoringCase("gens du voyage")
                .doesNotContainIgnoringCase("tsigane")
                .doesNotContainIgnoringCase("rom ");
        assertThat(mobile.droits().stream()
                        .filter(d -> Reperes.vaut(d.si(), List.of("SANS_ADRESSE")))
                        .map(Reperes.DroitAVoir::droit))
                .contains("domiciliation");
    }
}
