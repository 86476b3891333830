package fr.maillage.references.territoire.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Maillage;
import fr.maillage.essais.MaisonDEssai;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Un import fait par un autre processus, que l’essai tue sans prévenir (kill -9) au milieu de son chargement. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportTueTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path dossier;

    @Test
    void tue_en_plein_chargement_il_ne_laisse_rien_et_relance_il_charge_tout() throws Exception {
        MaisonDEssai.adresse();
        Path fichier = Files.writeString(
                dossier.resolve("tue.csv"),
                "CODGEO;P17_ACT1564;P17_ACTOCC1564;P17_CHOM1564\n49007;%d;18;2\n49015;31;28;3\n"
                        .formatted(Math.abs(UUID.randomUUID().hashCode() % 1_000_000)));
        Etat avant = etat();

        Process importeur;
        try (Connection verrou = MaisonDEssai.connexion()) {
            verrou.setAutoCommit(false);
            try (var ordre = verrou.createStatement()) {
                // Le lot et ses colonnes sont déjà écrits quand ses valeurs attendent ce verrou : c’est le milieu du
                // chargement.
                ordre.execute("lock table territoire.bloc in share mode");
            }
            importeur = importer(fichier);
            attendre("l’import n’est pas arrivé à ses valeurs : " + ecran(), ImportTueTest::unChargementAttend);
            importeur.destroyForcibly();
            assertThat(importeur.waitFor(1, TimeUnit.MINUTES)).isTrue();
            verrou.rollback();
        }
        attendre("la base garde la transaction du mort", () -> !unChargementEcrit());
        assertThat(etat()).as("ce qui reste d’un chargement tué").isEqualTo(avant);

        assertThat(importer(fichier).waitFor()).as(ecran()).isZero();
        Etat charge = etat();
        assertThat(charge.lots()).as("un seul lot de plus").isEqualTo(avant.lots() + 1);
        assertThat(charge.colonnes()).isEqualTo(avant.colonnes() + 3);
        assertThat(charge.blocs()).as("au moins les deux communes").isGreaterThanOrEqualTo(avant.blocs() + 2);
    }

    private Process importer(Path fichier) throws IOException {
        var commande = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                Maillage.class.getName(),
                "importer",
                fichier.toString());
        Path maison = Path.of("target/essais/ecrans").toAbsolutePath();
        commande.environment().put("MAILLAGE_DONNEES", maison.toString());
        commande.environment().put("MAILLAGE_BD_DURABLE", "false");
        commande.environment().put("MAILLAGE_JOURNAUX", dossier.toString());
        commande.directory(dossier.toFile());
        return commande.redirectErrorStream(true)
                .redirectOutput(dossier.resolve("ecran.txt").toFile())
                .start();
    }

    private String ecran() throws IOException {
        Path ecran = dossier.resolve("ecran.txt");
        return Files.exists(ecran) ? Files.readString(ecran) : "";
    }

    /** Tout ce qu’un chargement écrit. */
    private record Etat(long lots, long colonnes, long blocs) {}

    private static Etat etat() {
        return MaisonDEssai.proprietaire().sql("""
                        select (select count(*) from territoire.lot) as lots, (select count(*) from territoire.colonne) as colonnes,
                               (select count(*) from territoire.bloc) as blocs
                        """).query(Etat.class).single();
    }

    private static boolean unChargementAttend() {
        return verrous("not granted");
    }

    private static boolean unChargementEcrit() {
        return verrous("granted");
    }

    private static boolean verrous(String etat) {
        return MaisonDEssai.proprietaire()
                .sql("select exists (select from pg_locks where relation = 'territoire.bloc'::regclass"
                        + " and mode = 'RowExclusiveLock' and " + etat + ")")
                .query(Boolean.class)
                .single();
    }

    private static void attendre(String sinon, BooleanSupplier fait) throws InterruptedException {
        long limite = System.nanoTime() + PATIENCE.toNanos();
        while (!fait.getAsBoolean()) {
            assertThat(System.nanoTime()).as(sinon).isLessThan(limite);
            Thread.sleep(20);
        }
    }
}
