package fr.maillage.socle.acces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HabilitationsTest {
    private final Habilitations habilitations = new Habilitations((_, _, _) -> false);
    private final Cible dossier = Cible.de(1).dansLUnite(10L);

    @Test
    void une_conseillere_lit_l_evaluation_des_dossiers_qu_elle_suit_et_pas_des_autres() {
        assertThat(peut(Fonction.CESF, Acte.LIRE, ObjetProtege.DOSSIER_EVALUATION, dossier.suiviePar(Set.of(7L))))
                .isTrue();
        assertThat(peut(Fonction.CESF, Acte.LIRE, ObjetProtege.DOSSIER_EVALUATION, dossier.suiviePar(Set.of(8L))))
                .isFalse();
    }

    @Test
    void un_responsable_ne_lit_une_evaluation_qu_avec_un_motif_qui_dit_quelque_chose() {
        assertThat(peut(Fonction.RT, Acte.LIRE, ObjetProtege.DOSSIER_EVALUATION, dossier))
                .isFalse();
        assertThat(peut(Fonction.RT, Acte.LIRE, ObjetProtege.DOSSIER_EVALUATION, dossier.pourMotif("urgent")))
                .isFalse();
        assertThat(peut(
                        Fonction.RT,
                        Acte.LIRE,
                        ObjetProtege.DOSSIER_EVALUATION,
                        dossier.pourMotif("Recours de la famille reçu le 3 mars")))
                .isTrue();
    }

    @Test
    void une_secretaire_voit_l_identite_et_pas_l_evaluation() {
        assertThat(peut(Fonction.SEC, Acte.LIRE, ObjetProtege.DOSSIER_IDENTITE, dossier.pourLaPartie("identité")))
                .isTrue();
        assertThat(peut(Fonction.SEC, Acte.LIRE, ObjetProtege.DOSSIER_EVALUATION, dossier))
                .isFalse();
    }

    @Test
    void l_administrateur_tient_les_habilitations_et_ne_voit_aucun_contenu() {
        assertThat(habilitations.peut(Fonction.ADM, Acte.MODIFIER, ObjetProtege.HABILITATIONS))
                .isTrue();
        for (var objet : ObjetProtege.values()) {
            if (objet != ObjetProtege.HABILITATIONS && objet != ObjetProtege.JOURNAL) {
                assertThat(habilitations.peut(Fonction.ADM, Acte.LIRE, objet))
                        .as(objet.name())
                        .isFalse();
            }
        }
    }

    @Test
    void un_partenaire_n_exporte_rien() {
        for (var objet : ObjetProtege.values()) {
            assertThat(habilitations.peut(Fonction.PART, Acte.EXPORTER, objet))
                    .as(objet.name())
                    .isFalse();
        }
    }

    @Test
    void un_objet_d_une_autre_organisation_reste_ferme_a_toutes_les_fonctions() {
        var ailleurs = Cible.de(2).dansLUnite(10L).suiviePar(Set.of(7L)).pourMotif("un motif de plus de vingt signes");
        for (var fonction : Fonction.values()) {
            for (var objet : ObjetProtege.values()) {
                for (var acte : Acte.values()) {
                    assertThat(habilitations.peut(agent(fonction, Profil.COLLECTIVITE, 10L), acte, objet, ailleurs))
                            .as("%s %s %s", fonction, acte, objet)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void un_responsable_sans_unite_conduit_toute_l_organisation_et_les_autres_leur_unite() {
        assertThat(habilitations.peut(
                        agent(Fonction.RT, Profil.COLLECTIVITE, 10L),
                        Acte.VALIDER,
                        ObjetProtege.HABILITATIONS,
                        Cible.de(1).dansLUnite(11L)))
                .isFalse();
        assertThat(habilitations.peut(
                        agent(Fonction.RT, Profil.COLLECTIVITE, null),
                        Acte.VALIDER,
                        ObjetProtege.HABILITATIONS,
                        Cible.de(1).dansLUnite(11L)))
                .isTrue();
    }

    @Test
    void E71_d_une_note_medicale_de_puericultrice_une_cesf_ne_voit_que_l_existence() {
        long puericultrice = 41;
        var dossier = Cible.de(1).suiviePar(Set.of(7L, puericultrice));
        assertThat(lecture("CESF", Compartiment.MEDICAL, puericultrice, dossier))
                .isEqualTo(LectureDeNote.EXISTENCE);
        assertThat(lecture("CESF", Compartiment.SOCIAL, puericultrice, dossier)).isEqualTo(LectureDeNote.CONTENU);
        for (String soignante : List.of("PUERICULTRICE", "MEDECIN", "SAGE_FEMME", "INFIRMIER")) {
            assertThat(lecture(soignante, Compartiment.MEDICAL, puericultrice, dossier))
                    .as(soignante)
                    .isEqualTo(LectureDeNote.CONTENU);
        }
        for (String autre : List.of("ASSISTANT_DE_SERVICE_SOCIAL", "EDUCATEUR", "PSYCHOLOGUE", "SECRETAIRE", "AUTRE")) {
            assertThat(lecture(autre, Compartiment.MEDICAL, puericultrice, dossier))
                    .as(autre)
                    .isEqualTo(LectureDeNote.EXISTENCE);
        }
    }

    @Test
    void E71_qui_ne_suit_pas_le_dossier_ignore_jusqu_a_l_existence_et_l_auteur_se_relit() {
        var dunAutre = Cible.de(1).suiviePar(Set.of(41L));
        assertThat(lecture("MEDECIN", Compartiment.MEDICAL, 41, dunAutre)).isEqualTo(LectureDeNote.RIEN);
        assertThat(lecture("CESF", Compartiment.MEDICAL, 7, dunAutre)).isEqualTo(LectureDeNote.CONTENU);
    }

    @Test
    void E71_chaque_profession_dit_son_secret_et_le_texte_qui_le_fonde() {
        assertThat(Profession.values()).hasSize(18).allSatisfy(p -> {
            assertThat(p.libelle()).isNotBlank();
            assertThat(p.textes())
                    .isNotEmpty()
                    .allSatisfy(t -> assertThat(t.source()).startsWith("https://www.legifrance.gouv.fr/"));
        });
        assertThat(Profession.valueOf("ASSISTANT_DE_SERVICE_SOCIAL").secret())
                .isEqualTo(Profession.Secret.PAR_PROFESSION);
        assertThat(Profession.valueOf("CESF").secret()).isEqualTo(Profession.Secret.PAR_MISSION);
    }

    private LectureDeNote lecture(String profession, Compartiment compartiment, long auteur, Cible dossier) {
        var lecteur = new AgentConnecte(
                7,
                "essai",
                "Essai",
                1,
                "Maison",
                Profil.COLLECTIVITE,
                10L,
                "Unité",
                Fonction.CESF,
                1,
                false,
                Profession.valueOf(profession));
        return habilitations.lecture(lecteur, compartiment, auteur, dossier);
    }

    @Test
    void A03_un_accord_fait_lire_l_objet_dit_a_l_organisation_dite_et_rien_de_plus() {
        var politique = new Habilitations((donneuse, lectrice, objet) ->
                donneuse == 2 && lectrice == 1 && objet == ObjetProtege.DOSSIER_EVALUATION);
        var cesf = agent(Fonction.CESF, Profil.COLLECTIVITE, 10L);
        var ailleurs = Cible.de(2).suiviePar(Set.of(7L));
        assertThat(politique.peut(cesf, Acte.LIRE, ObjetProtege.DOSSIER_EVALUATION, ailleurs))
                .isTrue();
        assertThat(politique.peut(cesf, Acte.MODIFIER, ObjetProtege.DOSSIER_EVALUATION, ailleurs))
                .isFalse();
        assertThat(politique.peut(cesf, Acte.LIRE, ObjetProtege.BUDGET, ailleurs))
                .isFalse();
        assertThat(politique.peut(
                        cesf,
                        Acte.LIRE,
                        ObjetProtege.DOSSIER_EVALUATION,
                        Cible.de(3).suiviePar(Set.of(7L))))
                .isFalse();
        var elue = agent(Fonction.ELU, Profil.COLLECTIVITE, 10L);
        assertThat(politique.peut(elue, Acte.LIRE, ObjetProtege.DOSSIER_EVALUATION, ailleurs))
                .isFalse();
    }

    @Test
    void B50_le_registre_des_modules_et_la_navigation_suivent_le_profil() {
        assertThat(Profil.BAILLEUR.modules().stream().map(ModuleDeMetier::code))
                .contains("gestion-locative", "impayes", "gusp")
                .doesNotContain("aide-facultative", "commission-d-aide");
        var rubriques = Profils.tousLesModules().stream()
                .map(m -> new Rubrique(
                        1,
                        m.libelle(),
                        "/" + m.code(),
                        Acte.LIRE,
                        m.objets().iterator().next()))
                .toList();
        var bailleur = agent(Fonction.GEST, Profil.BAILLEUR, 10L);
        var departement = agent(Fonction.GEST, Profil.COLLECTIVITE, 10L);
        assertThat(menu(rubriques, bailleur))
                .contains("/gestion-locative", "/impayes", "/gusp")
                .doesNotContain("/aide-facultative", "/commission-d-aide");
        assertThat(menu(rubriques, departement))
                .contains("/impayes", "/commission-d-aide")
                .doesNotContain("/gestion-locative");
    }

    private List<String> menu(List<Rubrique> rubriques, AgentConnecte agent) {
        return QuiTravaille.pour(
                agent,
                () -> AccueilDesAgents.permises(rubriques, habilitations).stream()
                        .map(fr.maillage.socle.web.EntreeDeMenu::href)
                        .toList());
    }

    /** B50 : chez un bailleur, la gestion locative, les impayés et la GUSP se montrent, l’aide facultative se cache. */
    @Test
    void B50_le_profil_bailleur_ouvre_ses_pieces_et_cache_l_aide_facultative() {
        var bailleur = agent(Fonction.RT, Profil.BAILLEUR, 10L);
        var chezLui = Cible.de(1).dansLUnite(10L);
        assertThat(habilitations.peut(bailleur, Acte.LIRE, ObjetProtege.PATRIMOINE, chezLui))
                .isTrue();
        assertThat(habilitations.peut(bailleur, Acte.LIRE, ObjetProtege.IMPAYES_ET_EXPULSIONS, chezLui))
                .isTrue();
        assertThat(habilitations.peut(bailleur, Acte.LIRE, ObjetProtege.SUIVI_DES_QUARTIERS, chezLui))
                .isTrue();
        assertThat(habilitations.peut(bailleur, Acte.VALIDER, ObjetProtege.AIDES_DECISION, chezLui))
                .isFalse();
        assertThat(habilitations.peut(
                        agent(Fonction.RT, Profil.COLLECTIVITE, 10L),
                        Acte.VALIDER,
                        ObjetProtege.AIDES_DECISION,
                        chezLui))
                .isTrue();
    }

    @Test
    void sans_agent_connecte_rien_n_est_permis() {
        assertThat(habilitations.peut(Acte.LIRE, ObjetProtege.DONNEES_PUBLIQUES))
                .isFalse();
        assertThatThrownBy(() -> habilitations.exiger(Acte.LIRE, ObjetProtege.DIAGNOSTIC, Cible.de(1)))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void une_case_mal_ecrite_dit_ou_elle_ne_se_lit_plus() {
        assertThatThrownBy(() -> Droit.lire("CRZ")).hasMessageContaining("CRZ");
        assertThatThrownBy(() -> Matrice.lire(List.of("objet;CM", "DIAGNOSTIC;R")))
                .hasMessageContaining("habilitations.csv");
    }

    private boolean peut(Fonction fonction, Acte acte, ObjetProtege objet, Cible cible) {
        return habilitations.peut(agent(fonction, Profil.COLLECTIVITE, 10L), acte, objet, cible);
    }

    private static AgentConnecte agent(Fonction fonction, Profil profil, @Nullable Long unite) {
        return new AgentConnecte(7, "essai", "Essai", 1, "Maison", profil, unite, "Unité", fonction, 1, false);
    }
}
