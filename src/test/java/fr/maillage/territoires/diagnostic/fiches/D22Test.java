package fr.maillage.territoires.diagnostic.fiches;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.typologies.Classement;
import fr.maillage.references.territoire.typologies.Classements;
import fr.maillage.references.territoire.typologies.Zonage;
import fr.maillage.territoires.diagnostic.ComposerUnPortrait;
import fr.maillage.territoires.diagnostic.Semblables;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** D22 : une commune « rural à habitat dispersé » n’a par défaut que des semblables du même niveau de densité. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class D22Test {
    private static final String ALLONNES = "49002";

    private final Territoires territoires = MaisonDEssai.piece(Territoires.class);
    private final Classements classements = MaisonDEssai.piece(Classements.class);
    private final Semblables semblables = MaisonDEssai.piece(Semblables.class);

    /** Huit communes classées pour l’essai : la grille nationale n’est dans aucun fichier de démonstration. */
    private static List<Classement> extrait() {
        List<String> disperses = List.of(ALLONNES, "49003", "49008", "49012", "49013");
        List<String> urbains = List.of("49007", "49015", "49035");
        return java.util.stream.Stream.concat(
                        disperses.stream()
                                .map(c -> new Classement(
                                        Zonage.DENSITE, 2024, c, "6", "rural à habitat dispersé", "extrait d’essai")),
                        urbains.stream()
                                .map(c -> new Classement(
                                        Zonage.DENSITE, 2024, c, "1", "grands centres urbains", "extrait d’essai")))
                .toList();
    }

    private void attendreLesSemblables() {
        var commune = territoires.geographie().exiger(Maille.COMMUNE, ALLONNES);
        var portraits = MaisonDEssai.piece(ComposerUnPortrait.class);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            portraits.de(territoires.geographie().exiger(Maille.COMMUNE, ALLONNES));
            return !semblables.elargis(commune).isEmpty();
        });
    }

    @Test
    void une_commune_rurale_a_habitat_disperse_n_a_par_defaut_que_des_semblables_du_meme_niveau() {
        classements.enregistrer(extrait());
        try {
            attendreLesSemblables();
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                var commune = territoires.geographie().exiger(Maille.COMMUNE, ALLONNES);
                MaisonDEssai.piece(ComposerUnPortrait.class).de(commune);
                assertThat(semblables.de(commune))
                        .isNotEmpty()
                        .extracting(s -> s.territoire().code())
                        .isSubsetOf("49003", "49008", "49012", "49013");
            });
            var commune = territoires.geographie().exiger(Maille.COMMUNE, ALLONNES);
            assertThat(semblables.filtre(commune)).contains("rural à habitat dispersé");
            assertThat(classements.enClair(commune)).anyMatch(l -> l.contains("rural à habitat dispersé"));
        } finally {
            classements.oublier(Zonage.DENSITE);
        }
    }

    @Test
    void sans_grille_chargee_le_portrait_montre_la_typologie_connue_et_dit_ce_qui_manque() {
        try (var navigateur = Navigateur.connecter("ines").aller("/territoires/commune/49246")) {
            assertThat(navigateur.page().locator("main").innerText())
                    .contains("Aire d’attraction des villes (2020) : Angers")
                    .contains("Bassin de vie (2022)")
                    .contains("Zonages non chargés : Grille communale de densité");
            navigateur.verifier();
        }
        try (var navigateur =
                Navigateur.telephone().seConnecter("ines").aller("/territoires/commune/49246/fiches/typologie")) {
            assertThat(navigateur.page().locator("main").innerText())
                    .contains("La grille de densité n’est pas chargée");
            navigateur.verifier().tientDansLaLargeur();
        }
    }
}
