package fr.maillage.socle.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** La case du haut cherche partout où l’agent peut lire, et nulle part ailleurs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RechercheTest {
    /** Une personne d’un dossier que Camille suit. */
    private static String nom() {
        return MaisonDEssai.proprietaire()
                .sql("""
                select p.nom_de_naissance from dossiers.suivi s
                join dossiers.appartenance a on a.dossier = s.dossier and a.fin is null and a.lien = 'TITULAIRE'
                join dossiers.personne p on p.id = a.personne
                where s.agent = :camille and s.fin is null order by p.id limit 1
                """)
                .param("camille", MaisonDEssai.agent("camille"))
                .query(String.class)
                .single();
    }

    private static long lecturesInscrites() {
        return MaisonDEssai.proprietaire()
                .sql("select count(*) from journal.ecriture where agent = :camille and reference = 'liste'")
                .param("camille", MaisonDEssai.agent("camille"))
                .query(Long.class)
                .single();
    }

    @Test
    void une_conseillere_trouve_personnes_territoires_services_et_projets_d_une_seule_case() {
        try (var camille = Navigateur.connecter("camille")) {
            long avant = lecturesInscrites();
            camille.aller("/recherche?q=" + nom()).verifier();
            assertThat(camille.page()
                            .locator("section[aria-label=Personnes] li")
                            .count())
                    .isBetween(1, 8);
            assertThat(lecturesInscrites()).isEqualTo(avant + 1);
            camille.aller("/recherche?q=angers");
            assertThat(camille.page().locator("section[aria-label=Territoires]").innerText())
                    .contains("49007");
            assertThat(camille.page()
                            .locator("section[aria-label=Partenaires] li")
                            .count())
                    .isPositive();
        }
    }

    @Test
    void pendant_la_frappe_aucun_nom_ne_s_affiche_et_rien_ne_s_inscrit_au_journal() {
        try (var camille = Navigateur.connecter("camille").aller("/")) {
            long avant = lecturesInscrites();
            camille.page().keyboard().press("/");
            camille.page().keyboard().type(nom());
            camille.page().waitForSelector("#suggestions [role=option]");
            var premiere = camille.page().locator("#suggestions [role=option]").first();
            assertThat(premiere.innerText()).contains("Chercher", nom(), "Personnes");
            assertThat(premiere.getAttribute("href")).startsWith("/personnes?q=");
            assertThat(lecturesInscrites()).isEqualTo(avant);
            camille.page().keyboard().press("ArrowDown");
            camille.page().keyboard().press("Enter");
            camille.page().waitForURL(adresse -> adresse.contains("/personnes?q="));
        }
    }

    @Test
    void une_chargee_de_mission_ne_cherche_pas_de_personne_et_trouve_un_projet_par_un_mot_de_son_titre() {
        String titre = MaisonDEssai.proprietaire()
                .sql("""
                select f.titre from projets.fiche f join acces.affectation a on a.organisation = f.organisation
                where a.agent = :ines and f.demonstration order by f.id limit 1
                """)
                .param("ines", MaisonDEssai.agent("ines"))
                .query(String.class)
                .single();
        try (var ines = Navigateur.connecter("ines")) {
            ines.aller("/recherche?q=" + nom());
            assertThat(ines.page().locator("section[aria-label=Personnes]").count())
                    .isZero();
            ines.aller("/recherche?q=" + titre.split(" ")[0].toLowerCase(java.util.Locale.FRENCH))
                    .verifier();
            assertThat(ines.page().locator("section[aria-label=Projets]").innerText())
                    .contains(titre);
        }
    }
}
