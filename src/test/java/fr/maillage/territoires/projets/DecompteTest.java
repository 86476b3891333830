package fr.maillage.territoires.projets;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecompteTest {
    private static Fiche fiche(NatureDeFiche nature, String... publics) {
        return FicheDEssai.de(nature, "Fiche", List.of(publics), 10, FicheDEssai.contenu());
    }

    @Test
    void les_parts_par_nature_s_additionnent_celles_par_public_non() {
        var decompte = new Decompte(List.of(
                fiche(NatureDeFiche.PROJET, "seniors", "familles"),
                fiche(NatureDeFiche.PROJET, "seniors"),
                fiche(NatureDeFiche.AIDE, "familles")));
        assertThat(decompte.parNature().values().stream()
                        .mapToInt(Decompte::nombre)
                        .sum())
                .isEqualTo(3);
        assertThat(decompte.parPublic().values().stream()
                        .mapToInt(Decompte::nombre)
                        .sum())
                .isEqualTo(4);
        assertThat(decompte.beneficiaires()).isEqualTo(30);
        assertThat(decompte.depenses()).isEqualTo(Montant.euros(126_000));
    }

    @Test
    void une_fiche_compte_dans_la_periode_que_ses_dates_touchent() {
        Fiche f = FicheDEssai.complete();
        assertThat(filtre("2026-01-01", "2026-12-31").retient(f)).isTrue();
        assertThat(filtre("2026-11-27", "2027-12-31").retient(f)).isTrue();
        assertThat(filtre("2026-11-28", "").retient(f)).isFalse();
        assertThat(filtre("", "2026-02-01").retient(f)).isFalse();
        assertThat(Filtre.TOUT.retient(f)).isTrue();
    }

    private static Filtre filtre(String du, String au) {
        return LectureDeFiltre.lire(Map.of("du", du, "au", au));
    }

    @Test
    void un_filtre_se_relit_dans_sa_propre_adresse() {
        var filtre = new Filtre(
                LocalDate.of(2026, 1, 1),
                null,
                NatureDeFiche.AIDE,
                EtatDeFiche.TERMINE,
                "seniors",
                "commune:49007",
                "");
        assertThat(filtre.requete())
                .isEqualTo("du=2026-01-01&nature=AIDE&etat=TERMINE&public=seniors&territoire=commune%3A49007");
        assertThat(LectureDeFiltre.lire(Map.of("nature", "INCONNUE", "du", "hier")))
                .isEqualTo(Filtre.TOUT);
    }
}
