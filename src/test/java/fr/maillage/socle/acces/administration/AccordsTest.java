package fr.maillage.socle.acces.administration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.acces.AccordsDePartage;
import fr.maillage.socle.acces.MaisonEnEssai;
import fr.maillage.socle.acces.Navigateur;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Situation;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A03 : rien ne passe d’une organisation à l’autre sans un accord daté, noté et révocable. */
@MaisonEnEssai
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccordsTest {
    private static final String FINALITE = "Convention d’accueil du 3 mars, article 4.";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AccordsDePartage accords;

    private long departement;
    private long ccas;
    private Navigateur administrateur = new Navigateur(0);

    @BeforeEach
    void entrer() {
        departement = numero("select organisation from acces.agent where identifiant = 'sacha'");
        ccas = numero("select organisation from acces.agent where identifiant = 'paul'");
        administrateur = Navigateur.connecte(port, "sacha");
    }

    @Test
    void A03_un_accord_se_donne_se_voit_des_deux_cotes_et_se_revoque() {
        assertThat(accords.couvre(departement, ccas, ObjetProtege.ORIENTATIONS)).isFalse();
        donner("ORIENTATIONS", FINALITE, LocalDate.now(), LocalDate.now().plusDays(30));
        assertThat(accords.couvre(departement, ccas, ObjetProtege.ORIENTATIONS)).isTrue();
        assertThat(accords.couvre(departement, ccas, ObjetProtege.BUDGET)).isFalse();
        assertThat(accords.couvre(ccas, departement, ObjetProtege.ORIENTATIONS)).isFalse();
        var receveur = Navigateur.connecte(port, "paul");
        assertThat(receveur.lire("/habilitations/partages").body()).contains(FINALITE.replace("’", "’"));

        long accord = numero("select max(id) from acces.accord where objet = 'ORIENTATIONS'");
        assertThat(receveur.envoyer("/habilitations/partages/" + accord + "/revoquer")
                        .statusCode())
                .as("celle qui lit ne révoque pas")
                .isEqualTo(404);
        administrateur.envoyer("/habilitations/partages/" + accord + "/revoquer");
        assertThat(accords.couvre(departement, ccas, ObjetProtege.ORIENTATIONS)).isFalse();
        assertThat(numero("select count(*) from journal.ecriture where libelle like 'Accord de partage%'"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void A03_un_accord_fini_ou_a_venir_ne_laisse_rien_lire() {
        donner(
                "ENQUETES",
                FINALITE,
                LocalDate.now().plusDays(1),
                LocalDate.now().plusDays(9));
        assertThat(accords.couvre(departement, ccas, ObjetProtege.ENQUETES)).isFalse();
    }

    @Test
    void A03_un_accord_sans_finalite_ou_trop_long_est_refuse_avec_sa_raison() {
        assertThat(donner("VEILLE", "utile", LocalDate.now(), LocalDate.now().plusYears(9)))
                .contains("à quoi sert ce partage")
                .contains("3 ans au plus");
    }

    private String donner(String objet, String finalite, LocalDate debut, LocalDate fin) {
        return administrateur
                .envoyer(
                        "/habilitations/partages",
                        "lectrice",
                        Long.toString(ccas),
                        "objet",
                        objet,
                        "finalite",
                        finalite,
                        "debut",
                        debut.toString(),
                        "fin",
                        fin.toString())
                .body();
    }

    private long numero(String question) {
        Long nombre = Situation.pourLaMaison(() ->
                transaction.execute(_ -> jdbc.sql(question).query(Long.class).single()));
        return nombre == null ? -1 : nombre;
    }
}
