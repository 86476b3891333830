package fr.maillage.personnes.orientation;

import fr.maillage.socle.coffre.Coffre;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Le jeton du lien de réponse : il porte l’orientation et son échéance, scellées par le coffre, donc signées. Altéré ou
 * fabriqué, il ne s’ouvre pas et la base n’est même pas interrogée ; la base n’en garde que l’empreinte.
 */
@Component
class JetonsDeReponse {
    private static final String CONTEXTE = "lien-de-reponse";

    private final Coffre coffre;

    JetonsDeReponse(Coffre coffre) {
        this.coffre = coffre;
    }

    String signer(long orientation, Instant expire) {
        byte[] scelle = coffre.sceller(orientation + "|" + expire.getEpochSecond(), CONTEXTE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(scelle);
    }

    /** L’empreinte d’un jeton que la maison a signé et qui n’a pas expiré. */
    Optional<byte[]> verifier(String jeton, Instant maintenant) {
        try {
            String[] parties = coffre.ouvrir(Base64.getUrlDecoder().decode(jeton), CONTEXTE)
                    .split("\\|", -1);
            boolean vivant = Instant.ofEpochSecond(Long.parseLong(parties[1])).isAfter(maintenant);
            return vivant ? Optional.of(empreinte(jeton)) : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException | BufferUnderflowException contrefait) {
            // Ni mal encodé, ni mal signé : du dehors, rien ne se distingue d’un lien expiré.
            return Optional.empty();
        }
    }

    static byte[] empreinte(String texte) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(texte.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
