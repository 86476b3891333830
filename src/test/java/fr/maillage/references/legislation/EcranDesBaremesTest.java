package fr.maillage.references.legislation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.socle.acces.Quand;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Une valeur légale à l’écran : saisie, refusée sans rien perdre, relue par une autre personne, publiée, exportée. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EcranDesBaremesTest {
    private static final String RSA = "/baremes/rsa/montant_forfaitaire";
    private static final LocalDate EFFET = Quand.aujourdHui().plusMonths(3).withDayOfMonth(1);

    @AfterEach
    void rien_ne_reste() {
        MaisonDEssai.piece(JdbcValeurs.class).toutes().stream()
                .filter(v -> v.etat() != ValeurAjoutee.Etat.RETIREE)
                .forEach(v -> AgentsDEssai.pour(
                        "sacha",
                        () -> MaisonDEssai.piece(TenirLesValeurs.class).retirer(v.code(), v.id(), "fin de l’essai")));
    }

    @Test
    void de_la_saisie_a_l_export() {
        try (var ines = Navigateur.connecter("ines").aller(RSA + "/nouvelle")) {
            Page page = ines.page();
            page.fill("#case_", "6581");
            page.fill("#depuis", EFFET.toString());
            page.fill("#texte", "Décret d’essai, art. 1");
            page.fill("#adresse", "https://www.legifrance.gouv.fr/essai");
            ines.cliquer("button:has-text('Enregistrer')");
            assertThat(ines.texte()).contains("change de plus de moitié");
            assertThat(page.inputValue("#texte")).isEqualTo("Décret d’essai, art. 1");
            ines.auxDeuxTailles("bareme-refuse");
            page.fill("#case_", "658,10");
            ines.cliquer("button:has-text('Enregistrer')");
            assertThat(page.locator("body").textContent()).contains("une autre personne aura relu le texte");
            assertThat(ines.texte()).contains("Vous l’avez saisie").doesNotContain("J’ai lu le texte : publier");
        }
        try (var sacha = Navigateur.connecter("sacha").aller("/")) {
            assertThat(sacha.texte()).contains("deuxième lecture");
            sacha.aller(RSA);
            sacha.auxDeuxTailles("bareme-a-publier");
            sacha.cliquer("button:has-text('J’ai lu le texte')");
            assertThat(sacha.texte()).contains("658,10", "à venir", "Ajoutée ici par", "publiée par");
            sacha.auxDeuxTailles("bareme-publie");
            var fichier = sacha.page().request().get(MaisonDEssai.adresse() + "/baremes/ajouts.yaml");
            assertThat(fichier.text()).contains("rsa/montant_forfaitaire:", "valeur: 658.10", "Décret d’essai, art. 1");
        }
        try (var camille = Navigateur.connecter("camille").aller(RSA)) {
            assertThat(camille.texte()).contains("658,10").doesNotContain("Ajouter une valeur", "Retirer");
        }
    }

    @Test
    void les_mots_du_budget_disent_qui_emploie_un_repere() {
        try (var camille = Navigateur.connecter("camille").aller("/baremes/budget/reperes")) {
            assertThat(camille.texte()).contains("Budget : repères et énergie");
        }
    }
}
