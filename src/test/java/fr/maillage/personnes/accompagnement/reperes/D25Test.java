package fr.maillage.personnes.accompagnement.reperes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.personnes.accompagnement.DomainesDeVie;
import fr.maillage.personnes.dossiers.Agents;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** D25 — les repères par public : des questions, des droits et des partenaires qui changent avec l’âge et la situation. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class D25Test {
    private static Set<String> droits(int ans, String... situations) {
        return Reperes.MAISON.exiger("JEUNE").droits().stream()
                .filter(d -> Reperes.vaut(d.si(), List.of(situations)) && Reperes.dans(d.age(), ans))
                .map(Reperes.DroitAVoir::libelle)
                .collect(Collectors.toSet());
    }

    @Test
    void a_dix_neuf_ans_sortant_de_l_ase_apjm_cej_mission_locale_et_droits_au_logement_apparaissent() {
        MaisonDEssai.adresse();
        long dossier = Agents.dossierDe(
                AgentsDEssai.de("camille"),
                "Kelian",
                "Essaijeune",
                Quand.aujourdHui().minusYears(19).minusDays(3).toString());
        try (var navigateur = Navigateur.connecter("camille").aller("/personnes/dossiers/" + dossier + "/reperes")) {
            var page = navigateur.page();
            assertThat(page.inputValue("#public")).isEqualTo("JEUNE");
            assertThat(page.content()).doesNotContain("(APJM)");
            page.check("#situation-ASE");
            page.click("text=Montrer les repères");
            assertThat(page.content())
                    .contains(
                            "Accueil provisoire jeune majeur (APJM)",
                            "Contrat d’engagement jeune (CEJ)",
                            "Mission locale",
                            "Aide au logement",
                            "priorité des sortants",
                            "19 ans");
            assertThat(page.url()).as("rien de sa situation dans l’adresse").endsWith("/reperes");
            navigateur.verifier().tientDansLaLargeur();
        }
    }

    @Test
    void l_apjm_ne_se_propose_ni_avant_dix_huit_ni_apres_vingt_et_un_ans() {
        String apjm = "Accueil provisoire jeune majeur (APJM)";
        assertThat(droits(19, "ASE")).contains(apjm);
        assertThat(droits(17, "ASE")).doesNotContain(apjm);
        assertThat(droits(21, "ASE")).doesNotContain(apjm);
        assertThat(droits(19)).doesNotContain(apjm);
    }

    @Test
    void les_reperes_proposes_suivent_les_ages_du_foyer() {
        assertThat(ReperesParPublicController.propose(List.of(membre(78)), 78)).isEqualTo("SENIOR");
        assertThat(ReperesParPublicController.propose(List.of(membre(19)), 19)).isEqualTo("JEUNE");
        assertThat(ReperesParPublicController.propose(List.of(membre(22), membre(1)), 22))
                .isEqualTo("FAMILLE");
        assertThat(ReperesParPublicController.propose(List.of(membre(40), membre(8)), 40))
                .isEqualTo("FAMILLE");
    }

    private static MembreDuFoyer membre(int ans) {
        return new MembreDuFoyer(
                1,
                "Essai",
                "titulaire",
                true,
                Quand.aujourdHui().minusYears(ans).minusDays(2),
                0);
    }

    @Test
    void chaque_repere_tient_debout_domaine_connu_situation_dite_droit_au_catalogue() {
        MaisonDEssai.adresse();
        var domaines = QuiTravaille.pour(
                AgentsDEssai.de("camille"),
                () -> MaisonDEssai.piece(DomainesDeVie.class).tous());
        for (var p : Reperes.MAISON.publics()) {
            assertThat(p.questions()).extracting(Reperes.Question::domaine).allMatch(domaines::containsKey);
            Stream.of(
                            p.questions().stream().map(Reperes.Question::si),
                            p.droits().stream().map(Reperes.DroitAVoir::si),
                            p.partenaires().stream().map(Reperes.Partenaire::si))
                    .flatMap(s -> s)
                    .filter(s -> s != null)
                    .forEach(s -> assertThat(p.situations().keySet()).containsAll(s));
            assertThat(p.droits()).allSatisfy(d -> assertThat(d.texte()).isNotBlank());
        }
        var codes = Reperes.MAISON.publics().stream()
                .flatMap(p -> p.droits().stream())
                .map(Reperes.DroitAVoir::droit)
                .filter(d -> d != null)
                .collect(Collectors.toSet());
        long dossier = Agents.dossierDe(AgentsDEssai.de("camille"), "Une", "Essaicatalogue", "1980-01-01");
        try (var navigateur = Navigateur.connecter("camille").aller("/personnes")) {
            for (String code : codes) {
                var reponse = navigateur
                        .page()
                        .navigate(MaisonDEssai.adresse() + "/personnes/dossiers/" + dossier + "/droits/" + code);
                assertThat(reponse.status()).as(code).isEqualTo(200);
            }
        }
    }
}
