package fr.maillage.socle.acces.connexion;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Un fournisseur d’identité pour les essais : vraie découverte, vraies signatures, vérification de PKCE et du client. */
final class FournisseurDEssai {
    private final HttpServer serveur;
    private final RSAKey cle;
    private final RSAKey cleEtrangere;
    private final Map<String, Map<String, String>> demandes = new ConcurrentHashMap<>();

    /** Ce que le fournisseur dira de la prochaine personne. */
    final Map<String, Object> identite = new ConcurrentHashMap<>();

    volatile boolean signatureFausse;
    volatile Map<String, String> derniereDemande = Map.of();

    FournisseurDEssai() {
        try {
            cle = new RSAKeyGenerator(2048).keyID("essai").generate();
            cleEtrangere = new RSAKeyGenerator(2048).keyID("essai").generate();
            serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        serveur.createContext("/.well-known/openid-configuration", this::decrire);
        serveur.createContext("/autorise", this::autoriser);
        serveur.createContext("/jeton", this::donnerLeJeton);
        serveur.createContext(
                "/cles", e -> repondre(e, 200, "application/json", new JWKSet(cle.toPublicJWK()).toString()));
        serveur.createContext("/identite", e -> repondre(e, 200, "application/jwt", signer(new HashMap<>(identite))));
        serveur.start();
    }

    String adresse() {
        return "http://localhost:" + serveur.getAddress().getPort();
    }

    private void decrire(HttpExchange echange) throws IOException {
        repondre(echange, 200, "application/json", """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/autorise","token_endpoint":"%1$s/jeton",
                 "jwks_uri":"%1$s/cles","userinfo_endpoint":"%1$s/identite","end_session_endpoint":"%1$s/fin",
                 "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],
                 "response_types_supported":["code"]}""".formatted(adresse()));
    }

    private void autoriser(HttpExchange echange) throws IOException {
        var champs = lire(echange.getRequestURI().getRawQuery());
        derniereDemande = champs;
        String code = UUID.randomUUID().toString();
        demandes.put(code, champs);
        echange.getResponseHeaders()
                .add("Location", champs.get("redirect_uri") + "?code=" + code + "&state=" + champs.get("state"));
        echange.sendResponseHeaders(302, -1);
        echange.close();
    }

    private void donnerLeJeton(HttpExchange echange) throws IOException {
        var champs = lire(new String(echange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var demande = demandes.remove(String.valueOf(champs.get("code")));
        if (demande == null
                || !"secret-d-essai".equals(champs.get("client_secret"))
                || !defi(String.valueOf(champs.get("code_verifier"))).equals(demande.get("code_challenge"))) {
            repondre(echange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        var dits = new HashMap<String, Object>();
        dits.put("sub", identite.get("sub"));
        dits.put("nonce", demande.get("nonce"));
        if (identite.containsKey("acr")) dits.put("acr", identite.get("acr"));
        repondre(echange, 200, "application/json", """
                {"access_token":"acces","token_type":"Bearer","expires_in":60,"id_token":"%s"}""".formatted(signer(dits)));
    }

    private String signer(Map<String, Object> dits) {
        try {
            var corps = new JWTClaimsSet.Builder()
                    .issuer(adresse())
                    .audience("maillage")
                    .issueTime(Date.from(Instant.now()))
                    .expirationTime(Date.from(Instant.now().plusSeconds(60)));
            dits.forEach(corps::claim);
            var jeton = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("essai").build(), corps.build());
            jeton.sign(new RSASSASigner(signatureFausse ? cleEtrangere : cle));
            return jeton.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String defi(String verifieur) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifieur.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> lire(String champs) {
        var lus = new HashMap<String, String>();
        for (String champ : champs.split("&")) {
            int egal = champ.indexOf('=');
            lus.put(champ.substring(0, egal), URLDecoder.decode(champ.substring(egal + 1), StandardCharsets.UTF_8));
        }
        return lus;
    }

    private static void repondre(HttpExchange echange, int statut, String genre, String corps) throws IOException {
        byte[] octets = corps.getBytes(StandardCharsets.UTF_8);
        echange.getResponseHeaders().add("Content-Type", genre);
        echange.sendResponseHeaders(statut, octets.length);
        echange.getResponseBody().write(octets);
        echange.close();
    }
}
