package fr.maillage.personnes.accompagnement.entourage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.personnes.dossiers.Agents;
import fr.maillage.personnes.dossiers.PartDuDossier;
import fr.maillage.personnes.dossiers.UnDossierPlein;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B01 — l’éco-carte d’un foyer de quatre et de six personnes ou services autour de lui, et son tableau. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B01Test {
    private static final List<Map<String, String>> ACTEURS = List.of(
            acteur("PROCHES", "Sa voisine", "", "SOUTIEN"),
            acteur("FAMILLE", "Sa sœur", "MEME", "SOUTIEN"),
            acteur("FAMILLE", "Son père", "PARENTS", "RUPTURE"),
            acteur("PROFESSIONNELS", "Le bailleur <b>", "", "TENSION"),
            acteur("PROFESSIONNELS", "Assistante maternelle", "", "SOUTIEN"),
            acteur("LIEUX", "L’école", "", "SOUTIEN"));
    private static long dossier;

    private static Map<String, String> acteur(String cercle, String qui, String generation, String lien) {
        return Proche.lire(Map.of("cercle", cercle, "qui", qui, "generation", generation, "lien", lien));
    }

    @BeforeAll
    static void un_foyer_de_quatre_et_six_autour() {
        MaisonDEssai.adresse();
        dossier = Agents.dossierDe(AgentsDEssai.de("camille"), "Rolande", "Essaientourage", "1979-09-09");
        UnDossierPlein.accueillir(dossier, "Gilbert", "Essaientourage", "1978-01-01", "CONJOINT");
        UnDossierPlein.accueillir(dossier, "Manon", "Essaientourage", "2012-01-01", "ENFANT");
        UnDossierPlein.accueillir(dossier, "Léo", "Essaientourage", "2015-01-01", "ENFANT");
        ACTEURS.forEach(a -> assertThat(par("camille", () -> tenir().ajouter(dossier, UUID.randomUUID(), a)))
                .isEmpty());
    }

    private static <T> T par(String agent, Supplier<T> travail) {
        return QuiTravaille.pour(AgentsDEssai.de(agent), travail);
    }

    private static TenirLEntourage tenir() {
        return MaisonDEssai.piece(TenirLEntourage.class);
    }

    @Test
    void chaque_acteur_a_son_lien_et_le_dessin_a_son_tableau() {
        try (var navigateur = Navigateur.connecter("camille").aller("/personnes/dossiers/" + dossier + "/entourage")) {
            var page = navigateur.page();
            assertThat(page.locator("svg[role=img] title").allTextContents())
                    .contains("Éco-carte du foyer", "La famille, par générations");
            var lignes = page.locator("table:has(caption:text-is('L’entourage et ses liens')) tbody tr");
            assertThat(lignes.count()).isEqualTo(6);
            for (int n = 0; n < 6; n++) {
                assertThat(lignes.nth(n).locator("td").nth(1).textContent()).isIn("soutien", "tension", "rupture");
            }
            navigateur.capturer("entourage").verifier().tientDansLaLargeur();
        }
    }

    @Test
    void le_dessin_dit_chaque_nom_et_chaque_lien_en_mots_et_rien_ne_s_y_execute() {
        var lu = par("camille", () -> tenir().lire(dossier));
        String svg = EcoCarte.dessiner(lu.foyer(), lu.proches());
        assertThat(svg)
                .contains(
                        "Rolande",
                        "Gilbert",
                        "Manon",
                        "Léo",
                        "Sa voisine",
                        "soutien : Sa voisine",
                        "rupture : Son père")
                .contains("Le bailleur &lt;b&gt;")
                .doesNotContain("<b>")
                .doesNotContain("style=");
        assertThat(svg.split(">tension<")).as("le mot est sur le trait").hasSize(2);
    }

    @Test
    void la_famille_se_range_par_generations() {
        var lu = par("camille", () -> tenir().lire(dossier));
        var rangees = Generations.rangees(lu.foyer(), lu.proches());
        assertThat(rangees.keySet()).containsExactly(-1, 0, 1);
        assertThat(rangees.get(-1)).extracting(Generations.Place::nom).containsExactly("Son père");
        assertThat(rangees.get(0)).hasSize(3);
        assertThat(rangees.get(1)).extracting(Generations.Place::auFoyer).containsExactly(true, true);
    }

    @Test
    void ce_qui_manque_se_dit_et_un_lien_change_ou_se_retire_pour_de_bon() {
        assertThat(par(
                        "camille",
                        () -> tenir().ajouter(dossier, UUID.randomUUID(), acteur("FAMILLE", "", "", "AMOUR"))))
                .containsOnlyKeys("lien", "generation", "qui");
        var autre = Agents.dossierDe(AgentsDEssai.de("camille"), "Une", "Essaientouragebis", "1979-09-09");
        par("camille", () -> tenir().ajouter(autre, UUID.randomUUID(), ACTEURS.getFirst()));
        long id = par("camille", () -> tenir().lire(autre)).proches().getFirst().id();
        par("camille", () -> {
            tenir().changerLeLien(autre, id, "TENSION");
            return true;
        });
        assertThat(par("camille", () -> tenir().lire(autre))
                        .proches()
                        .getFirst()
                        .lien())
                .isEqualTo(QualiteDuLien.TENSION);
        assertThatThrownBy(() -> par("camille", () -> {
                    tenir().retirer(dossier, id);
                    return true;
                }))
                .as("pas par un autre dossier")
                .isInstanceOf(Introuvable.class);
        par("camille", () -> {
            tenir().retirer(autre, id);
            return true;
        });
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select count(*) from accompagnement.proche where id = " + id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void ces_tiers_ne_sont_pas_en_clair_et_qui_ne_suit_pas_ne_les_lit_pas() {
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select string_agg(p::text, ' ') from accompagnement.proche p where dossier = " + dossier)
                        .query(String.class)
                        .single())
                .doesNotContain("voisine");
        for (String agent : List.of("malik", "helene", "amina")) {
            assertThatThrownBy(() -> par(agent, () -> tenir().lire(dossier))).isInstanceOf(Introuvable.class);
        }
        var part = MaisonDEssai.pieces(PartDuDossier.class).stream()
                .filter(p -> p.code().equals("entourage"))
                .findFirst()
                .orElseThrow();
        assertThat(AgentsDEssai.pour("camille", () -> part.elements(dossier))).hasSize(6);
    }
}
