package fr.maillage.personnes.accompagnement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/** Une signature à l’écran : un nom écrit, un tracé si l’on veut, et l’empreinte de ce qui était signé. */
public final class SignatureAEcran {
    private static final String TRACE = "M[ML0-9 ]*+";
    private static final int TRACE_MAXIMALE = 40_000;

    private SignatureAEcran() {}

    /** Vide, ou une suite de traits et rien d’autre : ce qui se dessine sans pouvoir s’exécuter. */
    public static boolean lisible(String trace) {
        return trace.isEmpty() || (trace.length() <= TRACE_MAXIMALE && trace.matches(TRACE));
    }

    /** L’empreinte de ce qui est écrit, clé par clé : elle change au premier mot changé. */
    public static byte[] empreinte(Map<String, String> valeurs) {
        try {
            var machine = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(valeurs).forEach((cle, valeur) -> {
                if (!valeur.isEmpty()) {
                    machine.update((cle + "\u0000" + valeur + "\u0000").getBytes(StandardCharsets.UTF_8));
                }
            });
            return machine.digest();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 est indisponible sur cette machine.", absent);
        }
    }

    /** Le dessin d’un tracé, pour un document. */
    public static String svg(String trace) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 180" width="600" height="180">\
                <path d="%s" fill="none" stroke="#1d2733" stroke-width="3" stroke-linecap="round"/></svg>""".formatted(trace);
    }
}
