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

    private int lot(String contenu, String... suite) throws IOException {
        Path entree = Files.writeString(dossier.resolve("foyers.csv"), contenu);
        var arguments = new java.util.ArrayList<>(
                List.of("lot", entree.toString(), dossier.resolve("droits.csv").toString()));
        arguments.addAll(List.of(suite));
        return new CommandeDroits()
                .executer(
                        arguments,
                        new PrintStream(sortie, true, StandardCharsets.UTF_8),
                        new PrintStream(erreurs, true, StandardCharsets.UTF_8));
    }

    private List<String> resultat() throws IOException {
        return Files.readAllLines(dossier.resolve("droits.csv"));
    }

    @Test
    void un_lot_rend_une_ligne_par_foyer_dans_l_ordre_et_une_phrase_par_faute() throws IOException {
        assertThat(lot("""
                        id;naissance;activite;mns;enfants;occupation;loyer
                        un;1980-01-01;INACTIF;;;;
                        deux;hier;INACTIF;;;;
                        trois;1985-03-02;EN_EMPLOI;900;2015-04-02|2018-05-03;LOCATAIRE_SOCIAL;480
                        """, "2026-06")).isZero();
        assertThat(resultat()).hasSize(4);
        assertThat(resultat().get(1)).startsWith("un;").contains(";651.69;");
        assertThat(resultat().get(2)).startsWith("deux;").contains("« hier » n’est pas une date");
        assertThat(resultat().get(3)).startsWith("trois;0.00;153.01;");
        assertThat(dit()).contains("3 foyers", "1 lignes fautives");
    }

    @Test
    void un_lot_en_regime_etabli_deduit_les_aides_deja_versees() throws IOException {
        String foyers = """
                naissance,activite,mns,enfants
                1985-03-02,EN_EMPLOI,900,2015-04-02|2018-05-03
                """;
        lot(foyers, "2026-06");
        String premiere = resultat().get(1);
        lot(foyers, "2026-06", "--etabli");
        assertThat(resultat().get(1)).isNotEqualTo(premiere);
    }

    @Test
    void un_lot_sans_la_colonne_de_naissance_recoit_une_phrase() throws IOException {
        assertThat(lot("id;age\n1;30\n", "2026-06")).isEqualTo(1);
        assertThat(reproche()).contains("La colonne « naissance » manque");
    }
}
