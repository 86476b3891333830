package fr.maillage.personnes.accueil;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.accueil.Domiciliation.Absence;
import fr.maillage.personnes.accueil.Domiciliation.Etat;
import fr.maillage.personnes.accueil.Domiciliation.LienAvecLaCommune;
import fr.maillage.personnes.accueil.Domiciliation.MotifDeRadiation;
import fr.maillage.personnes.accueil.Domiciliation.MotifDeRefus;
import fr.maillage.personnes.accueil.Domiciliation.Pli;
import fr.maillage.personnes.accueil.Domiciliation.Raison;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.documents.FormatDeDocument;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** La domiciliation, de la demande à sa fin (CASF, art. L. 264-1 à L. 264-5, D. 264-1 à D. 264-8). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DomiciliationTest {
    private static AgentConnecte amina;
    private static AgentConnecte camille;
    private static Domicilier domicilier;

    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
        amina = AgentsDEssai.de("amina");
        camille = AgentsDEssai.de("camille");
        domicilier = MaisonDEssai.piece(Domicilier.class);
    }

    private static <T> T amina(Supplier<T> travail) {
        return AgentsDEssai.pour(amina, travail);
    }

    /** Un dossier neuf, suivi par cet agent, et la demande de sa ou son titulaire. */
    private static long demander(AgentConnecte agent, LocalDate le, LienAvecLaCommune lien) {
        var base = MaisonDEssai.proprietaire();
        long personne = base.sql("select nextval('dossiers.identifiant')")
                .query(Long.class)
                .single();
        long dossier = base.sql("select nextval('dossiers.identifiant')")
                .query(Long.class)
                .single();
        base.sql("""
                insert into dossiers.dossier (id, organisation, unite, numero, motif, fictif) values (:d, :o, :u, 'D-essai-' || :d, 'Essai', true)
                """)
                .param("d", dossier)
                .param("o", agent.organisation())
                .param("u", agent.idUnite())
                .update();
        base.sql(
                        "insert into dossiers.personne (id, organisation, prenoms, nom_de_naissance, naissance) values (:p, :o, 'Anselme', 'Essaidomi', '1980-04-01')")
                .param("p", personne)
                .param("o", agent.organisation())
                .update();
        base.sql("insert into dossiers.appartenance (dossier, personne, lien) values (:d, :p, 'TITULAIRE')")
                .param("d", dossier)
                .param("p", personne)
                .update();
        base.sql("insert into dossiers.suivi (dossier, organisation, agent, titre) values (:d, :o, :a, 'REFERENT')")
                .param("d", dossier)
                .param("o", agent.organisation())
                .param("a", agent.id())
                .update();
        var resultat = AgentsDEssai.pour(
                agent,
                () -> domicilier.demander(new JdbcDomiciliations.Demande(
                        dossier,
                        personne,
                        le,
                        null,
                        lien,
                        Raison.HEBERGE,
                        FicheDAccueil.Habitat.RESIDENCE_MOBILE,
                        1,
                        null)));
        return ((Domicilier.Resultat.Fait) resultat).domiciliation();
    }

    private static Domiciliation lire(long id) {
        return amina(() -> domicilier.trouver(id));
    }

    private static Domiciliation.Decision decision(Domiciliation domiciliation) {
        return java.util.Objects.requireNonNull(domiciliation.decision());
    }

    private static String refus(Domicilier.Resultat resultat) {
        assertThat(resultat).isInstanceOf(Domicilier.Resultat.Refuse.class);
        return ((Domicilier.Resultat.Refuse) resultat).phrase();
    }

    @Test
    void les_durees_sont_celles_du_code() {
        var regles = new ReglesDeDomiciliation();
        assertThat(regles.reponseAvant(LocalDate.of(2026, 12, 31))).isEqualTo("2027-02-28");
        assertThat(regles.derniereJournee(LocalDate.of(2026, 3, 1))).isEqualTo("2027-02-28");
    }

    @Test
    void accordee_apres_entretien_elle_vaut_un_an_et_son_attestation_le_dit() throws Exception {
        var jour = Quand.aujourdHui();
        long id = demander(amina, jour.minusDays(20), LienAvecLaCommune.SEJOUR);
        assertThat(refus(amina(() -> domicilier.accorder(id, lire(id).version(), null, jour))))
                .contains("entretien");
        assertThat(amina(() -> domicilier.accorder(id, lire(id).version(), jour, jour)))
                .isInstanceOf(Domicilier.Resultat.Fait.class);
        var accordee = lire(id);
        assertThat(accordee.etat(jour)).isEqualTo(Etat.EN_COURS);
        assertThat(decision(accordee).fin()).isEqualTo(jour.plusYears(1).minusDays(1));
        byte[] word = amina(() -> MaisonDEssai.piece(EcrireDomiciliation.class)
                .ecrire(accordee.dossier(), id, EcrireDomiciliation.Genre.ATTESTATION, FormatDeDocument.DOCX));
        try (var document = new org.apache.poi.xwpf.usermodel.XWPFDocument(new java.io.ByteArrayInputStream(word));
                var texte = new org.apache.poi.xwpf.extractor.XWPFWordExtractor(document)) {
            assertThat(texte.getText())
                    .contains("Anselme Essaidomi", "a élu domicile", "Valable jusqu’au", "L. 264-1", "trois mois");
        }
    }

    @Test
    void sans_lien_avec_la_commune_elle_ne_s_accorde_pas_et_le_refus_est_motive_et_oriente() {
        var jour = Quand.aujourdHui();
        long id = demander(amina, jour, LienAvecLaCommune.AUCUN);
        assertThat(refus(amina(() -> domicilier.accorder(id, lire(id).version(), jour, jour))))
                .contains("aucun lien");
        assertThat(refus(amina(() ->
                        domicilier.refuser(id, lire(id).version(), MotifDeRefus.SATURATION, "Complet", "Ailleurs"))))
                .contains("ne refuse que pour absence de lien");
        assertThat(refus(amina(() ->
                        domicilier.refuser(id, lire(id).version(), MotifDeRefus.ABSENCE_DE_LIEN, " ", "Ailleurs"))))
                .contains("Expliquez");
        assertThat(refus(amina(() -> domicilier.refuser(
                        id, lire(id).version(), MotifDeRefus.ABSENCE_DE_LIEN, "Séjourne ailleurs", ""))))
                .contains("oriente");
        amina(() -> domicilier.refuser(
                id, lire(id).version(), MotifDeRefus.ABSENCE_DE_LIEN, "Séjourne ailleurs", "CCAS voisin"));
        assertThat(lire(id).etat(jour)).isEqualTo(Etat.REFUSEE);
    }

    @Test
    void un_departement_prepare_la_demande_mais_ne_l_accorde_pas() {
        var jour = Quand.aujourdHui();
        long id = demander(camille, jour, LienAvecLaCommune.SEJOUR);
        assertThat(refus(AgentsDEssai.pour(
                        camille,
                        () -> domicilier.accorder(id, domicilier.trouver(id).version(), jour, jour))))
                .contains("CCAS, un CIAS ou un organisme agréé");
    }

    @Test
    void trois_mois_sans_contact_comptent_ce_qui_vient_de_la_personne_et_non_le_courrier_qui_arrive() {
        var jour = Quand.aujourdHui();
        long id = accordee(jour.minusDays(100));
        var regles = MaisonDEssai.piece(ReglesDeDomiciliation.class);
        assertThat(regles.neSeManifestePlus(lire(id), jour)).isTrue();
        amina(() -> domicilier.noterUnPli(id, Pli.ARRIVE, 2, jour));
        assertThat(regles.neSeManifestePlus(lire(id), jour))
                .as("un courrier arrivé n’est pas un contact")
                .isTrue();
        amina(() -> domicilier.noterUnPli(id, Pli.REMIS, 2, jour.minusDays(1)));
        assertThat(regles.neSeManifestePlus(lire(id), jour)).isFalse();
        assertThat(lire(id).enBoite()).isZero();
        assertThat(refus(amina(() -> domicilier.noterUnPli(id, Pli.REMIS, 1, jour))))
                .contains("La boîte contient 0 pli");
        assertThat(refus(amina(() ->
                        domicilier.radier(id, lire(id).version(), MotifDeRadiation.NON_MANIFESTATION, "Absente"))))
                .contains("Le dernier contact est du");
    }

    @Test
    void une_absence_de_sante_ou_de_detention_interdit_d_y_mettre_fin() {
        var jour = Quand.aujourdHui();
        long id = accordee(jour.minusDays(120));
        amina(() -> domicilier.justifier(id, lire(id).version(), Absence.PRIVATION_DE_LIBERTE, null));
        assertThat(refus(amina(() ->
                        domicilier.radier(id, lire(id).version(), MotifDeRadiation.NON_MANIFESTATION, "Absente"))))
                .contains("justifiée");
        amina(() -> domicilier.justifier(id, lire(id).version(), Absence.AUCUNE, null));
        assertThat(amina(() -> domicilier.radier(
                        id, lire(id).version(), MotifDeRadiation.NON_MANIFESTATION, "Aucun contact depuis avril")))
                .isInstanceOf(Domicilier.Resultat.Fait.class);
        assertThat(lire(id).etat(jour)).isEqualTo(Etat.RADIEE);
    }

    @Test
    void les_alertes_viennent_a_75_jours_sans_contact_a_60_puis_16_jours_de_la_fin() {
        var regles = new ReglesDeDomiciliation();
        var jour = Quand.aujourdHui();
        long id = accordee(jour.minusDays(80));
        assertThat(regles.alertes(lire(id), jour)).singleElement().satisfies(a -> {
            assertThat(a.ton()).isEqualTo("bientot");
            assertThat(a.phrase()).contains("80 jours sans contact");
        });
        long finissante = accordee(jour.minusDays(310));
        amina(() -> domicilier.noterUnPli(finissante, Pli.VISITE, 1, jour));
        var lue = lire(finissante);
        var fin = java.util.Objects.requireNonNull(decision(lue).fin());
        assertThat(regles.alertes(lue, fin.minusDays(61))).isEmpty();
        assertThat(regles.alertes(lue, jour))
                .singleElement()
                .satisfies(a -> assertThat(a.ton()).isEqualTo("bientot"));
        amina(() -> domicilier.noterUnPli(finissante, Pli.APPEL, 1, jour));
        assertThat(regles.alertes(lire(finissante), fin.minusDays(16)))
                .anySatisfy(a -> assertThat(a.ton()).isEqualTo("urgent"));
    }

    @Test
    void une_nouvelle_demande_de_la_meme_personne_est_un_renouvellement() {
        var jour = Quand.aujourdHui();
        long id = accordee(jour.minusDays(330));
        var premiere = lire(id);
        amina(() -> domicilier.demander(new JdbcDomiciliations.Demande(
                premiere.dossier(),
                premiere.personne(),
                jour,
                jour,
                LienAvecLaCommune.SEJOUR,
                Raison.HEBERGE,
                FicheDAccueil.Habitat.HEBERGE,
                0,
                null)));
        var toutes = amina(() -> MaisonDEssai.piece(JdbcDomiciliations.class).duDossier(premiere.dossier()));
        assertThat(toutes.getFirst().renouvellement()).isTrue();
    }

    @Test
    void B56_les_statistiques_n_ont_aucune_variable_d_origine_et_le_public_ne_vient_que_du_mode_d_habitat() {
        accordee(Quand.aujourdHui().minusDays(3));
        String interdites = "(?i).*(origine|ethni|national|religion|langue|pays).*";
        assertThat(RegistreController.COLONNES).contains("mode_d_habitat").noneMatch(c -> c.matches(interdites));
        assertThat(Permanences.colonnes("domiciliation")).isNotEmpty().noneMatch(c -> c.matches(interdites));
        assertThat(Permanences.colonnes("passage")).noneMatch(c -> c.matches(interdites));
        assertThat(Mot.choix(FicheDAccueil.Habitat.class)).containsEntry("RESIDENCE_MOBILE", "Résidence mobile");
        var bilan = fr.maillage.socle.acces.QuiTravaille.pour(
                amina,
                () -> MaisonDEssai.piece(BilanDeDomiciliation.class)
                        .de(Quand.aujourdHui().getYear()));
        assertThat(bilan.habitats()).containsKey("Résidence mobile");
    }

    @Test
    void le_bilan_au_prefet_est_exact_et_sa_version_publiable_ne_montre_aucun_petit_nombre() {
        var bilans = MaisonDEssai.piece(BilanDeDomiciliation.class);
        var lu = fr.maillage.socle.acces.QuiTravaille.pour(
                amina, () -> bilans.de(Quand.aujourdHui().getYear()));
        assertThat(lu.decisions())
                .containsKeys("Élections en cours de validité au 31 décembre", "Refus", "Fins de domiciliation");
        assertThat(bilans.tableaux(lu, true))
                .anySatisfy(t -> assertThat(t.lignes()).isNotEmpty());
        assertThat(bilans.tableaux(lu, false))
                .allSatisfy(t -> assertThat(t.lignes())
                        .allSatisfy(l -> assertThat(l.valeur()).matches("s|0|\\D*(1[1-9]|[2-9]\\d|\\d{3,})\\D*")));
        var ecrits = MaisonDEssai.piece(BilanDeDomiciliation.class);
        byte[] word = fr.maillage.socle.acces.QuiTravaille.pour(
                amina, () -> ecrits.ecrire(Quand.aujourdHui().getYear(), true, FormatDeDocument.DOCX));
        assertThat(word).isNotEmpty();
    }

    @Test
    void tous_les_ecrits_s_ecrivent_en_word_et_en_pdf_et_chacun_attend_son_heure() {
        var jour = Quand.aujourdHui();
        long id = demander(amina, jour, LienAvecLaCommune.SEJOUR);
        var ecrire = MaisonDEssai.piece(EcrireDomiciliation.class);
        long dossier = lire(id).dossier();
        for (var format : new FormatDeDocument[] {FormatDeDocument.DOCX, FormatDeDocument.PDF}) {
            assertThat(amina(() -> ecrire.ecrire(dossier, id, EcrireDomiciliation.Genre.RECEPISSE, format)))
                    .isNotEmpty();
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> amina(
                        () -> ecrire.ecrire(dossier, id, EcrireDomiciliation.Genre.ATTESTATION, FormatDeDocument.PDF)))
                .isInstanceOf(fr.maillage.socle.acces.Introuvable.class);
        amina(() -> domicilier.refuser(
                id, lire(id).version(), MotifDeRefus.ABSENCE_DE_LIEN, "Séjourne ailleurs", "CCAS voisin"));
        assertThat(amina(() -> ecrire.ecrire(dossier, id, EcrireDomiciliation.Genre.REFUS, FormatDeDocument.DOCX)))
                .isNotEmpty();
    }

    @Test
    void une_autre_organisation_ne_voit_ni_la_domiciliation_ni_son_courrier() {
        long id = accordee(Quand.aujourdHui().minusDays(5));
        for (String table : new String[] {"domiciliation", "pli"}) {
            String cle = table.equals("pli") ? "domiciliation" : "id";
            assertThat(AgentsDEssai.pour(
                            camille,
                            () -> AgentsDEssai.base()
                                    .sql("select count(*) from accueil." + table + " where " + cle + " = " + id)
                                    .query(Long.class)
                                    .single()))
                    .isZero();
        }
    }

    /** Une élection accordée qui a commencé ce jour-là. */
    private static long accordee(LocalDate debut) {
        long id = demander(amina, debut, LienAvecLaCommune.SEJOUR);
        var resultat = amina(() -> domicilier.accorder(id, lire(id).version(), debut, debut));
        assertThat(resultat).isInstanceOf(Domicilier.Resultat.Fait.class);
        return id;
    }
}
