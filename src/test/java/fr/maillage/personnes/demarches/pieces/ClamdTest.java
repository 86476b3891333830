package fr.maillage.personnes.demarches.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Face à un faux démon qui parle le protocole INSTREAM de ClamAV. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClamdTest {
    private static ClamdClient client(String adresse) {
        return new ClamdClient(new PiecesProperties(
                DataSize.ofMegabytes(1), adresse, Duration.ofSeconds(5), Period.ofMonths(6), Period.ofYears(2)));
    }

    private record Echange(Antivirus.Examen examen, int recus) {}

    private static Echange examiner(byte[] octets, String reponse) throws Exception {
        try (var serveur = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var recus = CompletableFuture.supplyAsync(() -> repondre(serveur, reponse));
            var examen = client("127.0.0.1:" + serveur.getLocalPort()).examiner(octets);
            return new Echange(examen, recus.get());
        }
    }

    private static int repondre(ServerSocket serveur, String reponse) {
        try (var prise = serveur.accept()) {
            var entree = new DataInputStream(prise.getInputStream());
            assertThat(new String(entree.readNBytes(10), StandardCharsets.US_ASCII))
                    .isEqualTo("zINSTREAM\0");
            int recus = 0;
            for (int taille = entree.readInt(); taille > 0; taille = entree.readInt()) {
                recus += entree.readNBytes(taille).length;
            }
            prise.getOutputStream().write((reponse + "\0").getBytes(StandardCharsets.US_ASCII));
            return recus;
        } catch (IOException panne) {
            throw new java.io.UncheckedIOException(panne);
        }
    }

    @Test
    void un_fichier_sain_passe_tout_entier() throws Exception {
        var echange = examiner(new byte[200_000], "stream: OK");
        assertThat(echange.examen()).isInstanceOf(Antivirus.Examen.Sain.class);
        assertThat(echange.recus()).isEqualTo(200_000);
    }

    @Test
    void un_fichier_infecte_dit_par_quoi() throws Exception {
        assertThat(examiner(new byte[] {1}, "stream: Eicar-Test-Signature FOUND")
                        .examen())
                .isEqualTo(new Antivirus.Examen.Infecte("Eicar-Test-Signature"));
    }

    @Test
    void une_panne_n_est_jamais_prise_pour_un_examen() throws Exception {
        assertThat(examiner(new byte[] {1}, "INSTREAM size limit exceeded. ERROR")
                        .examen())
                .isInstanceOf(Antivirus.Examen.SansReponse.class);
        int ferme;
        try (var serveur = new ServerSocket(0)) {
            ferme = serveur.getLocalPort();
        }
        assertThat(client("127.0.0.1:" + ferme).examiner(new byte[] {1}))
                .isInstanceOf(Antivirus.Examen.SansReponse.class);
    }

    @Test
    void sans_reglage_le_fichier_n_est_pas_examine_et_cela_se_dit() {
        assertThat(client("").examiner(new byte[] {1})).isInstanceOf(Antivirus.Examen.NonExamine.class);
        assertThat(client("").regle()).isFalse();
    }
}
