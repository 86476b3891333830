package fr.maillage.personnes.demarches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.demarches.LireLesDemarches.Presence;
import fr.maillage.personnes.demarches.pieces.NatureDePiece;
import fr.maillage.personnes.dossiers.Agents;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.bureau.CarteDAccueil;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** B05 à B08, B17, B18, B20 : les démarches d’un dossier, de la première pièce au recours. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemarchesTest {
    private static final LocalDate JOUR = Quand.aujourdHui();
    private static AgentConnecte camille;
    private static AgentConnecte malik;
    private static AgentConnecte fatou;
    private static AgentConnecte helene;
    private static AgentConnecte amina;

    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        malik = AgentsDEssai.de("malik");
        fatou = AgentsDEssai.de("fatou");
        helene = AgentsDEssai.de("helene");
        amina = AgentsDEssai.de("amina");
    }

    private static long dossier() {
        return Agents.dossierDe(camille, "Denise", "Essaidemarche", "1975-05-05");
    }

    private static long commencer(long dossier, String modele) {
        return ((AvancerUneDemarche.Resultat.Fait) QuiTravaille.pour(
                        camille,
                        () -> MaisonDEssai.piece(AvancerUneDemarche.class).commencer(dossier, modele, null, "", "")))
                .demarche();
    }

    private static LireLesDemarches.Detail lire(AgentConnecte agent, long dossier, long demarche) {
        return QuiTravaille.pour(
                        agent, () -> MaisonDEssai.piece(LireLesDemarches.class).une(dossier, demarche))
                .seule();
    }

    private static AvancerUneDemarche.Resultat avancer(
            long dossier, long demarche, EtatDeDemarche etat, LocalDate le, @Nullable LocalDate fin) {
        int version = lire(camille, dossier, demarche).demarche().version();
        return QuiTravaille.pour(
                camille,
                () -> MaisonDEssai.piece(AvancerUneDemarche.class)
                        .avancer(
                                dossier,
                                demarche,
                                new AvancerUneDemarche.Pas(etat, le, "AVEC", "AR 12", "N-42", "", null, fin, version)));
    }

    @Test
    void le_meme_bouton_presse_deux_fois_ne_commence_qu_une_demarche() throws Exception {
        long dossier = dossier();
        var numeros = new HashSet<Long>();
        try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var envoi : List.of(
                    fils.submit(() -> commencer(dossier, "rsa")), fils.submit(() -> commencer(dossier, "rsa")))) {
                numeros.add(envoi.get());
            }
        }
        assertThat(numeros).hasSize(1);
        assertThat(commencer(dossier, "css")).isNotIn(numeros);
    }

    private static List<String> echeances(long dossier) {
        return MaisonDEssai.proprietaire()
                .sql("select libelle || ' | ' || terme from demarches.echeance where dossier = :d and etat = 'OUVERTE'")
                .param("d", dossier)
                .query(String.class)
                .list();
    }

    @Test
    void le_catalogue_tient_ensemble_et_dit_ses_textes() {
        var catalogue = MaisonDEssai.piece(CatalogueDesDroits.class);
        assertThat(catalogue.droits()).hasSizeGreaterThanOrEqualTo(30);
        for (var risque : Risque.values())
            assertThat(catalogue.droits()).as(risque.libelle()).anyMatch(d -> d.risque() == risque);
        for (var modele : catalogue.modeles()) {
            assertThat(catalogue.droit(modele.droit())).as(modele.code()).isPresent();
            assertThat(modele.texte()).as(modele.code()).isNotBlank();
            assertThat(modele.silence()).as(modele.code()).isIn("", "REJET", "ACCORD");
            if (!modele.silence().isEmpty())
                assertThat(modele.delai()).as(modele.code()).isNotNull();
            for (String piece : modele.pieces())
                assertThat(NatureDePiece.trouver(piece.replace("?", "")))
                        .as(modele.code())
                        .isPresent();
        }
    }

    @Test
    void B07_une_demande_d_aah_a_ses_pieces_et_le_delai_de_quatre_mois_de_la_mdph() {
        long dossier = dossier();
        long demarche = commencer(dossier, "aah");
        var detail = lire(camille, dossier, demarche);
        assertThat(detail.demarche().organisme()).isEqualTo("MDPH");
        assertThat(detail.demarche().canal()).contains("15692");
        assertThat(detail.pieces())
                .filteredOn(LireLesDemarches.PieceVue::obligatoire)
                .extracting(LireLesDemarches.PieceVue::nature)
                .contains("formulaire", "certificat-medical-mdph", "identite");
        assertThat(NatureDePiece.libelle("certificat-medical-mdph")).contains("moins d’un an");
        avancer(dossier, demarche, EtatDeDemarche.DEPOSEE, JOUR, null);
        var deposee = lire(camille, dossier, demarche).demarche();
        assertThat(deposee.reponseLe()).isEqualTo(JOUR.plusMonths(4));
        assertThat(deposee.silence()).isEqualTo("REJET");
        assertThat(deposee.texteDuSilence()).contains("R.241-33");
        assertThat(echeances(dossier))
                .anyMatch(e -> e.startsWith("Réponse attendue")
                        && e.endsWith(JOUR.plusMonths(4).toString()));
    }

    @Test
    void B18_deposee_une_fois_l_avis_d_imposition_vaut_pour_deux_demarches_puis_se_renouvelle_aux_deux() {
        long dossier = dossier();
        long une = commencer(dossier, "css");
        long autre = commencer(dossier, "fsl");
        assertThat(presence(dossier, une, "avis-imposition")).isEqualTo(Presence.MANQUANTE);
        long trois = commencer(dossier, "aspa");
        deposer(dossier, "avis-imposition", JOUR);
        assertThat(presence(dossier, une, "avis-imposition")).isEqualTo(Presence.FOURNIE);
        assertThat(presence(dossier, trois, "avis-imposition")).isEqualTo(Presence.FOURNIE);
        assertThat(presence(dossier, autre, "rib")).isEqualTo(Presence.MANQUANTE);
        MaisonDEssai.proprietaire()
                .sql(
                        "update demarches.piece set expire_le = current_date - 1, etablie_le = current_date - 30 where dossier = "
                                + dossier)
                .update();
        assertThat(presence(dossier, une, "avis-imposition")).isEqualTo(Presence.A_RENOUVELER);
        assertThat(presence(dossier, trois, "avis-imposition")).isEqualTo(Presence.A_RENOUVELER);
        assertThat(NatureDePiece.trouver("avis-imposition").orElseThrow().expiration(LocalDate.of(2026, 8, 1)))
                .isEqualTo(LocalDate.of(2027, 9, 30));
    }

    private static Presence presence(long dossier, long demarche, String nature) {
        return lire(camille, dossier, demarche).pieces().stream()
                .filter(p -> p.nature().equals(nature))
                .findFirst()
                .orElseThrow()
                .presence();
    }

    private static void deposer(long dossier, String nature, LocalDate le) {
        MaisonDEssai.proprietaire()
                .sql(
                        "insert into demarches.piece (dossier, unite, nature, genre, taille, etablie_le, examen, a_effacer_le)"
                                + " select id, unite, :n, 'PDF', 1, :le, 'SAINE', current_date + 400 from dossiers.dossier where id = :d")
                .param("n", nature)
                .param("le", java.sql.Date.valueOf(le))
                .param("d", dossier)
                .update();
    }

    @Test
    void B20_un_refus_donne_le_dernier_jour_du_recours_et_la_lettre() {
        var modele = MaisonDEssai.piece(CatalogueDesDroits.class).modele("rsa").orElseThrow();
        var pas = new AvancerUneDemarche.Pas(
                EtatDeDemarche.REFUSEE, LocalDate.of(2026, 11, 3), "AVEC", "", "", "", null, null, 1);
        var demarche = new Demarche(
                1,
                1,
                null,
                "rsa",
                "Demander le RSA",
                "CAF",
                "",
                EtatDeDemarche.REFUSEE,
                "AVEC",
                null,
                "",
                "",
                null,
                "",
                "",
                null,
                "",
                null,
                "",
                JOUR,
                null,
                1);
        var refusee = AvancerUneDemarche.apres(demarche, modele, pas);
        assertThat(refusee.recoursLe()).isEqualTo(LocalDate.of(2027, 1, 3));
        assertThat(refusee.recours()).contains("préalable obligatoire");

        long dossier = dossier();
        long id = commencer(dossier, "rsa");
        avancer(dossier, id, EtatDeDemarche.DEPOSEE, JOUR.minusDays(30), null);
        avancer(dossier, id, EtatDeDemarche.REFUSEE, JOUR, null);
        assertThat(echeances(dossier))
                .containsExactly("Dernier jour pour contester : Demander le RSA | " + JOUR.plusMonths(2));
        var vue = QuiTravaille.pour(
                camille, () -> MaisonDEssai.piece(LireLesDemarches.class).une(dossier, id));
        var lettre = new EcritsDeDemarche(camille, JOUR).recours(vue, modele);
        assertThat(lettre.couverture().organisation())
                .as("la lettre est de la personne, pas de l’organisation dont elle conteste la décision")
                .isEqualTo(vue.pour());
        assertThat(lettre.couverture().mentions()).isEmpty();
        assertThat(lettre.blocs().toList().toString())
                .contains("N-42", "Président du conseil départemental", "L.262-47");
    }

    @Test
    void le_silence_d_une_demande_vaut_rejet_ou_accord_selon_son_texte() {
        long dossier = dossier();
        long aah = commencer(dossier, "aah");
        LocalDate depot = JOUR.minusMonths(5);
        avancer(dossier, aah, EtatDeDemarche.DEPOSEE, depot, null);
        avancer(dossier, aah, EtatDeDemarche.SANS_REPONSE, JOUR, null);
        assertThat(lire(camille, dossier, aah).demarche().recoursLe())
                .isEqualTo(depot.plusMonths(4).plusMonths(2));
        long css = commencer(dossier, "css");
        avancer(dossier, css, EtatDeDemarche.DEPOSEE, depot, null);
        avancer(dossier, css, EtatDeDemarche.SANS_REPONSE, JOUR, null);
        assertThat(lire(camille, dossier, css).demarche().recoursLe()).isNull();
    }

    @Test
    void un_droit_accorde_ouvre_ses_echeances_et_la_couverture_le_dit() {
        long dossier = dossier();
        long css = commencer(dossier, "css");
        avancer(dossier, css, EtatDeDemarche.DEPOSEE, JOUR.minusDays(20), null);
        assertThat(couverture(dossier, "css")).isEqualTo(CouvertureDuFoyer.Couverture.EN_COURS);
        LocalDate fin = JOUR.plusDays(90);
        avancer(dossier, css, EtatDeDemarche.ACCORDEE, JOUR, fin);
        assertThat(echeances(dossier)).containsExactly("Complémentaire santé solidaire à renouveler | " + fin);
        assertThat(couverture(dossier, "css")).isEqualTo(CouvertureDuFoyer.Couverture.A_RENOUVELER);
        commencer(dossier, "css");
        assertThat(couverture(dossier, "css")).isEqualTo(CouvertureDuFoyer.Couverture.EN_COURS);
    }

    private static CouvertureDuFoyer.Couverture couverture(long dossier, String droit) {
        return QuiTravaille.pour(
                        camille, () -> MaisonDEssai.piece(SuivreLesDroits.class).duDossier(dossier))
                .couverture()
                .stream()
                .filter(c -> c.droit().code().equals(droit))
                .findFirst()
                .orElseThrow()
                .couverture();
    }

    @Test
    void B08_les_six_risques_sont_des_rangs_et_ce_qu_on_ne_sait_pas_se_dit() {
        long dossier = dossier();
        var vue = QuiTravaille.pour(
                camille, () -> MaisonDEssai.piece(SuivreLesDroits.class).duDossier(dossier));
        assertThat(vue.couverture()).extracting(c -> c.droit().risque()).contains(Risque.values());
        assertThat(couverture(dossier, "rsa")).isEqualTo(CouvertureDuFoyer.Couverture.A_REGARDER);
        QuiTravaille.pour(
                camille,
                () -> MaisonDEssai.piece(SuivreLesDroits.class)
                        .dire(dossier, "rsa", null, DroitDuFoyer.Etat.A_OUVRIR, null, null));
        assertThat(couverture(dossier, "rsa")).isEqualTo(CouvertureDuFoyer.Couverture.A_OUVRIR);
        long demarche = commencer(dossier, "rsa");
        assertThat(lire(camille, dossier, demarche).demarche().libelle()).isEqualTo("Demander le RSA");
        assertThat(QuiTravaille.pour(
                        camille,
                        () -> MaisonDEssai.piece(SuivreLesDroits.class)
                                .dire(dossier, "rsa", null, DroitDuFoyer.Etat.OUVERT, JOUR, JOUR.minusDays(1))))
                .isPresent();
    }

    @Test
    void B06_l_information_donnee_garde_sa_date_son_auteur_et_la_version_de_la_fiche() {
        long dossier = dossier();
        QuiTravaille.pour(camille, () -> {
            MaisonDEssai.piece(SuivreLesDroits.class).informer(dossier, "css", null, true);
            return true;
        });
        var vue = QuiTravaille.pour(
                camille, () -> MaisonDEssai.piece(SuivreLesDroits.class).duDossier(dossier));
        assertThat(vue.informations())
                .containsExactly(new JdbcDroits.Information("css", 1, "PAPIER", JOUR, camille.nom()));
        assertThat(MaisonDEssai.proprietaire()
                        .sql(
                                "select libelle from journal.ecriture where reference = :r and libelle like 'Information%'")
                        .param("r", "dossier:" + dossier)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("version 1");
    }

    @Test
    void une_demarche_ne_saute_pas_de_pas_et_deux_agents_ne_s_ecrasent_pas() {
        long dossier = dossier();
        long demarche = commencer(dossier, "rsa");
        assertThat(avancer(dossier, demarche, EtatDeDemarche.ACCORDEE, JOUR, null))
                .isInstanceOf(AvancerUneDemarche.Resultat.Refuse.class);
        assertThat(avancer(dossier, demarche, EtatDeDemarche.DEPOSEE, JOUR.plusDays(1), null))
                .isInstanceOf(AvancerUneDemarche.Resultat.Refuse.class);
        avancer(dossier, demarche, EtatDeDemarche.DEPOSEE, JOUR, null);
        var ancien = new AvancerUneDemarche.Pas(EtatDeDemarche.RECUE, JOUR, "AVEC", "", "", "", null, null, 1);
        assertThat(QuiTravaille.pour(
                        camille,
                        () -> MaisonDEssai.piece(AvancerUneDemarche.class).avancer(dossier, demarche, ancien)))
                .isInstanceOfSatisfying(
                        AvancerUneDemarche.Resultat.Refuse.class,
                        r -> assertThat(r.phrase()).contains("collègue"));
    }

    @Test
    void qui_suit_ecrit_qui_conduit_lit_les_autres_ne_trouvent_rien() {
        long dossier = dossier();
        long demarche = commencer(dossier, "rsa");
        assertThat(lire(helene, dossier, demarche).demarche().libelle()).isEqualTo("Demander le RSA");
        assertThatThrownBy(() -> QuiTravaille.pour(
                        helene,
                        () -> MaisonDEssai.piece(AvancerUneDemarche.class).commencer(dossier, "rsa", null, "", "")))
                .isInstanceOf(Introuvable.class);
        for (var autre : List.of(malik, fatou, amina))
            assertThatThrownBy(() -> lire(autre, dossier, demarche)).isInstanceOf(Introuvable.class);
    }

    @Test
    void aucune_table_ne_montre_rien_sans_contexte_ni_a_une_autre_organisation_ni_a_un_collegue_sans_titre() {
        long dossier = dossier();
        long demarche = commencer(dossier, "rsa");
        avancer(dossier, demarche, EtatDeDemarche.DEPOSEE, JOUR, null);
        deposer(dossier, "rib", JOUR);
        QuiTravaille.pour(
                camille,
                () -> MaisonDEssai.piece(SuivreLesDroits.class)
                        .dire(dossier, "css", null, DroitDuFoyer.Etat.OUVERT, JOUR, JOUR.plusDays(30)));
        for (String table : List.of("droit", "demarche", "etape", "piece_demandee", "echeance", "piece")) {
            String compte = "select count(*) from demarches." + table + " where dossier = " + dossier;
            assertThat(compter(camille, compte)).as(table).isPositive();
            assertThat(compter(amina, compte))
                    .as(table + ", autre organisation")
                    .isZero();
            assertThat(compter(malik, compte)).as(table + ", collègue").isZero();
            assertThat(compter(fatou, compte)).as(table + ", secrétariat").isEqualTo(table.equals("piece") ? 1 : 0);
            assertThat(sansContexte(compte)).as(table + ", sans contexte").isZero();
        }
        assertThat(sansContexte("select count(*) from demarches.contenu")).isZero();
        assertThatThrownBy(() -> AgentsDEssai.pour(
                        malik,
                        () -> AgentsDEssai.base()
                                .sql("insert into demarches.echeance (dossier, unite, libelle, terme, rappels)"
                                        + " values (:d, :u, 'x', current_date, '{1}')")
                                .param("d", dossier)
                                .param("u", malik.idUnite())
                                .update()))
                .hasStackTraceContaining("row-level security");
        int ecrits = AgentsDEssai.pour(
                helene,
                () -> AgentsDEssai.base()
                        .sql("update demarches.demarche set libelle = 'x' where dossier = " + dossier)
                        .update());
        assertThat(ecrits).as("qui conduit ne fait que lire").isZero();
    }

    private static long compter(AgentConnecte agent, String question) {
        return AgentsDEssai.pour(
                agent, () -> AgentsDEssai.base().sql(question).query(Long.class).single());
    }

    private static long sansContexte(String question) {
        return MaisonDEssai.piece(TransactionTemplate.class)
                .execute(_ -> MaisonDEssai.piece(JdbcClient.class)
                        .sql(question)
                        .query(Long.class)
                        .single());
    }

    @Test
    void mon_travail_montre_ce_qui_attend_sa_reponse_et_ce_qui_manque_de_pieces() {
        var carte = QuiTravaille.pour(
                        camille,
                        () -> MaisonDEssai.piece(CarteDesDemarches.class).pour(camille))
                .orElseThrow();
        assertThat(carte.lignes()).extracting(CarteDAccueil.Ligne::etat).contains("sans réponse");
        assertThat(QuiTravaille.pour(
                        helene,
                        () -> MaisonDEssai.piece(CarteDesDemarches.class).pour(helene)))
                .isEmpty();
        long dossier = dossier();
        long demarche = commencer(dossier, "rsa");
        var attentes = AgentsDEssai.pour(
                camille, () -> MaisonDEssai.piece(JdbcMesDemarches.class).quiAttendent(JOUR, 5000));
        assertThat(attentes).anyMatch(a -> a.demarche() == demarche && a.manquantes() == 4);
    }
}
