package fr.maillage.references.territoire.perimetres;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReglesDePerimetreTest {
    private static final LocalDate DEBUT = LocalDate.of(2000, 1, 1);
    private static final Territoire ANGERS = territoire(1, Maille.COMMUNE, "49007", "Angers", "49007");
    private static final Territoire TRELAZE = territoire(2, Maille.COMMUNE, "49353", "Trélazé", "49353");
    private static final Territoire IRIS = territoire(3, Maille.IRIS, "490070101", "Un îlot", "49007");
    private static final Territoire QUARTIER = territoire(4, Maille.QPV, "QN04901M", "Un quartier", "49007");
    private static final Territoire MAINE_ET_LOIRE = territoire(5, Maille.DEPARTEMENT, "49", "Maine-et-Loire", "");
    private static final Territoire SECTEUR = territoire(6, Maille.PERIMETRE, "P1", "Secteur nord", "");

    private static Territoire territoire(int id, Maille maille, String code, String nom, String commune) {
        var rattachement = new Territoire.Rattachement(commune, "", "", "", "49", "52");
        return new Territoire(id, maille, code, nom, DEBUT, null, 10, rattachement);
    }

    private static Geographie geographie() {
        return new Geographie(
                List.of(ANGERS, TRELAZE, IRIS, QUARTIER, MAINE_ET_LOIRE, SECTEUR), Map.of(6, List.of(1)), 2026);
    }

    private static Perimetre secteur() {
        return new Perimetre(SECTEUR, 1, Perimetre.SAISI, "", 1, "Inès");
    }

    @Test
    void un_perimetre_sans_nom_ni_territoire_est_refuse_deux_fois() {
        assertThat(ReglesDePerimetre.refuser(" ", List.of(), List.of())).hasSize(2);
    }

    @Test
    void deux_perimetres_d_une_organisation_ne_portent_pas_le_meme_nom() {
        assertThat(ReglesDePerimetre.refuser("Secteur Nord", List.of(ANGERS), List.of("secteur nord")))
                .singleElement()
                .asString()
                .contains("secteur nord");
    }

    @Test
    void un_iris_et_sa_commune_compteraient_deux_fois_les_memes_habitants() {
        assertThat(ReglesDePerimetre.refuser("Secteur", List.of(ANGERS, IRIS), List.of()))
                .singleElement()
                .asString()
                .contains("490070101")
                .contains("deux fois");
        assertThat(ReglesDePerimetre.refuser("Secteur", List.of(TRELAZE, IRIS), List.of()))
                .isEmpty();
    }

    @Test
    void un_quartier_et_des_iris_de_la_meme_commune_ne_se_melangent_pas() {
        assertThat(ReglesDePerimetre.refuser("Secteur", List.of(QUARTIER, IRIS), List.of()))
                .singleElement()
                .asString()
                .contains("recoupe");
    }

    @Test
    void un_recouvrement_est_permis_mais_dit() {
        assertThat(ReglesDePerimetre.recouvrements(List.of(ANGERS, TRELAZE), List.of(secteur()), geographie()))
                .containsExactly("Angers : aussi dans « Secteur nord ».");
        assertThat(ReglesDePerimetre.recouvrements(List.of(TRELAZE), List.of(secteur()), geographie()))
                .isEmpty();
    }

    @Test
    void les_communes_qu_aucun_perimetre_ne_prend_sont_nommees() {
        assertThat(ReglesDePerimetre.manques(List.of(secteur()), geographie()))
                .containsExactly("Maine-et-Loire, hors de tout périmètre : Trélazé.");
    }
}
