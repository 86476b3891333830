package fr.maillage.personnes.demarches;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.personnes.dossiers.Agents;
import fr.maillage.socle.acces.Quand;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

/** Décision 075 : une organisation ajoute ses démarches, adapte ou masque celles de la maison ; une démarche commencée garde sa version. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueDeLOrganisationTest {
    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
    }

    private static <T> T par(String agent, Supplier<T> travail) {
        return AgentsDEssai.pour(agent, travail);
    }

    private static TenirLeCatalogue tenir() {
        return MaisonDEssai.piece(TenirLeCatalogue.class);
    }

    private static LinkedMultiValueMap<String, String> champs(Map<String, String> valeurs, String... toujours) {
        var champs = new LinkedMultiValueMap<String, String>();
        champs.setAll(valeurs);
        for (String piece : toujours) champs.add("toujours", piece);
        return champs;
    }

    private static LinkedMultiValueMap<String, String> aide(String libelle, String delai) {
        var champs = champs(
                Map.of(
                        "libelle", libelle,
                        "organisme", "Service action sociale",
                        "canal", "Guichet",
                        "texte", "Délibération du 3 mars 2026",
                        "delai", delai,
                        "delai-unite", "SEMAINE",
                        "silence", "REJET",
                        "recours", "2",
                        "recours-unite", "MOIS",
                        "recours-libelle", "Recours gracieux"),
                "identite",
                "rib");
        champs.add("recours-organe", "Président");
        champs.add("selon", "devis");
        return champs;
    }

    private static String ajouter(String libelle) {
        return ((TenirLeCatalogue.Resultat.Publiee) par("sacha", () -> tenir().ajouter(aide(libelle, "6")))).code();
    }

    private static List<String> proposees(String agent) {
        return par(agent, () -> MaisonDEssai.piece(CatalogueDesDroits.class).offres()).stream()
                .map(o -> o.modele().libelle())
                .toList();
    }

    /** Combien de versions la base montre à cet agent, sans rien filtrer. */
    private static long lues(String agent, String code) {
        return par(
                agent,
                () -> Objects.requireNonNull(MaisonDEssai.piece(TransactionTemplate.class)
                        .execute(_ -> MaisonDEssai.piece(JdbcClient.class)
                                .sql("select count(*) from demarches.modele_local where code = :code")
                                .param("code", code)
                                .query(Long.class)
                                .single())));
    }

    private static String unNom() {
        return "Demander l’aide d’essai " + Long.toString(System.nanoTime(), 36);
    }

    private static long commencer(long dossier, String code) {
        return ((AvancerUneDemarche.Resultat.Fait) par(
                        "camille",
                        () -> MaisonDEssai.piece(AvancerUneDemarche.class).commencer(dossier, code, null, "", "")))
                .demarche();
    }

    private static Demarche deposer(long dossier, long demarche) {
        var lire = MaisonDEssai.piece(LireLesDemarches.class);
        int version = par("camille", () -> lire.une(dossier, demarche))
                .seule()
                .demarche()
                .version();
        par(
                "camille",
                () -> MaisonDEssai.piece(AvancerUneDemarche.class)
                        .avancer(
                                dossier,
                                demarche,
                                new AvancerUneDemarche.Pas(
                                        EtatDeDemarche.DEPOSEE,
                                        Quand.aujourdHui(),
                                        "AVEC",
                                        "",
                                        "",
                                        "",
                                        null,
                                        null,
                                        version)));
        return par("camille", () -> lire.une(dossier, demarche)).seule().demarche();
    }

    @Test
    void une_demarche_ajoutee_se_propose_avec_ses_pieces_et_son_delai_dans_cette_organisation_seule() {
        String libelle = unNom();
        String code = ajouter(libelle);
        assertThat(proposees("camille")).contains(libelle);
        assertThat(proposees("amina")).doesNotContain(libelle);
        assertThat(lues("sacha", code)).isEqualTo(1);
        assertThat(lues("amina", code)).as("une autre organisation").isZero();
        long dossier = Agents.dossierDe(AgentsDEssai.de("camille"), "Lise", "Essaicatalogue", "1980-01-01");
        long demarche = commencer(dossier, code);
        var pieces = par(
                        "camille",
                        () -> MaisonDEssai.piece(LireLesDemarches.class).une(dossier, demarche))
                .seule()
                .pieces();
        assertThat(pieces)
                .extracting(LireLesDemarches.PieceVue::nature, LireLesDemarches.PieceVue::obligatoire)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("identite", true),
                        org.assertj.core.groups.Tuple.tuple("rib", true),
                        org.assertj.core.groups.Tuple.tuple("devis", false));
        var deposee = deposer(dossier, demarche);
        assertThat(deposee.reponseLe()).isEqualTo(Quand.aujourdHui().plusWeeks(6));
        assertThat(deposee.texteDuSilence()).contains("Délibération du 3 mars 2026");
    }

    @Test
    void une_demarche_commencee_garde_la_version_qu_elle_avait() {
        String code = ajouter(unNom());
        long dossier = Agents.dossierDe(AgentsDEssai.de("camille"), "Lou", "Essaiversion", "1980-01-01");
        long avant = commencer(dossier, code);
        var change = aide(unNom(), "9");
        change.set("motif", "Le règlement de juin allonge le délai");
        assertThat(par("sacha", () -> tenir().changer(code, 1, change)))
                .isInstanceOfSatisfying(
                        TenirLeCatalogue.Resultat.Publiee.class,
                        p -> assertThat(p.numero()).isEqualTo(2));
        long apres = commencer(dossier, code);
        assertThat(deposer(dossier, avant).reponseLe())
                .isEqualTo(Quand.aujourdHui().plusWeeks(6));
        assertThat(deposer(dossier, apres).reponseLe())
                .isEqualTo(Quand.aujourdHui().plusWeeks(9));
        par("sacha", () -> tenir().montrer(code, false));
        assertThat(par(
                        "camille",
                        () -> MaisonDEssai.piece(AvancerUneDemarche.class).commencer(dossier, code, null, "", "")))
                .isInstanceOf(AvancerUneDemarche.Resultat.Refuse.class);
        assertThat(par(
                                "camille",
                                () -> MaisonDEssai.piece(LireLesDemarches.class).une(dossier, avant))
                        .seule()
                        .demarche()
                        .reponseLe())
                .isEqualTo(Quand.aujourdHui().plusWeeks(6));
        assertThat(par("sacha", () -> tenir().versions(code)))
                .extracting(JdbcModelesLocaux.Version::numero)
                .containsExactly(3, 2, 1);
    }

    @Test
    void une_demarche_de_la_maison_s_adapte_sans_que_change_ce_que_fixe_un_texte_et_se_masque() {
        var maison = MaisonDEssai.piece(CatalogueDesDroits.class).modele("ame").orElseThrow();
        int depuis = par("sacha", () -> tenir().exiger("ame")).numero();
        var saisie = champs(
                Map.of(
                        "libelle", "Demander l’AME avec nous",
                        "organisme", "Permanence santé, puis CPAM",
                        "delai", "1",
                        "delai-unite", "JOUR",
                        "motif", "La permanence du jeudi prépare le dossier"),
                "identite");
        assertThat(par("sacha", () -> tenir().changer("ame", depuis, saisie)))
                .isInstanceOf(TenirLeCatalogue.Resultat.Publiee.class);
        var offre = par(
                        "camille",
                        () -> MaisonDEssai.piece(CatalogueDesDroits.class).pourLeDroit("ame"))
                .orElseThrow();
        assertThat(offre.organisme()).startsWith("Permanence santé");
        assertThat(offre.delai()).isEqualTo(maison.delai());
        assertThat(offre.recours()).isEqualTo(maison.recours());
        assertThat(offre.pieces()).containsExactly("identite");
        assertThat(par(
                        "amina",
                        () -> MaisonDEssai.piece(CatalogueDesDroits.class).pourLeDroit("ame")))
                .contains(maison);
        assertThat(par("sacha", () -> tenir().changer("ame", depuis, saisie)))
                .as("un collègue est passé entre-temps")
                .isInstanceOf(TenirLeCatalogue.Resultat.Refusee.class);
        par("sacha", () -> tenir().montrer("ame", false));
        assertThat(proposees("camille")).doesNotContain("Demander l’AME avec nous", maison.libelle());
        par("sacha", () -> tenir().montrer("ame", true));
        assertThat(proposees("camille")).contains("Demander l’AME avec nous");
    }

    @Test
    void ce_qui_ne_va_pas_est_dit_en_une_fois() {
        var mauvais = champs(
                Map.of(
                        "libelle",
                        "",
                        "organisme",
                        "",
                        "delai",
                        "deux",
                        "recours-libelle",
                        "Recours",
                        "droit",
                        "inconnu"),
                "rib");
        mauvais.add("selon", "rib");
        assertThat(par("sacha", () -> tenir().ajouter(mauvais)))
                .isInstanceOfSatisfying(
                        TenirLeCatalogue.Resultat.Refusee.class,
                        r -> assertThat(r.raisons())
                                .containsOnlyKeys(
                                        "droit",
                                        "libelle",
                                        "organisme",
                                        "texte",
                                        "delai",
                                        "recours",
                                        "recours-organe",
                                        "toujours"));
        var homonyme = aide("Demander le RSA", "4");
        assertThat(par("sacha", () -> tenir().ajouter(homonyme)))
                .isInstanceOfSatisfying(
                        TenirLeCatalogue.Resultat.Refusee.class,
                        r -> assertThat(r.raisons().get("libelle")).contains("déjà au catalogue"));
    }

    @Test
    void a_l_ecran_l_administrateur_l_ajoute_et_le_conseiller_la_commence() {
        String libelle = unNom();
        try (var administrateur = Navigateur.connecter("sacha").aller("/habilitations/demarches")) {
            administrateur.auxDeuxTailles("catalogue-demarches");
            administrateur.cliquer("text=Ajouter une démarche");
            administrateur.auxDeuxTailles("catalogue-nouvelle");
            var page = administrateur.page();
            page.fill("#libelle", libelle);
            page.fill("#organisme", "Service action sociale");
            page.fill("#texte", "Usage du service");
            page.fill("#delai", "mille");
            page.check("#toujours-rib");
            page.click("main form .bouton:has-text('Ajouter au catalogue')");
            page.waitForSelector("#erreurs");
            assertThat(page.inputValue("#libelle")).isEqualTo(libelle);
            assertThat(page.isChecked("#toujours-rib")).isTrue();
            page.fill("#delai", "3");
            page.click("main form .bouton:has-text('Ajouter au catalogue')");
            page.waitForSelector("text=est au catalogue");
            administrateur.cliquer("a:has-text('" + libelle + "')");
            administrateur.auxDeuxTailles("catalogue-une");
            administrateur.aller("/habilitations/demarches/rsa").auxDeuxTailles("catalogue-maison");
        }
        long dossier = Agents.dossierDe(AgentsDEssai.de("camille"), "Zoé", "Essaiecrancatalogue", "1980-01-01");
        try (var conseillere = Navigateur.connecter("camille").aller("/personnes/dossiers/" + dossier + "/demarches")) {
            var page = conseillere.page();
            page.selectOption("#modele", new com.microsoft.playwright.options.SelectOption().setLabel(libelle));
            page.click("form:has(#modele) .bouton");
            page.waitForSelector("main h2:has-text('" + libelle + "')");
            assertThat(conseillere.texte()).contains("Service action sociale", "3 mois après le dépôt", "RIB");
            conseillere.verifier();
        }
    }
}
