package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.SceauDesSecrets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Le second facteur d’un compte : code de l’application, ou code de secours utilisé une seule fois. */
@Component
class SecondFacteur {
    private static final SecureRandom HASARD = new SecureRandom();

    private final JdbcSecondFacteur base;
    private final SceauDesSecrets sceau;
    private final SecretsDAvant avant;

    SecondFacteur(JdbcSecondFacteur base, SceauDesSecrets sceau, SecretsDAvant avant) {
        this.base = base;
        this.sceau = sceau;
        this.avant = avant;
    }

    /** L’adresse que lit l’application d’authentification. */
    static String adresse(String identifiant, byte[] secret) {
        return "otpauth://totp/Maillage:%s?secret=%s&issuer=Maillage&algorithm=SHA1&digits=6&period=30"
                .formatted(identifiant, Totp.base32(secret));
    }

    /** Active le second facteur si le code montre que l’application a bien le secret ; rend les codes de secours. */
    List<String> activer(long agent, byte[] secret, String saisie) {
        var pas = Totp.reconnaitre(secret, saisie, Instant.now());
        if (pas.isEmpty()) return List.of();
        base.poser(agent, sceau.sceller(secret, SceauDesSecrets.CONTEXTE + agent), pas.getAsLong());
        return renouvelerLesCodes(agent);
    }

    List<String> renouvelerLesCodes(long agent) {
        var codes = Stream.generate(SecondFacteur::tirerUnCode).limit(10).toList();
        base.remplacerLesCodes(
                agent, codes.stream().map(SecondFacteur::empreinte).toList());
        return codes;
    }

    boolean verifier(Compte compte, String saisie) {
        byte[] ferme = compte.totp();
        if (ferme == null) return false;
        byte[] secret = compte.totpDAvant()
                ? avant.ouvrir(ferme, compte.id())
                : sceau.ouvrir(ferme, SceauDesSecrets.CONTEXTE + compte.id());
        var pas = Totp.reconnaitre(secret, saisie, Instant.now());
        if (pas.isPresent()) return base.consommer(compte.id(), pas.getAsLong());
        return base.consommerCodeDeSecours(compte.id(), empreinte(saisie));
    }

    int codesRestants(long agent) {
        return base.codesRestants(agent);
    }

    void retirer(long agent) {
        base.retirer(agent);
    }

    /** Quatre-vingts bits : assez pour qu’une empreinte simple suffise. */
    private static String tirerUnCode() {
        byte[] octets = new byte[10];
        HASARD.nextBytes(octets);
        return Totp.base32(octets).replaceAll("(.{4})(?=.)", "$1-");
    }

    private static byte[] empreinte(String code) {
        return JdbcEssais.Empreinte.de(
                "secours:" + code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT));
    }
}
