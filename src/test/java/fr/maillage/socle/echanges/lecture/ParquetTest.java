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
        var lu = Essais.lire(Files.readAllBytes(fichier), "sans-extension");
        assertThat(lu.format()).isEqualTo(FormatDeFichier.PARQUET);
        assertThat(lu.colonnes()).contains("code", "pop", "part", "le");
        assertThat(lu.cellule(0, "pop")).isEqualTo("154508");
        assertThat(lu.cellule(0, "le")).isEqualTo("2024-01-31");
        assertThat(lu.cellule(1, "pop")).isEqualTo("100000000000000000000");
        assertThat(lu.lignes().get(0).numero()).isEqualTo(1);
    }
}
