package fr.maillage.socle.taches;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EcransDesTachesTest {
    private final JdbcTaches taches = MaisonDEssai.piece(JdbcTaches.class);
    private final String genre = "ecran-" + UUID.randomUUID();

    @Test
    void l_agent_suit_son_travail_l_arrete_et_trouve_ses_avis() {
        var id = taches.confier(genre, "Import du fichier national", "600", MaisonDEssai.agent("malik"), null);
        var noeud = NoeudDEssai.ouvriers(taches, Duration.ofSeconds(5), new Compteur(genre, 20));
        noeud.start();
        try (var navigateur = Navigateur.connecter("malik")) {
            navigateur.aller(id.href());
            var suivi = navigateur.page().locator(".suivi progress");
            String avant = suivi.getAttribute("value");
            navigateur
                    .page()
                    .waitForFunction("avant => +document.querySelector('.suivi progress').value > +avant + 20", avant);
            navigateur.capturer("tache").verifier();
            navigateur.page().click("button:has-text('Arrêter')");
            assertThat(navigateur.page().locator("[role=status]").first().textContent())
                    .contains("arrêt est demandé");
            navigateur.page().waitForSelector(".etat:has-text('annulé')");
            navigateur.aller("/").capturer("accueil-avec-avis").verifier();
            assertThat(navigateur.page().locator(".haut .pastille").textContent())
                    .contains("à lire");
            navigateur.aller("/taches").capturer("taches").verifier().tientDansLaLargeur();
            navigateur.page().click("text=Tout marquer comme lu");
            assertThat(navigateur.page().locator(".haut .pastille").count()).isZero();
        } finally {
            noeud.stop();
        }
    }

    @Test
    void le_travail_d_un_autre_n_existe_pas_pour_moi() {
        var id = taches.confier(genre, "Travail d’une autre", "1", MaisonDEssai.agent("ines"), null);
        try (var navigateur = Navigateur.connecter("camille")) {
            for (String adresse : new String[] {id.href(), id.href() + "/avancement", "/taches/999999999"}) {
                var reponse = navigateur.page().navigate(MaisonDEssai.adresse() + adresse);
                assertThat(reponse.status()).isEqualTo(404);
                assertThat(reponse.text()).doesNotContain("autre<");
            }
        }
    }

    @Test
    void sans_script_l_avancement_se_lit_et_s_actualise() {
        var id = taches.confier(genre, "Carnet du département", "10", MaisonDEssai.agent("nora"), null);
        try (var navigateur = Navigateur.sansScript().seConnecter("nora")) {
            navigateur.aller(id.href());
            assertThat(navigateur.page().locator(".etat").textContent()).isEqualTo("en attente");
            navigateur.page().click("text=Actualiser");
            assertThat(navigateur.page().url()).endsWith(id.href());
            navigateur.page().click("button:has-text('Arrêter')");
            assertThat(navigateur.page().locator(".etat").textContent()).isEqualTo("annulé");
        }
    }
}
