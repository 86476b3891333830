package fr.maillage.socle.coffre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.MaisonDEssai;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoffreTest {
    @TempDir
    private Path lieu;

    private Coffre coffre;

    @BeforeEach
    void neuf() {
        MaisonDEssai.adresse();
        coffre = MaisonDEssai.piece(Coffre.class);
    }

    @Test
    void un_texte_scelle_s_ouvre_a_sa_place_et_nulle_part_ailleurs() {
        byte[] scelle = coffre.sceller("Un secret, même accentué", "note:1");
        assertThat(coffre.ouvrir(scelle, "note:1")).isEqualTo("Un secret, même accentué");
        assertThatThrownBy(() -> coffre.ouvrir(scelle, "note:2")).hasMessageContaining("altéré ou déplacé");
        scelle[scelle.length - 1] ^= 1;
        assertThatThrownBy(() -> coffre.ouvrir(scelle, "note:1")).hasMessageContaining("altéré ou déplacé");
    }

    @Test
    void deux_maisons_qui_s_ouvrent_ensemble_prennent_la_meme_cle_maitresse() throws Exception {
        Path fichier = lieu.resolve("cles/maitresse");
        try (var noeuds = Executors.newFixedThreadPool(8)) {
            var cles = noeuds.invokeAll(Collections.nCopies(8, () -> CleMaitresse.lireOuPoser(fichier)));
            var posee = CleMaitresse.lire(fichier);
            for (var cle : cles) assertThat(cle.get()).isEqualTo(posee);
        }
        assertThat(lieu.resolve("cles").toFile().list()).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fichier)))
                .isEqualTo("rw-------");
    }

    @Test
    void deux_sceaux_du_meme_texte_ne_se_ressemblent_pas() {
        assertThat(coffre.sceller("x", "note:1")).isNotEqualTo(coffre.sceller("x", "note:1"));
    }

    @Test
    void apres_une_rotation_l_ancien_se_lit_et_le_neuf_emploie_la_nouvelle_cle() {
        byte[] ancien = coffre.sceller("avant", "note:1");
        coffre.tourner();
        assertThat(coffre.ancien(ancien)).isTrue();
        assertThat(coffre.ouvrir(ancien, "note:1")).isEqualTo("avant");
        assertThat(coffre.ancien(coffre.sceller("après", "note:1"))).isFalse();
    }

    @Test
    void la_base_sans_la_cle_maitresse_n_ouvre_rien_et_une_autre_cle_maitresse_la_remplace() throws Exception {
        byte[] scelle = coffre.sceller("secret", "note:1");
        Path fausse = lieu.resolve("fausse");
        CleMaitresse.poser(fausse);
        var voleur = CoffresDEssai.avec(fausse);
        assertThatThrownBy(() -> voleur.ouvrir(scelle, "note:1")).isInstanceOf(IllegalStateException.class);

        Path neuve = lieu.resolve("neuve");
        coffre.changerLaMaitresse(neuve);
        var apres = CoffresDEssai.avec(neuve);
        assertThat(apres.ouvrir(scelle, "note:1")).isEqualTo("secret");
        coffre.changerLaMaitresse(CoffresDEssai.MAITRESSE);
        assertThat(Files.exists(CoffresDEssai.MAITRESSE)).isTrue();
    }
}
