package fr.maillage.socle.acces.connexion;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Les mesures de la machine ne se lisent que d’elle-même, ou avec le jeton réglé ; jamais à travers un relais sans lui. */
@Component
class Metriques {
    private final String jeton;

    Metriques(@Value("${maillage.metriques.jeton:}") String jeton) {
        this.jeton = jeton;
    }

    boolean ouvertesA(HttpServletRequest demande) {
        String presente = demande.getHeader("Authorization");
        if (!jeton.isBlank() && presente != null) {
            return MessageDigest.isEqual(octets("Bearer " + jeton), octets(presente));
        }
        return demande.getHeader("X-Forwarded-For") == null
                && demande.getHeader("Forwarded") == null
                && deLaMachine(demande.getRemoteAddr());
    }

    private static boolean deLaMachine(String adresse) {
        try {
            return InetAddress.getByName(adresse).isLoopbackAddress();
        } catch (UnknownHostException illisible) {
            return false;
        }
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }
}
