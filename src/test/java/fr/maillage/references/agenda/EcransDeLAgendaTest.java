package fr.maillage.references.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EcransDeLAgendaTest {
    /** Un jour que nul essai précédent n’a pris. */
    private static final String JOUR = java.time.LocalDate.of(2040, 1, 1)
            .plusDays(System.nanoTime() / 1000 % 20_000)
            .toString();

    @Test
    void la_semaine_se_lit_au_bureau_en_tableau_et_au_telephone_en_liste() {
        for (String vue : new String[] {"semaine", "jour", "mois"}) {
            try (var camille = Navigateur.connecter("camille")) {
                camille.aller("/agenda?vue=" + vue)
                        .verifier()
                        .tientDansLaLargeur()
                        .capturer("agenda-" + vue);
                assertThat(camille.page().locator("table.agenda").isVisible()).isTrue();
                assertThat(camille.page().locator(".agenda-liste").isVisible()).isFalse();
            }
        }
        try (var camille = Navigateur.telephone().seConnecter("camille")) {
            camille.aller("/agenda").verifier().tientDansLaLargeur().capturer("agenda-telephone");
            assertThat(camille.page().locator("table.agenda").isVisible()).isFalse();
            assertThat(camille.page().locator(".agenda-liste").isVisible()).isTrue();
        }
    }

    @Test
    void on_prend_un_rendez_vous_depuis_une_case_libre_au_clavier_et_le_conflit_se_dit() {
        try (var camille = Navigateur.sansScript().seConnecter("camille")) {
            camille.aller("/agenda?vue=jour&jour=" + JOUR);
            camille.page().locator("a.libre").nth(2).press("Enter");
            camille.page().waitForSelector("#jour");
            assertThat(camille.page().inputValue("#jour")).isEqualTo(JOUR);
            assertThat(camille.page().inputValue("#heure")).isEqualTo("10:00");
            camille.page().fill("#intitule", "Réunion d’essai");
            camille.page().press("#intitule", "Enter");
            camille.page().waitForSelector("h1:has-text('Réunion d’essai')");
            String adresse = camille.page().url().replace(MaisonDEssai.adresse(), "");
            camille.aller("/agenda/nouveau?jour=" + JOUR + "&heure=10:15");
            camille.page().press("#intitule", "Enter");
            camille.page().waitForSelector("#erreurs :text('Vous avez déjà un engagement')");
            assertThat(camille.page().inputValue("#heure")).isEqualTo("10:15");
            try (var regard = Navigateur.telephone().seConnecter("camille")) {
                regard.aller(adresse).verifier().tientDansLaLargeur().capturer("rendez-vous");
            }
        }
    }

    @Test
    void la_responsable_voit_la_semaine_de_son_equipe_sans_savoir_avec_qui() {
        try (var helene = Navigateur.connecter("helene")) {
            helene.aller("/agenda");
            helene.page().click("text=Toute l’équipe");
            helene.page().waitForSelector("table.equipe");
            assertThat(helene.page().locator("table.equipe").innerText()).contains("Camille", "Rendez-vous");
            assertThat(noms())
                    .isNotEmpty()
                    .allSatisfy(nom -> assertThat(
                                    helene.page().locator("table.equipe td").allInnerTexts())
                            .noneMatch(t -> t.contains(nom)));
            helene.verifier().tientDansLaLargeur().capturer("agenda-equipe");
        }
        try (var helene = Navigateur.telephone().seConnecter("helene")) {
            helene.aller("/agenda/equipe").verifier().tientDansLaLargeur().capturer("agenda-equipe-telephone");
        }
        try (var camille = Navigateur.connecter("camille")) {
            assertThat(camille.page()
                            .request()
                            .get(MaisonDEssai.adresse() + "/agenda/equipe")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void l_organisation_choisit_sa_zone_de_vacances() {
        try (var ines = Navigateur.connecter("ines")) {
            ines.aller("/agenda/calendrier").capturer("calendrier");
            ines.page().selectOption("#vacances", "A");
            ines.page().click("text=Montrer ces zones");
            ines.page().waitForSelector("main :text('L’agenda montre désormais')");
            assertThat(ines.page().inputValue("#vacances")).isEqualTo("A");
            ines.verifier().tientDansLaLargeur();
            ines.page().selectOption("#vacances", "B");
            ines.page().click("text=Montrer ces zones");
            ines.page().waitForSelector("main :text('L’agenda montre désormais')");
        }
    }

    @Test
    void le_flux_ne_repond_qu_a_son_adresse_secrete_et_plus_du_tout_une_fois_retire() {
        try (var camille = Navigateur.connecter("camille")) {
            camille.aller("/agenda/abonnement");
            camille.page().click("main button.bouton:not(.danger)");
            String adresse = camille.page().inputValue("#adresse");
            camille.verifier().tientDansLaLargeur();
            try (var passant = Navigateur.bureau()) {
                var lu = passant.page().request().get(adresse);
                assertThat(lu.status()).isEqualTo(200);
                assertThat(lu.headers().get("content-type")).startsWith("text/calendar");
                assertThat(lu.text()).startsWith("BEGIN:VCALENDAR\r\n").contains("BEGIN:VEVENT", "SUMMARY:Permanence");
                // Un lieu peut porter un mot qui est aussi un nom de famille.
                String sansLieux = lu.text().replaceAll("(?m)^LOCATION:.*(\\R .*)*", "");
                assertThat(noms())
                        .isNotEmpty()
                        .allSatisfy(nom -> assertThat(sansLieux).doesNotContain(nom));
                assertThat(passant.page()
                                .request()
                                .get(adresse.replaceAll(".{5}\\.ics", "AAAAA.ics"))
                                .status())
                        .isEqualTo(404);
                camille.page().click("button.danger");
                camille.page().waitForSelector("main :text('ne répond plus')");
                assertThat(passant.page().request().get(adresse).status()).isEqualTo(404);
            }
        }
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select count(*) from agenda.flux where agent = " + MaisonDEssai.agent("camille"))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static java.util.List<String> noms() {
        return MaisonDEssai.proprietaire()
                .sql(
                        "select distinct p.nom_de_naissance from dossiers.personne p join dossiers.appartenance a on a.personne = p.id"
                                + " join agenda.rendez_vous r on r.objet = 'dossier:' || a.dossier where length(p.nom_de_naissance) > 3")
                .query(String.class)
                .list();
    }

    @Test
    void les_jours_feries_se_voient_et_se_chargent_par_fichier() throws Exception {
        try (var ines = Navigateur.connecter("ines")) {
            ines.aller("/agenda/calendrier").verifier().tientDansLaLargeur();
            var fichier = java.nio.file.Files.writeString(
                    java.nio.file.Files.createTempDirectory("calendrier").resolve("jours_feries.csv"),
                    "date,nom_jour_ferie,zones\n2029-05-08,8 mai,Métropole|Alsace-Moselle\n");
            ines.page().setInputFiles("#fichier", fichier);
            ines.page().click("main form button");
            ines.page().waitForSelector("main :text('2 jours sont connus')");
            ines.aller("/agenda?vue=semaine&jour=2029-05-08");
            assertThat(ines.page().locator("table.agenda thead").innerText()).contains("férié : 8 mai");
        }
    }
}
