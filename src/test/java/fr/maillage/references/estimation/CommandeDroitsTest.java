package fr.maillage.references.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandeDroitsTest {
    @TempDir
    Path dossier;

    private final ByteArrayOutputStream sortie = new ByteArrayOutputStream();
    private final ByteArrayOutputStream erreurs = new ByteArrayOutputStream();

    private int executer(String contenu, String... mois) throws IOException {
        Path fichier = Files.writeString(dossier.resolve("foyer.yaml"), contenu);
        return new CommandeDroits()
                .executer(
                        mois.length == 0 ? List.of(fichier.toString()) : List.of(fichier.toString(), mois[0]),
                        new PrintStream(sortie, true, StandardCharsets.UTF_8),
                        new PrintStream(erreurs, true, StandardCharsets.UTF_8));
    }

    private String dit() {
        return sortie.toString(StandardCharsets.UTF_8);
    }

    private String reproche() {
        return erreurs.toString(StandardCharsets.UTF_8);
    }

    @Test
    void l_exemple_se_calcule_et_dit_ses_raisons() throws IOException {
        assertThat(executer(FoyerEcrit.EXEMPLE, "2026-06")).isZero();
        assertThat(dit()).contains("Prime d’activité", "CSS, L. 842-3", "La décision appartient à l’organisme");
    }

    @Test
    void un_mot_inconnu_recoit_la_liste_des_mots() throws IOException {
        assertThat(executer(FoyerEcrit.EXEMPLE.replace("en_emploi", "au_travail"), "2026-06"))
                .isEqualTo(1);
        assertThat(reproche()).contains("« au_travail » n’est pas connu", "en_emploi, sans_emploi");
    }

    @Test
    void un_mois_mal_ecrit_recoit_une_phrase() throws IOException {
        assertThat(executer(FoyerEcrit.EXEMPLE, "juin")).isEqualTo(1);
        assertThat(reproche()).contains("« juin » n’est pas un mois");
    }

    @Test
    void un_foyer_impossible_recoit_une_phrase() throws IOException {
        assertThat(executer(FoyerEcrit.EXEMPLE.replace("net: 1250", "net: -5"), "2026-06"))
                .isEqualTo(1);
        assertThat(reproche()).contains("négative");
    }

    @Test
    void un_fichier_vide_renvoie_a_l_exemple() throws IOException {
        assertThat(executer("", "2026-06")).isEqualTo(1);
        assertThat(reproche()).contains("exemple");
    }
}
