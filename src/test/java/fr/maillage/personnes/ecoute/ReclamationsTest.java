package fr.maillage.personnes.ecoute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** D43, la voie de réclamation : qui la reçoit l’inscrit, qui conduit le service la lit et répond, dans le délai. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReclamationsTest {
    private final TenirLesReclamations reclamations = MaisonDEssai.piece(TenirLesReclamations.class);

    private static <T> T par(String agent, Supplier<T> travail) {
        return QuiTravaille.pour(AgentsDEssai.de(agent), travail);
    }

    private static Map<String, String> formulaire(String recit) {
        return new LinkedHashMap<>(Map.of(
                "recueLe", Quand.aujourdHui().minusDays(3).toString(),
                "canal", "TELEPHONE",
                "objet", "DELAI",
                "recit", recit,
                "qui", "Mme Attenteessai, 06 39 98 00 00"));
    }

    private static long derniere() {
        return MaisonDEssai.proprietaire()
                .sql("select max(id) from ecoute.reclamation")
                .query(Long.class)
                .single();
    }

    @Test
    void inscrite_une_fois_elle_est_sous_sceau_et_seule_la_responsable_la_lit() {
        var cle = UUID.randomUUID();
        var saisie = formulaire("Trois semaines sans rappel, malgré deux messages.");
        assertThat(par("fatou", () -> reclamations.deposer(cle, saisie))).isEmpty();
        assertThat(par("fatou", () -> reclamations.deposer(cle, saisie))).isEmpty();
        long id = derniere();
        assertThat(par("helene", () -> reclamations.registre()))
                .filteredOn(r -> r.id() == id)
                .hasSize(1);
        var lue = par("helene", () -> reclamations.lire(id));
        assertThat(lue.textes().qui()).isEqualTo("Mme Attenteessai, 06 39 98 00 00");
        assertThat(lue.terme()).isEqualTo(lue.recueLe().plusMonths(2));
        for (String autre : new String[] {"fatou", "camille", "amina", "sacha"}) {
            assertThatThrownBy(() -> par(autre, () -> reclamations.lire(id)))
                    .as(autre)
                    .isInstanceOf(Introuvable.class);
        }
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select count(*) from ecoute.reclamation where cle = :cle")
                        .param("cle", cle)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select r::text from ecoute.reclamation r where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain("Attenteessai", "rappel");
    }

    @Test
    void ce_qui_manque_est_dit_et_une_reponse_ne_se_donne_qu_une_fois() {
        var vide = par("fatou", () -> reclamations.deposer(UUID.randomUUID(), Map.of("recueLe", "2026-02-30")));
        assertThat(vide).containsOnlyKeys("recueLe", "canal", "objet", "recit");
        assertThat(vide.get("recueLe")).contains("2026-02-30");
        par("fatou", () -> reclamations.deposer(UUID.randomUUID(), formulaire("Personne ne m’a expliqué le refus.")));
        long id = derniere();
        assertThat(par("helene", () -> reclamations.repondre(id, Map.of("suite", "FONDEE", "reponse", "Oui."))))
                .containsOnlyKeys("reponse");
        var reponse = Map.of("suite", "FONDEE", "reponse", "Vous aviez raison : nous vous rappelons lundi.");
        assertThat(par("helene", () -> reclamations.repondre(id, reponse))).isEmpty();
        assertThat(par("helene", () -> reclamations.repondre(id, reponse))).containsOnlyKeys("reponse");
        assertThat(par("helene", () -> reclamations.lire(id)).textes().reponse())
                .contains("lundi");
    }

    @Test
    void a_l_accueil_on_l_inscrit_et_la_responsable_y_repond_a_l_ecran() {
        String recit = "Le bureau n’est pas accessible en fauteuil, essai " + System.nanoTime();
        try (var accueil = Navigateur.connecter("fatou").aller("/ecoute/reclamations/nouvelle")) {
            var page = accueil.page();
            page.fill("#recit", recit);
            page.click("main form .bouton");
            assertThat(page.locator("#erreurs").innerText()).contains("de quoi elle parle");
            assertThat(page.inputValue("#recit")).isEqualTo(recit);
            page.selectOption("#objet", "LOCAUX");
            page.selectOption("#canal", "DE_VIVE_VOIX");
            accueil.verifier().tientDansLaLargeur().capturer("reclamation-saisie");
            page.click("main form .bouton");
            assertThat(page.locator("body").innerText()).contains("La réclamation est au registre");
        }
        try (var responsable = Navigateur.connecter("helene").aller("/ecoute/avis")) {
            var page = responsable.page();
            page.click("main a:has-text('Réclamations')");
            page.waitForURL(url -> url.endsWith("/ecoute/reclamations"));
            responsable.verifier().tientDansLaLargeur().capturer("reclamations");
            responsable.aller("/ecoute/reclamations/" + derniere());
            assertThat(page.locator("main").innerText()).contains(recit);
            page.selectOption("#suite", "FONDEE");
            page.fill("#reponse", "Une rampe est posée ; d’ici là, nous venons chez vous.");
            page.click("main form > .bouton");
            page.waitForSelector("main :text('Ce qui est répondu')");
            responsable.verifier().tientDansLaLargeur().capturer("reclamation-repondue");
        }
    }
}
