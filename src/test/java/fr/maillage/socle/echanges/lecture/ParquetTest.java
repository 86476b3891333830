package fr.maillage.socle.echanges.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParquetTest {

    @Test
    void une_table_parquet_se_lit_comme_les_autres(@TempDir Path repertoire) throws Exception {
        Path fichier = repertoire.resolve("l'essai.parquet");
        try (Connection base = DriverManager.getConnection("jdbc:duckdb:");
                Statement demande = base.createStatement()) {
            demande.execute("""
                    copy (select '49007' as code, 154508.0 as pop, 0.1::double as part, date '2024-01-31' as le, null as rien
                          union all select '2A004', 1e20::double, null, null, null) to '%s' (format parquet)
                    """.formatted(fichier.toString().replace("'", "''")));
        }
        Path renomme = Files.move(fichier, repertoire.resolve("l'essai [1]*.bin"));
        try (FichierRecu recu = FichierRecu.ouvrir(renomme);
                Feuille feuille = recu.lire()) {
            assertThat(recu.format()).isEqualTo(FormatDeFichier.PARQUET);
            assertThat(feuille.colonnes().noms()).containsExactly("code", "pop", "part", "le", "rien");
            Ligne premiere = java.util.Objects.requireNonNull(feuille.suivante());
            assertThat(premiere.numero()).isEqualTo(1);
            assertThat(premiere.cellules()).containsExactly("49007", "154508", "0.1", "2024-01-31", null);
            Ligne seconde = java.util.Objects.requireNonNull(feuille.suivante());
            assertThat(seconde.cellule(1)).isEqualTo("100000000000000000000");
            assertThat(feuille.suivante()).isNull();
        }
    }
}
