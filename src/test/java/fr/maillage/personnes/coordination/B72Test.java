package fr.maillage.personnes.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B72 : un élu local invité n’a qu’un résumé sans nom, jamais le dossier ; les autres, ce que leur secret permet. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B72Test {
    private static long dossier;

    @BeforeAll
    static void ouvrir() {
        dossier = Situations.dossier();
    }

    @Test
    void un_elu_n_ouvre_que_le_resume_sans_nom_quelle_que_soit_la_profession_choisie() {
        long reunion = Situations.reunion(dossier, "ACCORD");
        long odile = AgentsDEssai.de("odile").id();
        long invite = Situations.invitee(dossier, reunion, odile, "MEDECIN");
        var preparation = Situations.par("camille", () -> Situations.inviter().preparer(dossier, reunion, invite));
        assertThat(preparation.invite().anonyme()).isTrue();
        assertThat(preparation.elements())
                .as("aucune ligne du dossier à cocher")
                .isEmpty();
        assertThat(Situations.remettre(dossier, reunion, invite, Set.of("identite-nom"), ""))
                .hasValueSatisfying(r -> assertThat(r).contains("sans nommer"));
        assertThat(Situations.remettre(
                        dossier,
                        reunion,
                        invite,
                        Set.of("identite-nom"),
                        "Une femme seule peut-elle garder un logement froid ?"))
                .isEmpty();
        var lue = Situations.par(
                "odile", () -> MaisonDEssai.piece(LireUneInvitation.class).une(invite));
        assertThat(lue.fiche().toString())
                .contains("logement froid")
                .contains("1 adulte")
                .doesNotContain(Situations.PRENOM)
                .doesNotContain(Situations.NOM)
                .doesNotContain("1974")
                .doesNotContain("D-20")
                .doesNotContain("garder le logement ?");
        assertThatThrownBy(() -> QuiTravaille.pour(
                        AgentsDEssai.de("odile"),
                        () -> MaisonDEssai.piece(Dossiers.class).exiger(dossier)))
                .isInstanceOf(Introuvable.class);
        for (String table :
                List.of("dossiers.dossier", "dossiers.personne", "coordination.reunion", "coordination.blocage")) {
            assertThat(Situations.compte("odile", "select count(*) from " + table))
                    .as(table)
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Que faire pour rosalba ?                | rosalba
            Que faire pour Mme ESSAICOORDINATION ?  | essaicoordination
            Née le 06/05/1974, elle a froid         | 06/05/1974
            On la joint au 06 39 98 12 34           | 06 39 98 12 34
            Écrire à rosa@exemple.fr                | rosa@exemple.fr
            """)
    void un_resume_qui_nomme_quelqu_un_est_refuse_et_dit_quoi(String resume, String trouve) {
        long reunion = Situations.reunion(dossier, "ACCORD");
        long invite =
                Situations.invitee(dossier, reunion, AgentsDEssai.de("odile").id(), "ELU");
        assertThat(Situations.remettre(dossier, reunion, invite, Set.of(), resume))
                .hasValueSatisfying(r -> assertThat(r).contains("« " + trouve + " » désigne quelqu’un"));
        assertThatThrownBy(() -> Situations.par(
                        "odile",
                        () -> MaisonDEssai.piece(LireUneInvitation.class).une(invite)))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void la_base_refuse_un_elu_invite_sous_un_autre_titre() {
        long reunion = Situations.reunion(dossier, "ACCORD");
        assertThatThrownBy(() -> AgentsDEssai.pour(
                        "camille",
                        () -> AgentsDEssai.base()
                                .sql("""
                                insert into coordination.invite (reunion, dossier, agent, organisation_destinataire, nom, profession, structure,
                                    pourquoi_scelle, anonyme, fin)
                                values (:r, :d, :a, acces.organisation_courante(), 'x', 'AUTRE', 'x', '\\x00', false, current_date)
                                """)
                                .param("r", reunion)
                                .param("d", dossier)
                                .param("a", AgentsDEssai.de("odile").id())
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void un_texte_ne_permet_de_partager_qu_entre_professionnels_tenus_au_secret() {
        long reunion = Situations.reunion(dossier, "AGGRAVATION");
        assertThat(Situations.invite(dossier, reunion, 0, "AGENT_DE_BAILLEUR"))
                .isInstanceOfSatisfying(
                        InviterUnProfessionnel.Resultat.Refuse.class,
                        r -> assertThat(r.erreurs())
                                .anySatisfy(e -> assertThat(e.phrase())
                                        .contains("L. 121-6-2")
                                        .contains("accord de la personne")));
        assertThat(Situations.invite(dossier, reunion, 0, "ASSISTANT_DE_SERVICE_SOCIAL"))
                .isInstanceOf(InviterUnProfessionnel.Resultat.Fait.class);
    }
}
