package fr.maillage.socle.acces.administration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.acces.MaisonEnEssai;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MaisonEnEssai
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandeOrganisationTest {
    @Autowired
    private CommandeOrganisation commande;

    private final ByteArrayOutputStream sortie = new ByteArrayOutputStream();
    private final ByteArrayOutputStream erreurs = new ByteArrayOutputStream();

    @Test
    void une_maison_sans_demonstration_commence_par_une_organisation_et_deux_liens() {
        String suffixe = UUID.randomUUID().toString();
        assertThat(executer(
                        "--nature",
                        "ccas",
                        "--siret",
                        siretLibre(),
                        "--nom",
                        "CCAS neuf",
                        "--administrateur",
                        "adm-" + suffixe,
                        "--delegue",
                        "dpo-" + suffixe))
                .isZero();
        assertThat(sortie.toString(StandardCharsets.UTF_8))
                .contains("CCAS neuf")
                .contains("/connexion/lien/");
    }

    @Test
    void une_demande_mal_dite_dit_ce_qui_manque() {
        assertThat(executer("--nature", "ccas")).isEqualTo(1);
        assertThat(erreurs.toString(StandardCharsets.UTF_8)).contains("Il manque --siret");
        assertThat(executer("--nature", "club")).isEqualTo(1);
        assertThat(erreurs.toString(StandardCharsets.UTF_8)).contains("« club » n’est pas admis");
    }

    private int executer(String... arguments) {
        return commande.executer(
                List.of(arguments),
                new PrintStream(sortie, true, StandardCharsets.UTF_8),
                new PrintStream(erreurs, true, StandardCharsets.UTF_8));
    }

    private static String siretLibre() {
        while (true) {
            String essai = "%014d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000_00L));
            try {
                return new Siret(essai).numero();
            } catch (IllegalArgumentException faux) {
                // Neuf essais sur dix ont une clé fausse.
            }
        }
    }
}
