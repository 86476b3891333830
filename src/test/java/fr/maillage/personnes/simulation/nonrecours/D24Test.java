package fr.maillage.personnes.simulation.nonrecours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.AidesLocalesDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.simulation.FoyersEstimes;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.bureau.CarteDAccueil;
import fr.maillage.socle.taches.Avancement;
import fr.maillage.socle.taches.TacheId;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** D24 : repérer les droits non demandés sur ses propres dossiers, les suivre, en dresser le bilan. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class D24Test {
    private static AgentConnecte camille;
    private static AgentConnecte helene;
    private static long dossier;

    @BeforeAll
    static void ouvrir() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        helene = AgentsDEssai.de("helene");
        dossier = FoyersEstimes.dossier(camille);
        FoyersEstimes.budgeter(dossier, "R1 900", "F1 520 bailleur social");
    }

    /** Un avancement qui s’arrête après un certain nombre de dossiers, comme un arrêt brutal. */
    private static final class Essai implements Avancement {
        private final String parametres;
        private final long arretApres;
        private String resultat = "";

        Essai(long reperage, long arretApres) {
            this.parametres = String.valueOf(reperage);
            this.arretApres = arretApres;
        }

        @Override
        public TacheId tache() {
            return new TacheId(0);
        }

        @Override
        public String parametres() {
            return parametres;
        }

        @Override
        public String repere() {
            return "";
        }

        @Override
        public void poserRepere(String repere) {}

        @Override
        public void total(long total) {}

        @Override
        public void fait(long fait) {
            if (fait >= arretApres) throw new IllegalStateException("arrêt brutal");
        }

        @Override
        public void precision(String phrase) {}

        @Override
        public void resultat(String phrase, String href) {
            resultat = phrase;
        }

        @Override
        public RuntimeException abandonner(String phrase) {
            return new IllegalStateException(phrase);
        }
    }

    private static long creer(AgentConnecte agent, @Nullable Long unite, @Nullable YearMonth change) {
        return AgentsDEssai.pour(
                agent,
                () -> MaisonDEssai.piece(JdbcReperages.class)
                        .creer(agent.organisation(), unite, agent.id(), YearMonth.now(), change));
    }

    private static String executer(AgentConnecte agent, long reperage, long arretApres) {
        var essai = new Essai(reperage, arretApres);
        QuiTravaille.pour(agent, () -> {
            MaisonDEssai.piece(RepererLesDroits.class).executer(essai);
            return true;
        });
        return essai.resultat;
    }

    private static Reperage lire(AgentConnecte agent, long reperage) {
        return AgentsDEssai.pour(
                agent,
                () -> MaisonDEssai.piece(JdbcReperages.class).trouver(reperage).orElseThrow());
    }

    private static List<DroitRepere> duDossier(AgentConnecte agent, long vise) {
        // Tous, et non les deux cents premiers de la liste : d’autres essais ont peuplé les dossiers de cet agent.
        return AgentsDEssai.pour(
                        agent,
                        () -> MaisonDEssai.piece(JdbcDroitsReperes.class)
                                .lister(java.util.EnumSet.allOf(Issue.class), 100_000))
                .stream()
                .filter(r -> r.dossier() == vise)
                .toList();
    }

    @Test
    void la_conseillere_trouve_dans_ses_dossiers_ce_qui_n_est_pas_demande() {
        String resultat = executer(camille, creer(camille, null, null), Long.MAX_VALUE);
        assertThat(resultat).contains("dossiers examinés");
        var trouves = duDossier(camille, dossier);
        assertThat(trouves)
                .extracting(DroitRepere::code)
                .contains("PRIME_D_ACTIVITE", "AIDE_AU_LOGEMENT", "COMPLEMENTAIRE_SANTE");
        assertThat(trouves).allSatisfy(r -> assertThat(r.issue()).isNotNull());
        var carte = QuiTravaille.pour(
                camille,
                () -> MaisonDEssai.pieces(CarteDAccueil.class).stream()
                        .flatMap(c -> c.pour(camille).stream())
                        .filter(c -> c.titre().contains("non demandés"))
                        .findFirst()
                        .orElseThrow());
        assertThat(carte.lignes()).isNotEmpty();
    }

    @Test
    void sur_l_unite_chaque_referent_recoit_ses_lignes_et_la_responsable_n_en_lit_que_des_comptes() {
        long sien = FoyersEstimes.dossier(camille);
        FoyersEstimes.budgeter(sien, "R1 850", "F1 500 HLM");
        long reperage = creer(helene, Objects.requireNonNull(helene.idUnite()), null);
        executer(helene, reperage, Long.MAX_VALUE);
        assertThat(lire(helene, reperage).comptes().examines()).isPositive();
        assertThat(duDossier(helene, sien))
                .as("Hélène conduit l’unité, elle ne suit pas")
                .isEmpty();
        assertThat(duDossier(AgentsDEssai.de("malik"), sien)).isEmpty();
        if (Objects.equals(helene.idUnite(), camille.idUnite()))
            assertThat(duDossier(camille, sien)).isNotEmpty();
        assertThat(MaisonDEssai.proprietaire()
                        .sql(
                                "select count(*) from journal.ecriture where reference = :r and libelle like '%sans être montrés'")
                        .param("r", "dossier:" + sien)
                        .query(Long.class)
                        .single())
                .as("l’examen d’un dossier s’écrit au journal")
                .isPositive();
    }

    @Test
    void une_conseillere_ne_lance_rien_sur_l_unite() {
        assertThatThrownBy(() -> QuiTravaille.pour(
                        camille,
                        () -> MaisonDEssai.piece(LancerUnReperage.class).executer(true, null)))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void interrompu_le_reperage_repart_de_son_repere_et_ne_compte_rien_deux_fois() {
        long reperage = creer(camille, null, null);
        assertThatThrownBy(() -> executer(camille, reperage, 1)).isInstanceOf(IllegalStateException.class);
        var arrete = lire(camille, reperage);
        assertThat(arrete.fini()).isFalse();
        assertThat(arrete.dernier()).isPositive();
        executer(camille, reperage, Long.MAX_VALUE);
        var fini = lire(camille, reperage);
        long suivis = AgentsDEssai.pour(
                camille, () -> (long) MaisonDEssai.piece(fr.maillage.personnes.dossiers.Dossiers.class)
                        .ouverts(null)
                        .size());
        assertThat(fini.fini()).isTrue();
        assertThat((long) fini.comptes().examines()).isEqualTo(suivis);
    }

    @Test
    void un_dossier_sans_budget_ni_reponse_reste_muet() {
        long muet = FoyersEstimes.dossier(camille);
        long reperage = creer(camille, null, null);
        executer(camille, reperage, Long.MAX_VALUE);
        assertThat(duDossier(camille, muet)).isEmpty();
        assertThat(lire(camille, reperage).comptes().muets()).isPositive();
    }

    @Test
    void la_demarche_commencee_puis_le_droit_ouvert_s_inscrivent_d_eux_memes() {
        long sien = FoyersEstimes.dossier(camille);
        FoyersEstimes.budgeter(sien, "R1 900", "F1 520 HLM");
        executer(camille, creer(camille, null, null), Long.MAX_VALUE);
        var commencee = MaisonDEssai.adresse();
        assertThat(commencee).isNotEmpty();
        annoncer(sien, "prime-activite", fr.maillage.personnes.demarches.DroitSuivi.Etat.DEMANDE);
        assertThat(issue(sien, Prestation.PRIME_D_ACTIVITE)).isEqualTo(Issue.DEMANDE);
        annoncer(sien, "prime-activite", fr.maillage.personnes.demarches.DroitSuivi.Etat.OUVERT);
        assertThat(issue(sien, Prestation.PRIME_D_ACTIVITE)).isEqualTo(Issue.OUVERT);
        executer(camille, creer(camille, null, null), Long.MAX_VALUE);
        assertThat(issue(sien, Prestation.PRIME_D_ACTIVITE))
                .as("un droit tranché ne se rouvre pas d’un repérage")
                .isEqualTo(Issue.OUVERT);
    }

    private static void annoncer(long vise, String droit, fr.maillage.personnes.demarches.DroitSuivi.Etat etat) {
        AgentsDEssai.pour(camille, () -> {
            MaisonDEssai.piece(SuivreUnDroitRepere.class)
                    .apprendre(new fr.maillage.personnes.demarches.DroitModifie(
                            vise, droit, etat, java.time.LocalDate.now()));
            return true;
        });
    }

    private static Issue issue(long vise, Prestation prestation) {
        return duDossier(camille, vise).stream()
                .filter(r -> r.code().equals(prestation.name()))
                .findFirst()
                .orElseThrow()
                .issue();
    }

    /** Une aide qui s’ouvre à tout foyer dont quelqu’un a dit ce qu’il fait. */
    private static String publierUneAide(long organisation) {
        return AidesLocalesDEssai.publier(
                organisation,
                "[{ genre: activite, activites: [en_emploi, sans_emploi, inactif, retraite, etudiant] },"
                        + " { genre: frequence, fois: 1, mois: 12 }]",
                "{ genre: fixe, montant: 75 }");
    }

    @Test
    void une_aide_locale_ouverte_se_repere_et_se_suit_comme_un_droit_celle_d_une_autre_organisation_non() {
        String sienne = publierUneAide(camille.organisation());
        String autre = publierUneAide(AgentsDEssai.de("amina").organisation());
        long sien = FoyersEstimes.dossier(camille);
        FoyersEstimes.budgeter(sien, "R1 900", "F1 520 HLM");
        executer(helene, creer(helene, Objects.requireNonNull(helene.idUnite()), null), Long.MAX_VALUE);
        executer(camille, creer(camille, null, null), Long.MAX_VALUE);
        var reperee = reperee(camille, sien, sienne);
        assertThat(reperee.montant()).isEqualTo(7_500);
        assertThat(reperee.code()).startsWith("AIDE_LOCALE:").endsWith(":essai");
        assertThat(duDossier(camille, sien)).noneMatch(r -> r.nom().startsWith(autre));
        QuiTravaille.pour(
                camille,
                () -> MaisonDEssai.piece(SuivreUnDroitRepere.class)
                        .executer(reperee.id(), Issue.OUVERT, null, 7_500L, reperee.version()));
        assertThat(duDossier(camille, sien))
                .filteredOn(r -> r.id() == reperee.id())
                .singleElement()
                .satisfies(r -> assertThat(r.issue()).isEqualTo(Issue.OUVERT));
    }

    @Test
    void retiree_de_son_reglement_une_aide_quitte_la_liste_aussitot_ou_le_dit_si_on_la_suit() {
        var malik = AgentsDEssai.de("malik");
        String laissee = publierUneAide(malik.organisation());
        String suivie = publierUneAide(malik.organisation());
        long sien = FoyersEstimes.dossier(malik);
        FoyersEstimes.budgeter(sien, "R1 900", "F1 520 HLM");
        executer(malik, creer(malik, null, null), Long.MAX_VALUE);
        var aSuivre = reperee(malik, sien, suivie);
        QuiTravaille.pour(
                malik,
                () -> MaisonDEssai.piece(SuivreUnDroitRepere.class)
                        .executer(aSuivre.id(), Issue.VERIFIE, null, null, aSuivre.version()));
        long aLaisser = reperee(malik, sien, laissee).id();
        assertThat(numeros(liste(malik, false))).contains(aLaisser, aSuivre.id());
        AidesLocalesDEssai.retirer(laissee);
        AidesLocalesDEssai.retirer(suivie);
        var aTraiter = liste(malik, false);
        assertThat(numeros(aTraiter)).contains(aSuivre.id()).doesNotContain(aLaisser);
        assertThat(aTraiter.retires()).containsEntry(aSuivre.id(), java.time.LocalDate.now());
        var tout = liste(malik, true);
        assertThat(numeros(tout)).contains(aLaisser);
        assertThat(tout.retires()).containsKeys(aLaisser, aSuivre.id());
    }

    private static DroitRepere reperee(AgentConnecte agent, long vise, String reglement) {
        return duDossier(agent, vise).stream()
                .filter(r -> r.nom().startsWith(reglement))
                .findFirst()
                .orElseThrow();
    }

    private static LireLeNonRecours.Liste liste(AgentConnecte agent, boolean tout) {
        return QuiTravaille.pour(
                agent, () -> MaisonDEssai.piece(LireLeNonRecours.class).liste(tout, 200));
    }

    private static List<Long> numeros(LireLeNonRecours.Liste liste) {
        return liste.reperes().stream().map(DroitRepere::id).toList();
    }

    @Test
    void un_texte_a_venir_se_compare_a_la_veille() {
        long sien = FoyersEstimes.dossier(camille);
        FoyersEstimes.budgeter(sien, "R1 900", "F1 520 HLM");
        long reperage = creer(camille, null, YearMonth.now().plusMonths(2));
        executer(camille, reperage, Long.MAX_VALUE);
        var passage = QuiTravaille.pour(
                camille, () -> MaisonDEssai.piece(LireLeNonRecours.class).passage(reperage));
        assertThat(passage.reperage().changeLe()).isEqualTo(YearMonth.now().plusMonths(2));
        assertThat(passage.gains()).allMatch(g -> (g.avant() == 0) != (g.apres() == 0));
        assertThatThrownBy(() -> MaisonDEssai.proprietaire()
                        .sql(
                                "insert into nonrecours.reperage (organisation, agent, mois, change_le) values (1, 1, '2026-11-01', '2026-10-01')")
                        .update())
                .hasMessageContaining("check");
    }

    @Test
    void le_bilan_donne_les_taux_les_euros_de_l_annee_et_les_cinq_raisons() {
        var comptes = new Bilan.Comptes(
                120,
                34,
                34,
                34,
                20,
                14,
                0,
                0,
                231_000,
                0,
                14,
                Map.of("NON_CONNAISSANCE", 17L, "NON_DEMANDE", 17L),
                Map.of("Revenu de solidarité active", 17L, "Prime d’activité", 17L));
        var bilan = new Bilan(2026, comptes);
        assertThat(bilan.tauxDeReperage().nombre()).isBetween(28.3, 28.4);
        assertThat(bilan.tauxDeDemande().nombre()).isBetween(58.8, 58.9);
        assertThat(bilan.tauxDOuverture().nombre()).isEqualTo(70);
        assertThat(bilan.eurosParMois().nombre()).isEqualTo(2310);
        assertThat(bilan.eurosParAn().nombre()).isEqualTo(27_720);
        assertThat(bilan.raisons()).hasSize(RaisonDeNonRecours.values().length + 1);
    }

    @Test
    void aucun_petit_compte_ne_se_lit_au_bilan() {
        var comptes = new Bilan.Comptes(
                40, 4, 6, 3, 2, 1, 0, 1, 20_000, 0, 1, Map.of("NON_DEMANDE", 3L), Map.of("Bourse de lycée", 6L));
        var bilan = new Bilan(2026, comptes);
        assertThat(List.of(
                        bilan.foyers(),
                        bilan.droits(),
                        bilan.verifies(),
                        bilan.demandes(),
                        bilan.ouverts(),
                        bilan.ecartes(),
                        bilan.eurosParMois(),
                        bilan.eurosParAn()))
                .noneMatch(v -> v.estChiffree() && v.nombre() > 0);
        assertThat(bilan.raisons().values()).noneMatch(v -> v.estChiffree() && v.nombre() > 0);
    }
}
