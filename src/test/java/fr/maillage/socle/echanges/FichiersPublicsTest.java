package fr.maillage.socle.echanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.maillage.socle.echanges.lecture.Feuille;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Les vrais fichiers publics, quand ils sont là : chacun doit se lire en entier, sans réglage. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FichiersPublicsTest {

    static final Path DONNEES = Path.of(System.getProperty("maillage.donnees-publiques", "../shared/donnees"));

    static Stream<String> tous_les_csv() throws IOException {
        if (!Files.isDirectory(DONNEES)) {
            return Stream.of("absent");
        }
        try (Stream<Path> chemins = Files.walk(DONNEES)) {
            return chemins
                    .map(chemin -> DONNEES.relativize(chemin).toString())
                    .filter(
                            nom -> nom.matches(
                                    "(?i)(insee|caf|emploi|logement|geo|demo49|drees|subventions|calendrier|services|noms|tableurs)/.*\\.csv"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tous_les_csv")
    void chaque_fichier_se_lit_sans_ligne_en_defaut(String nom) {
        Path chemin = DONNEES.resolve(nom);
        assumeTrue(Files.exists(chemin));
        try (FichierRecu fichier = FichierRecu.ouvrir(chemin);
                Feuille feuille = fichier.lire()) {
            long[] lignes = new long[2];
            StringBuilder premier = new StringBuilder();
            feuille.parcourir(ligne -> {
                lignes[0]++;
                ligne.defaut().ifPresent(raison -> {
                    lignes[1]++;
                    if (premier.isEmpty()) {
                        premier.append(ligne.numero()).append(" : ").append(raison);
                    }
                });
            });
            assertThat(feuille.ligneDEntete()).isEqualTo(1);
            assertThat(feuille.colonnes().taille()).isGreaterThan(1);
            assertThat(premier.toString()).isEmpty();
            assertThat(lignes[0]).isPositive();
        }
    }
}
