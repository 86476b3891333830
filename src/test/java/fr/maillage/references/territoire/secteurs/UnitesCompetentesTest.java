package fr.maillage.references.territoire.secteurs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Profil;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** E69 : l’adresse donne l’unité compétente, et l’on peut en changer en disant pourquoi. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnitesCompetentesTest {
    private static final Adresse CHOLET = Adresse.a("49099");

    private final UnitesCompetentes unites = MaisonDEssai.piece(UnitesCompetentes.class);

    @Test
    void E69_une_demande_a_cholet_recoit_d_elle_meme_la_maison_competente() {
        var retenue = commeInes(() -> unites.retenir(CHOLET, null, ""));
        assertThat(retenue)
                .isInstanceOfSatisfying(
                        UniteRetenue.DeLAdresse.class,
                        r -> assertThat(r.unite().nom()).isEqualTo("Maison des solidarités Cholet"));
    }

    @Test
    void E69_changer_de_maison_se_fait_avec_un_motif_et_seulement_avec_lui() {
        long saumur = numero("Maison des solidarités Saumur");
        assertThat(commeInes(() -> unites.retenir(CHOLET, saumur, "Plus pratique")))
                .isInstanceOf(UniteRetenue.Refusee.class);
        String motif = "La personne est hébergée à Saumur chez un proche jusqu’en mars.";
        assertThat(commeInes(() -> unites.retenir(CHOLET, saumur, motif)))
                .isInstanceOfSatisfying(UniteRetenue.Changee.class, r -> {
                    assertThat(r.unite().id()).isEqualTo(saumur);
                    assertThat(r.motif()).isEqualTo(motif);
                });
    }

    @Test
    void une_commune_hors_de_tout_secteur_et_un_code_faux_disent_pourquoi() {
        assertThat(commeInes(() -> unites.pour(Adresse.a("75056"))))
                .isInstanceOfSatisfying(
                        Competence.Aucune.class, a -> assertThat(a.raison()).contains("Aucun secteur"));
        assertThat(commeInes(() -> unites.pour(Adresse.a("99999"))))
                .isInstanceOfSatisfying(
                        Competence.Aucune.class, a -> assertThat(a.raison()).contains("aucune commune"));
    }

    @Test
    void une_commune_partagee_demande_le_quartier_et_l_iris_la_departage() {
        var geographie = MaisonDEssai.piece(Territoires.class).geographie();
        var angers = geographie.exiger(Maille.COMMUNE, "49007");
        var quartiers = geographie.membres(angers, Maille.IRIS);
        String perimetre = dessiner(quartiers.getFirst().code());
        long unite = numero("Maison des solidarités Angers-Nord");
        Integer avant = perimetreDe(unite);
        try {
            commeInes(() -> {
                unites.donner(unite, perimetre);
                return true;
            });
            assertThat(commeInes(() -> unites.pour(Adresse.a("49007")))).isInstanceOf(Competence.Plusieurs.class);
            assertThat(noms(new Adresse("", "49007", quartiers.getFirst().code())))
                    .contains("Maison des solidarités Angers-Nord");
            assertThat(noms(new Adresse("", "49007", quartiers.getLast().code())))
                    .containsExactly("Maison des solidarités Angers-Centre");
        } finally {
            MaisonDEssai.proprietaire()
                    .sql("set maillage.finalite = 'MAISON'; update acces.unite set perimetre = " + avant
                            + " where id = " + unite)
                    .update();
        }
    }

    @Test
    void l_ecran_repond_et_mene_au_portrait_du_secteur() {
        try (var navigateur = Navigateur.connecter("camille").aller("/territoires/unites/competente")) {
            navigateur.page().fill("#commune", "Cholet");
            navigateur.page().press("#commune", "Enter");
            navigateur.page().waitForSelector("[role=status]");
            assertThat(navigateur.page().locator("h1").innerText())
                    .isEqualTo("Quelle maison des solidarités pour cette adresse ?");
            navigateur.capturer("quelle-maison").verifier();
            navigateur.page().click("main [role=status] a");
            navigateur.page().waitForURL(adresse -> adresse.matches(".*/territoires/unites/\\d+"));
            navigateur.capturer("unite").verifier();
            navigateur.page().click("text=Portrait du secteur");
            navigateur.page().waitForURL(adresse -> adresse.contains("/territoires/perimetre/P"));
            assertThat(navigateur.page().locator("h1").innerText()).isEqualTo("Maison des solidarités Cholet");
        }
        try (var navigateur = Navigateur.telephone().seConnecter("ines").aller("/territoires/unites")) {
            navigateur.capturer("unites-telephone").tientDansLaLargeur().verifier();
            navigateur
                    .aller("/territoires/unites/competente?commune=Angers")
                    .capturer("quelle-maison-telephone")
                    .tientDansLaLargeur()
                    .verifier();
        }
        try (var navigateur = Navigateur.connecter("ines").aller("/territoires/unites")) {
            navigateur.capturer("unites-bureau");
        }
    }

    private java.util.List<String> noms(Adresse adresse) {
        return switch (commeInes(() -> unites.pour(adresse))) {
            case Competence.Une(Competence.Unite unite, String _) -> java.util.List.of(unite.nom());
            case Competence.Plusieurs(java.util.List<Competence.Unite> plusieurs, String _) ->
                plusieurs.stream().map(Competence.Unite::nom).toList();
            case Competence.Aucune _ -> java.util.List.of();
        };
    }

    private static String dessiner(String quartier) {
        try (var navigateur = Navigateur.connecter("ines").aller("/territoires/perimetres/nouveau")) {
            String nom = "Quartier " + java.util.UUID.randomUUID();
            navigateur.page().fill("#nom", nom);
            navigateur.page().fill("#membres", quartier);
            navigateur.page().click(".bouton[value=enregistrer]");
            navigateur.page().waitForURL(adresse -> adresse.endsWith("/territoires/perimetres"));
            return MaisonDEssai.proprietaire()
                    .sql("select code from territoire.territoire where nom = :nom")
                    .param("nom", nom)
                    .query(String.class)
                    .single();
        }
    }

    private static @org.jspecify.annotations.Nullable Integer perimetreDe(long unite) {
        return MaisonDEssai.proprietaire()
                .sql("select coalesce(perimetre, 0) from acces.unite where id = :unite")
                .param("unite", unite)
                .query(Integer.class)
                .single();
    }

    private static long numero(String unite) {
        return MaisonDEssai.proprietaire()
                .sql("select id from acces.unite where nom = :nom")
                .param("nom", unite)
                .query(Long.class)
                .single();
    }

    private static <T> T commeInes(Supplier<T> travail) {
        long organisation = MaisonDEssai.proprietaire()
                .sql("select organisation from acces.agent where identifiant = 'ines'")
                .query(Long.class)
                .single();
        return QuiTravaille.pour(
                new AgentConnecte(
                        MaisonDEssai.agent("ines"),
                        "ines",
                        "Inès Garnier",
                        organisation,
                        "Département",
                        Profil.COLLECTIVITE,
                        null,
                        "",
                        Fonction.CM,
                        1,
                        true),
                travail);
    }
}
