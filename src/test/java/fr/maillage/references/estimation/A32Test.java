package fr.maillage.references.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.Navigateur;
import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.estimation.pages.DispositifPage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** La fiche d’un dispositif se lit à une date : sa règle, ses montants, ce qui change ensuite, et le texte qui le dit. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class A32Test {
    private static final Dispositifs DISPOSITIFS = new Dispositifs();
    private static final LectureDUneFiche LECTURE = new LectureDUneFiche(Baremes.duProduit(), DISPOSITIFS);

    private static DispositifPage lire(String code, int annee, int mois, int jour) {
        return LECTURE.lire(DISPOSITIFS.de(code).orElseThrow(), LocalDate.of(annee, mois, jour));
    }

    @Test
    void l_impaye_d_APL_change_de_regle_le_premier_janvier_2027() {
        var veille = lire("impaye_de_loyer", 2026, 12, 31);
        assertThat(veille.regles()).hasSize(2);
        assertThat(veille.regles().getFirst().phrase()).contains("2 × loyer net");
        assertThat(veille.regles().getLast().quand()).contains("2027");
        assertThat(veille.regles().getLast().texte()).contains("Décret n° 2026-84");
        var lendemain = lire("impaye_de_loyer", 2027, 1, 1);
        assertThat(lendemain.regles()).singleElement().satisfies(regle -> {
            assertThat(regle.phrase()).contains("3 mois").contains("450 €");
            assertThat(regle.texte()).contains("Décret n° 2026-84");
        });
    }

    @Test
    void un_montant_date_dit_sa_valeur_du_jour_et_la_suivante() {
        var mars = lire("rsa", 2026, 3, 31).montants().getFirst();
        assertThat(mars.valeurs()).containsExactly("646,52\u00a0€");
        assertThat(mars.ensuite()).contains("651,69");
        var avril = lire("rsa", 2026, 4, 1).montants().getFirst();
        assertThat(avril.valeurs()).containsExactly("651,69\u00a0€");
        assertThat(avril.ensuite()).isEmpty();
    }

    @Test
    void chaque_prestation_du_moteur_a_sa_fiche_entiere() {
        var sansFiche = EnumSet.of(Prestation.PARTICIPATION_SANTE);
        assertThat(Arrays.stream(Prestation.values()).filter(p -> !sansFiche.contains(p)))
                .allSatisfy(p -> {
                    var fiche = DISPOSITIFS.de(p);
                    assertThat(fiche).as(p.name()).isPresent();
                    var page = LECTURE.lire(fiche.get(), LocalDate.of(2026, 11, 22));
                    assertThat(page.conditions()).as(p.name()).isNotEmpty();
                    assertThat(page.pieces()).as(p.name()).isNotEmpty();
                    assertThat(page.recours()).as(p.name()).isNotBlank();
                });
    }

    @Test
    void la_fiche_se_relit_a_une_autre_date_a_l_ecran() {
        try (var navigateur = Navigateur.connecter("ines").aller("/droits/dispositifs")) {
            navigateur.verifier().tientDansLaLargeur();
            navigateur.page().click("text=Impayé de loyer");
            navigateur.page().fill("#au", "2026-12-31");
            navigateur.page().click("text=Relire à cette date");
            navigateur.page().waitForLoadState();
            assertThat(navigateur.page().locator("main").textContent()).contains("2 × loyer net", "À partir du");
            navigateur.verifier().tientDansLaLargeur().capturer("fiche-impaye");
            navigateur.page().fill("#au", "2027-01-01");
            navigateur.page().click("text=Relire à cette date");
            navigateur.page().waitForLoadState();
            assertThat(navigateur.page().locator("main").textContent())
                    .contains("450 €")
                    .doesNotContain("2 × loyer net");
        }
    }
}
