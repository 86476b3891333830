package fr.maillage.personnes.droitsdespersonnes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.dossiers.UnDossierPlein;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** M30, limitation (RGPD, article 18) : un dossier gelé se lit par qui le suit, et ne s’écrit plus. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GelTest {
    private static AgentConnecte camille;

    @BeforeAll
    static void ouvrir() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
    }

    private static long geler(long dossier) {
        long id = AgentsDEssai.pour(
                camille,
                () -> ((EnregistrerUneDemande.Resultat.Enregistree) MaisonDEssai.piece(EnregistrerUneDemande.class)
                                .executer(
                                        UnDossierPlein.vu(dossier),
                                        new EnregistrerUneDemande.Saisie(
                                                UnDossierPlein.titulaire(dossier),
                                                NatureDeDemande.LIMITATION,
                                                Demande.Identite.CONNUE,
                                                Quand.aujourdHui(),
                                                "",
                                                "",
                                                "")))
                        .id());
        assertThat(AgentsDEssai.pour(
                        "bruno",
                        () -> MaisonDEssai.piece(TenirLesDemandes.class)
                                .repondre(id, Demande.Issue.ACCORDEE, "Le dossier est gelé le temps de vérifier.", "")))
                .isEmpty();
        return id;
    }

    @Test
    void gele_le_dossier_se_lit_par_qui_le_suit_ou_conduit_et_ne_s_ecrit_plus_par_personne() {
        long dossier = UnDossierPlein.ouvrir(camille, "Essaigel");
        UnDossierPlein.noter(camille, dossier, "Avant le gel");
        long demande = geler(dossier);
        var vu = AgentsDEssai.pour(camille, () -> UnDossierPlein.vu(dossier));
        assertThat(vu.modifiable()).isFalse();
        assertThat(vu.sous()).startsWith("Gelé le");
        assertThat(AgentsDEssai.pour("helene", () -> UnDossierPlein.vu(dossier)).numero())
                .isEqualTo(vu.numero());
        for (String autre : List.of("malik", "fatou")) {
            assertThatThrownBy(() -> AgentsDEssai.pour(autre, () -> UnDossierPlein.vu(dossier)))
                    .as(autre)
                    .isInstanceOf(Introuvable.class);
        }
        assertThatThrownBy(() -> UnDossierPlein.noter(camille, dossier, "Après le gel"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("gelé à la demande de la personne");
        assertThatThrownBy(() -> AgentsDEssai.pour(
                        camille,
                        () -> AgentsDEssai.base()
                                .sql("update dossiers.dossier set motif = 'Autre' where id = :id")
                                .param("id", dossier)
                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> AgentsDEssai.pour(
                        camille,
                        () -> AgentsDEssai.base()
                                .sql("update dossiers.personne set langue = 'autre' where id = :id")
                                .param("id", UnDossierPlein.titulaire(dossier))
                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
        AgentsDEssai.pour("bruno", () -> {
            MaisonDEssai.piece(TenirLesDemandes.class).degeler(demande);
            return true;
        });
        UnDossierPlein.noter(camille, dossier, "Après le dégel");
        assertThat(AgentsDEssai.pour("fatou", () -> UnDossierPlein.vu(dossier)).numero())
                .isEqualTo(vu.numero());
    }

    @Test
    void seul_le_delegue_degele_et_seulement_ce_qu_une_demande_a_gele() {
        long dossier = UnDossierPlein.ouvrir(camille, "Essaigelbis");
        long demande = geler(dossier);
        for (String autre : List.of("camille", "helene", "sacha", "paul")) {
            assertThat(AgentsDEssai.pour(
                            autre, () -> MaisonDEssai.piece(JdbcDemandes.class).geler(demande, false)))
                    .as(autre)
                    .isFalse();
        }
    }

    @Test
    void chaque_table_qui_porte_un_dossier_refuse_d_y_ecrire_gele() {
        assertThat(MaisonDEssai.proprietaire().sql("""
                select table_schema || '.' || table_name from information_schema.columns
                join information_schema.tables using (table_schema, table_name)
                where column_name = 'dossier' and data_type = 'bigint' and table_type = 'BASE TABLE'
                  and table_schema not in ('conservation', 'droitsdespersonnes') and table_name <> 'acces_exceptionnel'
                except
                select event_object_schema || '.' || event_object_table from information_schema.triggers where trigger_name = 'gel'
                """).query(String.class).list())
                .isEmpty();
    }
}
