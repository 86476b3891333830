package fr.maillage.socle.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.acces.MaisonEnEssai;
import fr.maillage.socle.acces.Navigateur;
import fr.maillage.socle.acces.Situation;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ce que chacun voit du journal, selon la ligne « Journal d’audit » de la matrice. */
@MaisonEnEssai
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsultationTest {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ScellerLeJournal sceller;

    @Test
    void une_conseillere_ne_voit_que_ses_propres_actes() {
        Navigateur.connecte(port, "malik");
        assertThat(Navigateur.connecte(port, "camille").lire("/journal").body())
                .contains("Vos propres actes")
                .contains("Camille Roussel")
                .doesNotContain("Malik Benoist");
    }

    @Test
    void une_responsable_voit_son_unite_sans_le_contenu() {
        Navigateur.connecte(port, "malik");
        Navigateur.connecte(port, "ines");
        assertThat(Navigateur.connecte(port, "helene").lire("/journal").body())
                .contains("sans leur contenu")
                .contains("Malik Benoist")
                .doesNotContain("Inès Garnier")
                .doesNotContain("Connexion par mot de passe");
    }

    @Test
    void le_delegue_voit_toute_son_organisation_et_pas_les_autres() {
        Navigateur.connecte(port, "amina");
        Navigateur.connecte(port, "ines");
        assertThat(Navigateur.connecte(port, "bruno").lire("/journal").body())
                .contains("Inès Garnier")
                .doesNotContain("Amina Roland");
    }

    @Test
    void une_chargee_de_mission_n_a_pas_de_journal_et_une_habitante_sait_comment_le_demander() {
        assertThat(Navigateur.connecte(port, "ines").lire("/journal").statusCode())
                .isEqualTo(404);
        assertThat(Navigateur.connecte(port, "lea").lire("/journal").body())
                .contains("délégué à la protection des données")
                .doesNotContain("<table");
    }

    @Test
    void l_export_compte_ses_lignes_et_se_note() {
        var delegue = Navigateur.connecte(port, "bruno");
        var export = delegue.lire("/journal/export.csv?acte=CONNEXION");
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
                .contains("journal-");
        long lignes = export.body().lines().count() - 1;
        assertThat(export.body()).startsWith("\ufeffnuméro;quand");
        assertThat(delegue.lire("/journal?acte=EXPORTER").body())
                .contains("Journal exporté : " + lignes + " écriture(s)");
        assertThat(Navigateur.connecte(port, "sacha")
                        .lire("/journal/export.csv")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void la_page_suivante_repart_de_la_derniere_ecriture_lue() {
        executer("""
                insert into journal.ecriture (organisation, agent, nom, fonction, nom_unite, acte, objet, libelle)
                select organisation, id, nom, 'CESF', '', 'LIRE', 'VEILLE', 'Lecture ' || n
                from acces.agent, generate_series(1, 120) n where identifiant = 'camille'
                """);
        var camille = Navigateur.connecte(port, "camille");
        String page = camille.lire("/journal?objet=VEILLE").body();
        assertThat(page).contains("Lecture 120").doesNotContain("Lecture 70<");
        var suite = Pattern.compile("href=\"(/journal\\?[^\"]*avant=\\d+)\"").matcher(page);
        assertThat(suite.find()).isTrue();
        assertThat(camille.lire(suite.group(1).replace("&amp;", "&")).body())
                .contains("Lecture 70")
                .doesNotContain("Lecture 120");
    }

    @Test
    void une_journee_scellee_puis_touchee_se_voit() {
        executer("""
                insert into journal.ecriture (quand, organisation, agent, nom, fonction, nom_unite, acte, objet, libelle)
                select now() - interval '2 days', organisation, id, nom, 'CESF', '', 'LIRE', 'VEILLE', 'Avant-hier'
                from acces.agent where identifiant = 'camille' and not exists (select from journal.scelle)
                """);
        sceller.scellerLesJourneesFinies();
        assertThat(sceller.verifier()).isNotEmpty().allMatch(j -> j.intacte());
        // L’écriture glissée est défaite avec sa transaction : l’essai peut se rejouer.
        Boolean intacteApres = Situation.pourLaMaison(() -> transaction.execute(etat -> {
            etat.setRollbackOnly();
            jdbc.sql("""
                    insert into journal.ecriture (quand, organisation, agent, nom, fonction, nom_unite, acte, objet, libelle)
                    select (select max(jour) from journal.scelle) + time '12:00', organisation, id, nom, 'CESF', '', 'LIRE',
                           'VEILLE', 'Glissée après coup'
                    from acces.agent where identifiant = 'camille'
                    """).update();
            return sceller.verifier().getFirst().intacte();
        }));
        assertThat(intacteApres).isFalse();
        assertThat(Navigateur.connecte(port, "bruno").lire("/journal/scelles").body())
                .contains("sont intactes");
    }

    @Test
    void un_texte_qui_ressemble_a_une_formule_est_desarme_dans_l_export() {
        assertThat(FeuilleDuJournal.cellule("=1+1")).isEqualTo("'=1+1");
        assertThat(FeuilleDuJournal.cellule("a;\"b\"")).isEqualTo("\"a;\"\"b\"\"\"");
    }

    private void executer(String ordre) {
        Situation.pourLaMaison(() -> transaction.execute(_ -> jdbc.sql(ordre).update()));
    }
}
