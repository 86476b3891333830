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
    private final Habilitations habilitations = new Habilitations();
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
