package fr.maillage.personnes.accompagnement.projet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.SaisiesAuHasard;
import fr.maillage.personnes.dossiers.MotifDeFin;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.FormatDeDocument;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B13, B14, B28, B29 — écrire le projet ensemble, le signer, le changer par avenant, en faire le bilan. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VieDUnProjetTest {
    private static AgentConnecte camille;
    private static AgentConnecte malik;
    private static AgentConnecte helene;
    private static AgentConnecte amina;
    private static long dossier;

    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        malik = AgentsDEssai.de("malik");
        helene = AgentsDEssai.de("helene");
        amina = AgentsDEssai.de("amina");
        dossier = MaisonDEssai.proprietaire()
                .sql(
                        "select max(s.dossier) from dossiers.suivi s where s.fin is null and s.agent = :camille and s.dossier not in"
                                + " (select dossier from dossiers.suivi where agent = :malik)")
                .param("camille", camille.id())
                .param("malik", malik.id())
                .query(Long.class)
                .single();
    }

    private static ConvenirDUnAccompagnement accompagnements() {
        return MaisonDEssai.piece(ConvenirDUnAccompagnement.class);
    }

    private static TenirLeProjet projets() {
        return MaisonDEssai.piece(TenirLeProjet.class);
    }

    private static <T> T pour(AgentConnecte agent, Supplier<T> travail) {
        return QuiTravaille.pour(agent, travail);
    }

    private static long ouvrir(LocalDate bilan) {
        var demande = new ConvenirDUnAccompagnement.Demande(
                GenreDAccompagnement.GLOBAL, Quand.aujourdHui().minusMonths(6), null, bilan, Map.of());
        return pour(camille, () -> accompagnements().ouvrir(dossier, demande))
                        instanceof ConvenirDUnAccompagnement.Resultat.Ouvert(long id)
                ? id
                : -1;
    }

    private static ConvenirDUnAccompagnement.Lue lire(long id) {
        return pour(camille, () -> accompagnements().lire(dossier, id));
    }

    private static final Map<String, String> PROJET = Map.of(
            "parole", "Je voudrais ouvrir mon courrier sans peur",
            "o1-formulation", "Payer l’énergie à l’heure",
            "o1-responsable", "Rose et Camille",
            "o1-echeance", "2026-12-01",
            "o1-e1-quoi", "Appeler le fournisseur",
            "o2-formulation", "Un objectif encore vague");

    private static TenirLeProjet.Resultat ecrire(long id, Map<String, String> changements) {
        var lu = Projet.lire(lire(id).derniere().valeurs(), "");
        var saisi = new LinkedHashMap<>(lu);
        saisi.putAll(changements);
        return pour(camille, () -> projets().enregistrer(dossier, id, lu, saisi, false));
    }

    private static java.util.Optional<Map.Entry<String, String>> signer(
            long id, String forme, String nom, String trace) {
        var signatures = new TenirLeProjet.Signatures(forme, Quand.aujourdHui(), nom, trace, "");
        return pour(camille, () -> projets().signer(dossier, id, signatures));
    }

    @Test
    void b13_sans_la_parole_de_la_personne_on_ne_signe_pas_sauf_si_elle_ne_souhaite_pas_s_exprimer() {
        long id = ouvrir(Quand.aujourdHui().plusMonths(1));
        ecrire(id, PROJET);
        ecrire(id, Map.of("parole", ""));
        assertThat(signer(id, "ECRAN", "Rose", ""))
                .hasValueSatisfying(m -> assertThat(m.getValue()).contains("ne souhaite pas s’exprimer"));
        ecrire(id, Map.of("silence", "oui"));
        assertThat(signer(id, "ECRAN", "Rose Lemaire", "M10 10 L20 30")).isEmpty();
        var signe = lire(id).derniere();
        assertThat(signe.signe()).isTrue();
        assertThat(lire(id).signatures().get(signe.id()))
                .extracting(JdbcProjets.Signature::nom)
                .containsExactlyInAnyOrder("Rose Lemaire", camille.nom());
    }

    @Test
    void b14_un_objectif_sans_echeance_reste_un_brouillon_et_ne_s_imprime_pas() throws Exception {
        long id = ouvrir(Quand.aujourdHui().plusMonths(1));
        ecrire(id, PROJET);
        var projet = lire(id).derniere();
        assertThat(projet.objectifs()).hasSize(2);
        assertThat(projet.objectifsConvenus())
                .extracting(Objectif::formulation)
                .containsExactly("Payer l’énergie à l’heure");
        byte[] docx = pour(
                camille, () -> MaisonDEssai.piece(EcrireLeProjet.class).projet(dossier, id, FormatDeDocument.DOCX));
        try (var texte = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            assertThat(texte.getText())
                    .contains("ouvrir mon courrier sans peur", "Payer l’énergie à l’heure", "Signature")
                    .doesNotContain("encore vague");
            assertThat(texte.getText().indexOf("mes mots"))
                    .isLessThan(texte.getText().indexOf("Payer l’énergie"));
        }
    }

    @Test
    void b29_changer_une_echeance_signee_fait_une_version_2_motivee_et_la_premiere_se_lit_toujours() {
        long id = ouvrir(Quand.aujourdHui().plusMonths(1));
        ecrire(id, PROJET);
        assertThat(signer(id, "PAPIER", "", "")).isEmpty();
        var sansRaison = ecrire(id, Map.of("o1-echeance", "2027-02-01"));
        assertThat(sansRaison)
                .isInstanceOfSatisfying(
                        TenirLeProjet.Resultat.Refuse.class,
                        r -> assertThat(r.raisons()).containsOnlyKeys("motif"));
        assertThat(lire(id).versions()).hasSize(1);
        assertThat(ecrire(id, Map.of("o1-echeance", "2027-02-01", "motif", "Le fournisseur a changé ses dates")))
                .isEqualTo(new TenirLeProjet.Resultat.Fait(true, List.of()));
        var lue = lire(id);
        assertThat(lue.versions()).extracting(Projet::numero).containsExactly(2, 1);
        assertThat(lue.derniere().valeur("o1-echeance")).isEqualTo("2027-02-01");
        assertThat(lue.derniere().signe()).isFalse();
        assertThat(lue.versions().getLast().valeur("o1-echeance")).isEqualTo("2026-12-01");
        assertThat(lue.versions().getLast().signe()).isTrue();
        assertThat(lue.enVigueur().numero())
                .as("tant que l’avenant n’est pas signé")
                .isEqualTo(1);
    }

    @Test
    void une_signature_vaut_pour_ce_qui_est_ecrit_et_un_trace_etrange_est_refuse() {
        long id = ouvrir(Quand.aujourdHui().plusMonths(1));
        ecrire(id, PROJET);
        assertThat(signer(id, "ECRAN", "", "M1 1")).isPresent();
        assertThat(signer(id, "ECRAN", "Rose", "\"/><script>")).isPresent();
        var avant = TenirLeProjet.empreinte(lire(id).derniere());
        ecrire(id, Map.of("forces", "Cuisine bien"));
        assertThat(TenirLeProjet.empreinte(lire(id).derniere())).isNotEqualTo(avant);
        assertThat(signer(id, "ECRAN", "Rose", "")).isEmpty();
        assertThat(signer(id, "ECRAN", "Rose", ""))
                .hasValueSatisfying(m -> assertThat(m.getValue()).contains("déjà signée"));
    }

    @Test
    void b28_un_bilan_dont_la_date_passe_se_voit_de_qui_suit_et_de_qui_conduit_et_de_nul_autre() {
        long id = ouvrir(Quand.aujourdHui().minusDays(12));
        String adresse = AccompagnementsController.adresse(dossier, id);
        var carte = MaisonDEssai.piece(CarteDesBilans.class);
        for (var agent : List.of(camille, helene)) {
            assertThat(pour(agent, () -> carte.pour(agent)).orElseThrow().lignes())
                    .as(agent.identifiant())
                    .anySatisfy(l -> {
                        assertThat(l.href()).isEqualTo(adresse);
                        assertThat(l.etat()).isEqualTo("bilan en retard de 12 jours");
                    });
        }
        for (var agent : List.of(malik, amina)) {
            assertThat(pour(agent, () -> carte.pour(agent)).stream().flatMap(c -> c.lignes().stream()))
                    .as(agent.identifiant())
                    .noneMatch(l -> l.href().equals(adresse));
        }
    }

    @Test
    void b28_un_bilan_dit_chaque_objectif_et_pourquoi_puis_fixe_le_suivant() {
        long id = ouvrir(Quand.aujourdHui().minusDays(12));
        ecrire(id, PROJET);
        signer(id, "PAPIER", "", "");
        var objectifs = lire(id).enVigueur().objectifsConvenus();
        var prochain = Quand.aujourdHui().plusMonths(6);
        var sansPourquoi = BilanDAccompagnement.lire(objectifs, Map.of("o1-etat", "PARTIEL"));
        assertThat(bilan(id, sansPourquoi, prochain)).containsOnlyKeys("o1-pourquoi");
        var entier = BilanDAccompagnement.lire(
                objectifs,
                Map.of("o1-etat", "PARTIEL", "o1-pourquoi", "Deux échéances sur six", "avis", "Ça va mieux"));
        assertThat(bilan(id, entier, null)).containsOnlyKeys("prochain");
        assertThat(bilan(id, entier, prochain)).isEmpty();
        var lue = lire(id);
        assertThat(lue.mesure().retard(Quand.aujourdHui())).isZero();
        assertThat(MettreLeProjetEnPage.juges(lue.bilans().getFirst()))
                .containsExactly("Payer l’énergie à l’heure : atteint en partie. Deux échéances sur six");
    }

    private static Map<String, String> bilan(
            long id, Map<String, String> valeurs, @org.jspecify.annotations.Nullable LocalDate prochain) {
        return pour(
                camille,
                () -> projets().faireLeBilan(dossier, id, Quand.aujourdHui(), Decision.POURSUITE, prochain, valeurs));
    }

    @Test
    void termine_un_accompagnement_ne_s_ecrit_plus_puis_se_reprend() {
        long id = ouvrir(Quand.aujourdHui().plusMonths(1));
        ecrire(id, PROJET);
        pour(camille, () -> {
            accompagnements().clore(dossier, id, MotifDeFin.DEMENAGEMENT);
            return true;
        });
        assertThat(lire(id).mesure().motifDeFin()).isEqualTo(MotifDeFin.DEMENAGEMENT);
        assertThatThrownBy(() -> ecrire(id, Map.of("forces", "x"))).isInstanceOf(Introuvable.class);
        pour(camille, () -> {
            accompagnements().rouvrir(dossier, id);
            return true;
        });
        assertThat(ecrire(id, Map.of("forces", "x"))).isInstanceOf(TenirLeProjet.Resultat.Fait.class);
    }

    @Test
    void une_etape_dite_faite_par_la_personne_se_montre_aussitot() {
        long id = ouvrir(Quand.aujourdHui().plusMonths(1));
        ecrire(id, PROJET);
        pour(camille, () -> {
            projets().cocher(dossier, id, "o1-e1", "PERSONNE");
            return true;
        });
        assertThat(lire(id).faites()).containsEntry("o1-e1", "PERSONNE");
        assertThatThrownBy(() -> pour(camille, () -> {
                    projets().cocher(dossier, id, "o4-e3", "PERSONNE");
                    return true;
                }))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void qui_conduit_lit_le_projet_sans_l_ecrire_les_autres_n_en_savent_rien() {
        long id = ouvrir(Quand.aujourdHui().plusMonths(1));
        ecrire(id, PROJET);
        assertThat(pour(helene, () -> accompagnements().lire(dossier, id))
                        .derniere()
                        .valeur("parole"))
                .contains("courrier");
        assertThatThrownBy(() -> pour(helene, () -> accompagnements().saisir(dossier, id)))
                .isInstanceOf(Introuvable.class);
        for (var agent : List.of(malik, amina)) {
            assertThatThrownBy(() -> pour(agent, () -> accompagnements().lire(dossier, id)))
                    .isInstanceOf(Introuvable.class);
        }
        for (String table : List.of("mesure", "projet", "signature", "etape_faite", "bilan")) {
            assertThat(AgentsDEssai.base()
                            .sql("select count(*) from accompagnement." + table)
                            .query(Long.class)
                            .single())
                    .as(table + " sans situation")
                    .isZero();
            assertThat(AgentsDEssai.pour(
                            malik,
                            () -> AgentsDEssai.base()
                                    .sql("select count(*) from accompagnement." + table + " where dossier = :dossier")
                                    .param("dossier", dossier)
                                    .query(Long.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void deux_ecritures_simultanees_du_projet_se_reunissent() {
        long id = ouvrir(Quand.aujourdHui().plusMonths(1));
        var lu = Projet.lire(lire(id).derniere().valeurs(), "");
        var un = new LinkedHashMap<>(lu);
        un.put("forces", "Tient sa maison");
        var deux = new LinkedHashMap<>(lu);
        deux.put("o1-formulation", "Payer à l’heure");
        var contraire = new LinkedHashMap<>(lu);
        contraire.put("forces", "Autre chose");
        assertThat(pour(camille, () -> projets().enregistrer(dossier, id, lu, un, false)))
                .isInstanceOf(TenirLeProjet.Resultat.Fait.class);
        assertThat(pour(camille, () -> projets().enregistrer(dossier, id, lu, deux, false)))
                .isEqualTo(new TenirLeProjet.Resultat.Fait(false, List.of("Mes forces")));
        assertThat(pour(camille, () -> projets().enregistrer(dossier, id, lu, contraire, false)))
                .isInstanceOf(TenirLeProjet.Resultat.EnDesaccord.class);
        assertThat(lire(id).derniere().valeurs())
                .containsEntry("forces", "Tient sa maison")
                .containsEntry("o1-formulation", "Payer à l’heure");
    }

    @Test
    void trente_ecritures_simultanees_au_hasard_du_projet_n_effacent_rien_en_silence() throws Exception {
        long id = ouvrir(Quand.aujourdHui().plusMonths(1));
        SaisiesAuHasard.n_effacent_rien_en_silence(
                List.of("parole", "forces", "priorites", "o1-formulation", "o1-e1-quoi"),
                () -> Projet.lire(lire(id).derniere().valeurs(), ""),
                (lu, saisi) -> pour(camille, () -> projets().enregistrer(dossier, id, lu, saisi, false))
                        instanceof TenirLeProjet.Resultat.Fait);
    }

    @Test
    void B15_sans_ecran_la_personne_a_son_carnet_ou_les_etapes_se_cochent() throws Exception {
        long id = ouvrir(Quand.aujourdHui().plusMonths(1));
        ecrire(id, PROJET);
        byte[] docx = pour(
                camille, () -> MaisonDEssai.piece(EcrireLeCarnet.class).executer(dossier, id, FormatDeDocument.DOCX));
        try (var lu = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            assertThat(lu.getText())
                    .contains(
                            "Mon carnet",
                            "Je voudrais ouvrir mon courrier sans peur",
                            "À faire [   ] Appeler le fournisseur",
                            "Mes rendez-vous",
                            "Ce carnet est à moi")
                    .doesNotContain("Un objectif encore vague");
        }
        assertThatThrownBy(() -> pour(
                        amina,
                        () -> MaisonDEssai.piece(EcrireLeCarnet.class).executer(dossier, id, FormatDeDocument.PDF)))
                .isInstanceOf(Introuvable.class);
    }
}
