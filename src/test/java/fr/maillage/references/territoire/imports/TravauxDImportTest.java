package fr.maillage.references.territoire.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Profil;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.taches.Avancement;
import fr.maillage.socle.taches.TacheId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Un gros fichier se contrôle et se charge en arrière-plan : on le suit, on l’arrête, il survit à un arrêt brutal. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TravauxDImportTest {
    @TempDir
    Path dossier;

    @Test
    void un_petit_fichier_donne_tout_de_suite_son_resultat_et_ne_laisse_pas_d_avis() throws IOException {
        try (var navigateur = Navigateur.connecter("ines")) {
            Page page = envoyer(navigateur, "petit.csv");

            assertThat(page.locator("button:has-text('Charger 1')").count()).isOne();
            assertThat(page.locator(".suivi").count()).isZero();
            navigateur.aller("/taches");
            assertThat(page.locator("main").textContent()).contains("Contrôle de « petit.csv »");
            assertThat(avisALire("petit.csv")).isZero();
        }
    }

    @Test
    void un_controle_qui_dure_se_suit_et_passe_de_lui_meme_au_resultat() throws Exception {
        try (var navigateur = Navigateur.connecter("ines")) {
            Page page = choisir(navigateur, "long-controle.csv");
            var verrou = verrouiller("access exclusive");
            envoyer(page);
            page.waitForSelector(".suivi progress");
            assertThat(page.locator("main").textContent())
                    .contains("Contrôle de « long-controle.csv »")
                    .contains("Ce que deviennent les 4 colonnes");
            navigateur.capturer("import-en-cours").verifier().tientDansLaLargeur();

            verrou.close();

            // Rien n’est cliqué : l’écran se recharge quand le travail finit.
            page.waitForSelector("button:has-text('Charger 1')");
            assertThat(page.locator(".suivi").count()).isZero();
        }
    }

    @Test
    void un_chargement_que_l_on_arrete_ne_laisse_rien() throws Exception {
        int avant = lotsEnVigueur();
        try (var navigateur = Navigateur.connecter("ines")) {
            Page page = envoyer(navigateur, "long-arrete.csv");
            page.waitForSelector("button:has-text('Charger 1')");
            var verrou = verrouiller("share");
            page.click("button:has-text('Charger 1')");
            page.waitForSelector(".suivi progress");
            page.click("button:has-text('Arrêter')");
            assertThat(page.locator("[role=status]").first().textContent()).contains("L’arrêt est demandé");
            verrou.close();
            page.waitForSelector("text=Le chargement a été arrêté");

            assertThat(page.locator("button:has-text('Charger 1')").count()).isOne();
            navigateur.capturer("import-arrete").verifier();
        }
        assertThat(lotsEnVigueur()).isEqualTo(avant);
    }

    @Test
    void sans_script_l_avancement_s_actualise_par_un_lien() throws Exception {
        try (var navigateur = Navigateur.sansScript().seConnecter("ines")) {
            Page page = choisir(navigateur, "long-sans-script.csv");
            var verrou = verrouiller("access exclusive");
            envoyer(page);
            page.click("text=Actualiser");
            assertThat(page.locator(".suivi progress").count()).isOne();
            verrou.close();
            for (int essai = 0; essai < 20 && page.locator(".suivi").count() > 0; essai++) page.reload();
            assertThat(page.locator("button:has-text('Charger 1')").count()).isOne();
        }
    }

    @Test
    void un_collegue_voit_l_avancement_sans_pouvoir_arreter_le_travail_d_une_autre() throws Exception {
        try (var navigateur = Navigateur.connecter("ines");
                var collegue = Navigateur.connecter("yann")) {
            Page page = choisir(navigateur, "long-collegue.csv");
            var verrou = verrouiller("access exclusive");
            envoyer(page);
            page.waitForSelector(".suivi progress");
            collegue.page().navigate(page.url());
            collegue.page().click("button:has-text('Arrêter')");
            assertThat(collegue.page().locator("[role=status]").first().textContent())
                    .contains("une autre personne");
            verrou.close();
            page.waitForSelector("button:has-text('Charger 1')");
        }
    }

    @Test
    void repris_apres_un_arret_brutal_un_chargement_deja_ecrit_se_reconnait_pour_le_sien() throws IOException {
        var charger = MaisonDEssai.piece(ChargerUnDepot.class);
        try (var navigateur = Navigateur.connecter("ines")) {
            Page page = envoyer(navigateur, "repris.csv");
            long depot = Long.parseLong(page.url().replaceAll(".*/depots/", ""));
            page.click("button:has-text('Charger 1')");
            page.waitForSelector(".alert-success");
            int lots = lotsEnVigueur();
            // La maison s’est arrêtée après avoir écrit le lot, avant d’en garder le compte rendu.
            oublierLeChargement(depot);

            var essai = new EssaiRecommence(depot);
            QuiTravaille.pour(ines(), () -> {
                charger.executer(essai);
                return true;
            });

            assertThat(essai.resultat).startsWith("chargé (lot ");
            assertThat(lotsEnVigueur()).isEqualTo(lots);
            page.reload();
            assertThat(page.locator(".alert-success").textContent()).contains("Le fichier est chargé");
        }
    }

    private Page envoyer(Navigateur navigateur, String nom) throws IOException {
        Page page = choisir(navigateur, nom);
        envoyer(page);
        return page;
    }

    private static void envoyer(Page page) {
        page.click("text=Envoyer et contrôler");
        page.waitForURL(adresse -> adresse.contains("/depots/"));
    }

    private Page choisir(Navigateur navigateur, String nom) throws IOException {
        Page page = navigateur.aller("/territoires/imports").page();
        String texte = "CODGEO;P17_ACT1564;P17_ACTOCC1564;P17_CHOM1564\n49007;" + hasard() + ";18;2\n";
        page.setInputFiles("#fichier", Files.writeString(dossier.resolve(nom), texte));
        return page;
    }

    /** Ce qui fait durer un import, jusqu’à ce qu’on le relâche. */
    private record Verrou(Connection connexion) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            connexion.rollback();
            connexion.close();
        }
    }

    /** Retient la table des lots : tout import attend, comme le ferait un gros fichier. */
    private static Verrou verrouiller(String mode) throws SQLException {
        Connection connexion = MaisonDEssai.connexion();
        connexion.setAutoCommit(false);
        try (var ordre = connexion.createStatement()) {
            ordre.execute("lock table territoire.lot in " + mode + " mode");
        }
        return new Verrou(connexion);
    }

    private static int hasard() {
        return Math.abs(UUID.randomUUID().hashCode() % 100_000);
    }

    private static int lotsEnVigueur() {
        var chiffres = MaisonDEssai.piece(Chiffres.class);
        chiffres.oublier();
        return (int) chiffres.lots().stream().filter(l -> !l.annule()).count();
    }

    private static long avisALire(String fichier) {
        return MaisonDEssai.proprietaire()
                .sql("select count(*) from taches.avis where lu_le is null and texte like '%' || :fichier || '%'")
                .param("fichier", fichier)
                .query(Long.class)
                .single();
    }

    private static AgentConnecte ines() {
        return MaisonDEssai.proprietaire()
                .sql("""
                        select a.id, f.organisation, f.id as affectation from acces.agent a
                        join acces.affectation f on f.agent = a.id where a.identifiant = 'ines' limit 1
                        """)
                .query((l, _) -> new AgentConnecte(
                        l.getLong("id"),
                        "ines",
                        "Inès Garnier",
                        l.getLong("organisation"),
                        "Département",
                        Profil.COLLECTIVITE,
                        null,
                        "",
                        Fonction.CM,
                        l.getLong("affectation"),
                        true))
                .single();
    }

    private static void oublierLeChargement(long depot) {
        JdbcClient base = MaisonDEssai.proprietaire();
        base.sql("""
                update territoire.depot
                set compte_rendu = jsonb_set(jsonb_set(compte_rendu, '{issue}', '"PRET"'), '{lot}', 'null')
                where id = :depot
                """).param("depot", depot).update();
    }

    /** Ce qu’un ouvrier donne à un travail qu’il recommence. */
    private static final class EssaiRecommence implements Avancement {
        private final long depot;
        private String resultat = "";

        EssaiRecommence(long depot) {
            this.depot = depot;
        }

        @Override
        public TacheId tache() {
            return new TacheId(0);
        }

        @Override
        public String parametres() {
            return new TravailDImport.Commande(depot, Choix.AUCUN).ecrite();
        }

        @Override
        public String repere() {
            return "commencé";
        }

        @Override
        public void poserRepere(String repere) {}

        @Override
        public void total(long total) {}

        @Override
        public void fait(long fait) {}

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
}
