package fr.maillage.socle.acces.connexion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** Les valeurs de l’annexe B du RFC 6238, pour SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void les_codes_sont_ceux_du_RFC_6238(long secondes, String code) {
        assertThat(Totp.code(SECRET, secondes / Totp.SECONDES, 8)).isEqualTo(code);
    }

    @Test
    void une_montre_peut_avancer_ou_retarder_d_une_periode_pas_de_deux() {
        var maintenant = Instant.ofEpochSecond(1_234_567_890L);
        long pas = 1_234_567_890L / Totp.SECONDES;
        assertThat(Totp.reconnaitre(SECRET, Totp.code(SECRET, pas - 1, 6), maintenant))
                .hasValue(pas - 1);
        assertThat(Totp.reconnaitre(SECRET, Totp.code(SECRET, pas + 1, 6), maintenant))
                .hasValue(pas + 1);
        assertThat(Totp.reconnaitre(SECRET, Totp.code(SECRET, pas - 2, 6), maintenant))
                .isEmpty();
        assertThat(Totp.reconnaitre(SECRET, "", maintenant)).isEmpty();
    }

    @Test
    void un_code_recopie_avec_des_espaces_est_admis() {
        var maintenant = Instant.ofEpochSecond(59);
        assertThat(Totp.reconnaitre(SECRET, "287 082", maintenant)).hasValue(1);
    }

    @Test
    void le_secret_s_ecrit_en_base32_comme_les_applications_le_lisent() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.base32(new byte[] {(byte) 0xff})).isEqualTo("74");
    }

    @Test
    void le_code_a_photographier_est_une_image_sans_script() {
        assertThat(CodeQr.image(SecondFacteur.adresse("camille", SECRET))).startsWith("data:image/svg+xml;base64,");
    }
}
