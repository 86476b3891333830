package fr.maillage.territoires.diagnostic.autrefois;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.millesimes.GeographiesDatees;
import fr.maillage.references.territoire.millesimes.GroupeDate;
import fr.maillage.references.territoire.millesimes.Mouvement;
import fr.maillage.references.territoire.millesimes.PerimetreDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E47 : une recherche en 2014 emploie les périmètres de 2014, et les indicateurs y sont recomposés. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class E47Test {
    private final GeographiesDatees geographies = MaisonDEssai.piece(GeographiesDatees.class);
    private final ComposerAutrefois composer = MaisonDEssai.piece(ComposerAutrefois.class);
    private final Territoires territoires = MaisonDEssai.piece(Territoires.class);
    private final Chiffres chiffres = MaisonDEssai.piece(Chiffres.class);

    private PerimetreDate en(int annee, Maille maille, String code) {
        return geographies.au(annee).trouver(maille, code).orElseThrow();
    }

    private static Autrefois.LigneDatee ligne(Autrefois autrefois, String indicateur) {
        return autrefois.lignes().stream()
                .filter(l -> l.indicateur().code().equals(indicateur))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void un_code_dit_sa_commune_de_l_annee_Drain_en_2014_Oree_d_Anjou_en_2026() {
        assertThat(en(2014, Maille.COMMUNE, "49126").nom()).isEqualTo("Drain");
        assertThat(en(2026, Maille.COMMUNE, "49126").nom()).isEqualTo("Orée d'Anjou");
        assertThat(geographies.au(2020).commune("49126")).isEmpty();
        assertThat(en(2020, Maille.COMMUNE, "49069").nom()).isEqualTo("Orée d'Anjou");
    }

    @Test
    void le_departement_de_2014_a_ses_communes_d_alors_et_ses_habitants_d_alors() {
        var departement = en(2014, Maille.DEPARTEMENT, "49");
        assertThat(departement.communes())
                .hasSizeGreaterThan(350)
                .extracting(Territoire::nom)
                .contains("Drain", "Les Ponts-de-Cé", "Freigné")
                .doesNotContain("Orée d'Anjou");
        var population = ligne(composer.de(departement), "POP");
        // La série de 2014 suit les communes de 2016 : le recensement de 2013 est le plus proche qui couvre tout 2014.
        assertThat(population.annee()).isEqualTo(2013);
        assertThat(population.alors().estChiffree()).isTrue();
        // Freigné est partie en Loire-Atlantique, Le Fresne-sur-Loire en est venu : les deux périmètres n’ont pas
        // autant d’habitants.
        assertThat(population.alors().nombre())
                .isNotEqualTo(population.aujourdHui().nombre());
    }

    @Test
    void un_taux_est_recalcule_sur_les_sommes_et_une_mediane_ne_se_recompose_pas() {
        var oree = territoires.geographie().exiger(Maille.COMMUNE, "49126");
        var espace = geographies.au(2014).espace(oree).orElseThrow();
        assertThat(espace.communes()).hasSize(9).extracting(Territoire::nom).contains("Drain", "Champtoceaux");
        var autrefois = composer.de(espace);
        var chomage = ligne(autrefois, "TX_CHOM");
        var mesures = chiffres.de(oree);
        double attendu = 100
                * mesures.valeur("P_CHOM1564", chomage.annee()).exigerNombre()
                / mesures.valeur("P_ACT1564", chomage.annee()).exigerNombre();
        assertThat(chomage.alors().exigerNombre()).isCloseTo(attendu, within(1e-6));
        var mediane = ligne(composer.de(en(2014, Maille.DEPARTEMENT, "49")), "MED_NV");
        assertThat(mediane.alors().etat()).isEqualTo(Valeur.Etat.NON_DISPONIBLE);
        assertThat(mediane.comment()).contains("ne se recompose pas");
    }

    @Test
    void une_intercommunalite_dont_la_composition_d_alors_est_chargee_est_recomposee_sur_ses_communes_d_alors() {
        // Extrait écrit pour l’essai : trois communes, dont une (Drain) que l’intercommunalité d’aujourd’hui n’a pas.
        geographies.enregistrer(List.of(new GroupeDate(
                2012, Maille.EPCI, "244900015", "Essai 2012", List.of("49246", "49007", "49126"), "extrait d’essai")));
        var alors = en(2012, Maille.EPCI, "244900015");
        assertThat(alors.communes()).extracting(Territoire::nom).containsExactly("Angers", "Drain", "Les Ponts-de-Cé");
        var autrefois = composer.de(alors);
        var menages = autrefois.lignes().stream()
                .filter(l -> l.indicateur().code().equals("DEFM_NB"))
                .findFirst();
        assertThat(menages).isPresent();
        assertThat(geographies.chercher("essai 2012", 2012, 10)).isEmpty();
        assertThat(geographies.chercher("angers loire", 2012, 10))
                .extracting(PerimetreDate::maille)
                .contains(Maille.EPCI);
        assertThat(geographies.au(2012).manques(alors.communes()))
                .noneMatch(m -> m.contains("intercommunalités"))
                .anyMatch(m -> m.contains("cantons"));
    }

    @Test
    void la_table_des_changements_dit_les_fusions_le_jour_et_la_part() {
        var drain = en(2014, Maille.COMMUNE, "49126");
        assertThat(composer.de(drain).mouvements())
                .extracting(
                        Mouvement::ancienNom,
                        Mouvement::nouveauNom,
                        m -> m.jour().getYear())
                .contains(org.assertj.core.groups.Tuple.tuple("Drain", "Orée d'Anjou", 2015));
    }

    @Test
    void les_Ponts_de_Ce_cherches_en_2014_puis_la_date_changee_a_l_ecran() {
        try (var navigateur = Navigateur.connecter("ines").aller("/territoires")) {
            navigateur.page().fill("#ou", "Les Ponts-de-Cé");
            navigateur.page().selectOption("main #geographie", "2014");
            navigateur.page().click("main button:has-text('Chercher')");
            assertThat(navigateur.page().locator("main").innerText())
                    .contains("géographie du 1er janvier 2014")
                    .contains("La composition des intercommunalités au 1er janvier 2014 n’est pas connue ici");
            navigateur.page().click("main .reponses a:has-text('Les Ponts-de-Cé')");
            assertThat(navigateur.page().locator("h1").innerText()).isEqualTo("Les Ponts-de-Cé");
            assertThat(navigateur.page().locator(".sous").innerText()).contains("1er janvier 2014");
            navigateur.verifier();
            navigateur.page().selectOption("#annee", "2024");
            navigateur.page().click("button:has-text('Changer de date')");
            assertThat(navigateur.page().locator(".fil").innerText()).contains("CU Angers Loire Métropole en 2024");
            navigateur.page().click(".fil a:has-text('Angers Loire Métropole')");
            assertThat(navigateur.page().locator(".sous").innerText()).contains("29 communes");
            navigateur.verifier();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/territoires/recherche?q=les+ponts&geographie=2014",
                "/territoires/departement/49/au/2014",
                "/territoires/commune/49126/espace/2014",
                "/territoires/commune/49126/au/2014",
                "/territoires/epci/200060010/au/2014"
            })
    void chaque_ecran_date_tient_sur_un_telephone(String chemin) {
        try (var navigateur = Navigateur.telephone().seConnecter("ines").aller(chemin)) {
            navigateur.verifier().tientDansLaLargeur();
        }
    }
}
