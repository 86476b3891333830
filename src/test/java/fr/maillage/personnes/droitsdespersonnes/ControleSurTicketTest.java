package fr.maillage.personnes.droitsdespersonnes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.personnes.dossiers.PartDuDossier.Nature;
import fr.maillage.personnes.dossiers.UnDossierPlein;
import fr.maillage.personnes.droitsdespersonnes.ControlerUnDossier.Resultat;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Règle de séparation 6 : le délégué ne lit un contenu nominatif que sur un numéro de ticket. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ControleSurTicketTest {
    private static final String RAISON = "Plainte : vérifier ce qui est gardé du budget.";

    private final ControlerUnDossier controler = MaisonDEssai.piece(ControlerUnDossier.class);
    private final AgentConnecte bruno = AgentsDEssai.de("bruno");
    private final long dossier = UnDossierPlein.racontee();
    private final String numero = MaisonDEssai.proprietaire()
            .sql("select numero from dossiers.dossier where id = :id")
            .param("id", dossier)
            .query(String.class)
            .single();

    private Resultat ouvrir(AgentConnecte qui, String ticket, String raison, Set<String> parts) {
        return QuiTravaille.pour(
                qui, () -> controler.ouvrir(new ControlerUnDossier.Demande(ticket, numero, raison, parts, false)));
    }

    private long ouvert(Set<String> parts) {
        assertThat(ouvrir(bruno, "PL-2026-014", RAISON, parts)).isInstanceOf(Resultat.Ouvert.class);
        return MaisonDEssai.proprietaire()
                .sql("select max(id) from droitsdespersonnes.controle where dossier = :dossier")
                .param("dossier", dossier)
                .query(Long.class)
                .single();
    }

    private long notes(String libelle) {
        return MaisonDEssai.proprietaire()
                .sql("""
                        select count(*) from journal.ecriture where agent = :agent and acte = 'CONTROLER' and reference = :reference
                          and libelle like :libelle and motif = :raison
                        """)
                .param("agent", bruno.id())
                .param("reference", "dossier:" + dossier)
                .param("libelle", libelle)
                .param("raison", RAISON)
                .query(Long.class)
                .single();
    }

    @Test
    void sans_ticket_sans_raison_ou_sans_dire_quoi_rien_ne_s_ouvre() {
        assertThat(ouvrir(bruno, "", RAISON, Set.of("budgets")))
                .isInstanceOfSatisfying(
                        Resultat.Refuse.class, r -> assertThat(r.raisons()).containsOnlyKeys("ticket"));
        assertThat(ouvrir(bruno, "PL-1", "curiosité", Set.of("budgets")))
                .isInstanceOfSatisfying(
                        Resultat.Refuse.class, r -> assertThat(r.raisons()).containsOnlyKeys("raison"));
        assertThat(ouvrir(bruno, "PL-1", RAISON, Set.of()))
                .isInstanceOfSatisfying(
                        Resultat.Refuse.class, r -> assertThat(r.raisons()).containsOnlyKeys("parts"));
    }

    @Test
    void il_ne_lit_que_les_parts_demandees_sans_les_notes_et_chaque_lecture_porte_le_ticket() {
        long avant = notes("Dossier lu pour un contrôle, ticket PL-2026-014%");
        long id = ouvert(Set.of("budgets"));
        var lu = QuiTravaille.pour(bruno, () -> controler.lire(id));
        assertThat(lu.parties()).extracting(FichierDeLaPersonne.Partie::code).containsExactly("budgets");
        assertThat(lu.parties().getFirst().elements()).isNotEmpty();
        assertThat(notes("Dossier lu pour un contrôle, ticket PL-2026-014%")).isEqualTo(avant + 1);
        long toutes = ouvert(controler.controlables().keySet());
        assertThat(QuiTravaille.pour(bruno, () -> controler.lire(toutes)).parties())
                .hasSameSizeAs(controler.controlables().keySet())
                .flatExtracting(FichierDeLaPersonne.Partie::elements)
                .flatExtracting(FichierDeLaPersonne.Chose::donnees)
                .noneMatch(d -> d.nature() == Nature.NOTE);
    }

    @Test
    void quatre_heures_plus_tard_il_n_en_reste_que_la_trace() {
        long id = ouvert(Set.of("budgets"));
        MaisonDEssai.proprietaire()
                .sql(
                        "update droitsdespersonnes.controle set debut = debut - interval '5 hours', fin = fin - interval '5 hours'"
                                + " where id = :id")
                .param("id", id)
                .update();
        var lu = QuiTravaille.pour(bruno, () -> controler.lire(id));
        assertThat(lu.parties()).isEmpty();
        assertThat(lu.controle().ticket()).isEqualTo("PL-2026-014");
    }

    @Test
    void nul_autre_que_le_delegue_de_l_organisation_n_en_ouvre_ni_n_en_lit() {
        long id = ouvert(Set.of("budgets"));
        for (String autre : new String[] {"sacha", "camille", "helene", "paul"}) {
            var agent = AgentsDEssai.de(autre);
            assertThatThrownBy(() -> ouvrir(agent, "PL-2", RAISON, Set.of("budgets")))
                    .as(autre)
                    .isInstanceOf(Introuvable.class);
            assertThatThrownBy(() -> QuiTravaille.pour(agent, () -> controler.lire(id)))
                    .as(autre)
                    .isInstanceOf(Introuvable.class);
        }
    }

    @Test
    void le_controle_n_ouvre_pas_le_dossier_et_ne_s_ecrit_pas_autrement() {
        ouvert(Set.of("budgets"));
        assertThat(AgentsDEssai.pour(
                        bruno,
                        () -> AgentsDEssai.base()
                                .sql("select count(*) from dossiers.dossier")
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThatThrownBy(() -> AgentsDEssai.pour(
                        bruno,
                        () -> AgentsDEssai.base()
                                .sql("update droitsdespersonnes.controle set fin = now() + interval '1 year'")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_l_ecran_il_donne_son_ticket_choisit_ses_parts_et_lit() {
        try (var navigateur = Navigateur.connecter("bruno").aller("/donnees-personnelles/controles")) {
            var page = navigateur.page();
            page.fill("#ticket", "PL-2026-031");
            page.fill("#numero", "D-1999-000000");
            page.fill("#raison", RAISON);
            page.check("#part-budgets");
            page.click("main form .bouton");
            assertThat(page.locator("#erreurs").innerText()).contains("D-1999-000000");
            assertThat(page.inputValue("#raison")).isEqualTo(RAISON);
            assertThat(page.isChecked("#part-budgets")).isTrue();
            navigateur.verifier();
            page.fill("#numero", numero);
            page.click("main form .bouton");
            page.waitForURL(url -> url.matches(".*/controles/\\d+"));
            assertThat(page.locator("main").innerText())
                    .contains("PL-2026-031", numero, "Budgets et dettes", "sans les notes professionnelles");
            navigateur.verifier().tientDansLaLargeur().capturer("controle-sur-ticket");
        }
    }
}
