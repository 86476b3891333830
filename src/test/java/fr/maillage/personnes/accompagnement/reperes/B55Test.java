package fr.maillage.personnes.accompagnement.reperes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.personnes.dossiers.Agents;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B55 — demande d’asile : les droits dits par l’étape de la procédure, et rien de la personne qui se garde. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B55Test {
    private static Map<String, String> etats(String etape) {
        return Reperes.MAISON.exiger("ASILE").droits().stream()
                .filter(d -> d.si() != null && d.etat() != null && Reperes.vaut(d.si(), List.of(etape)))
                .collect(Collectors.toMap(Reperes.DroitAVoir::libelle, d -> d.etat() == null ? "" : d.etat()));
    }

    @Test
    void demande_en_cours_rsa_et_apl_sont_non_ouverts_puma_apres_trois_mois_et_ada_a_verifier() {
        assertThat(etats("EN_COURS"))
                .containsEntry("RSA", "non ouvert")
                .containsEntry("Aide au logement (APL)", "non ouvert")
                .containsEntry("Assurance maladie (PUMA)", "à vérifier")
                .containsEntry("Allocation pour demandeur d’asile (ADA)", "à vérifier");
        assertThat(etats("PROTEGE")).containsEntry("RSA", "à vérifier");
        MaisonDEssai.adresse();
        long dossier = Agents.dossierDe(AgentsDEssai.de("camille"), "Samir", "Essaiasile", "1990-01-01");
        try (var navigateur = Navigateur.connecter("camille").aller("/personnes/dossiers/" + dossier + "/reperes")) {
            var page = navigateur.page();
            page.selectOption("#public", "ASILE");
            page.click("text=Montrer les repères");
            page.check("#situation-EN_COURS");
            page.click("text=Montrer les repères");
            assertThat(page.content()).contains("Après trois mois de présence en France", "non ouvert", "à vérifier");
        }
    }

    @Test
    void ni_nationalite_ni_origine_ni_religion_ni_opinion_n_a_de_colonne_et_l_etape_ne_se_garde_pas() {
        MaisonDEssai.adresse();
        var interdites =
                MaisonDEssai.proprietaire().sql("""
                        select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                        where table_schema not in ('pg_catalog', 'information_schema')
                          and column_name ~ '(nationalit|ethni|religi|croyance|opinion|pays_de_naissance|asile)'
                        """).query(String.class).list();
        assertThat(interdites).isEmpty();
    }
}
