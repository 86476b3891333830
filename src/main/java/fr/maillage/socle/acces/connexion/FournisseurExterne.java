package fr.maillage.socle.acces.connexion;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Le fournisseur d’identité, découvert à la première connexion : s’il est en panne, la maison s’ouvre quand même. */
@Component
class FournisseurExterne implements ClientRegistrationRepository {
    static final String CLE = "externe";
    static final String DEPART = "/connexion/externe";

    private final OidcProperties reglages;
    private final RestClient http = RestClient.create();
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile @Nullable ClientRegistration decouvert;

    FournisseurExterne(OidcProperties reglages) {
        this.reglages = reglages;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String cle) {
        if (!cle.equals(CLE) || !reglages.actif()) return null;
        var connu = decouvert;
        if (connu != null) return connu;
        var neuf = ClientRegistrations.fromOidcIssuerLocation(reglages.emetteur())
                .registrationId(CLE)
                .clientId(reglages.client())
                .clientSecret(reglages.secret())
                .clientAuthenticationMethod(
                        reglages.secret().isBlank()
                                ? ClientAuthenticationMethod.NONE
                                : reglages.proConnect()
                                        ? ClientAuthenticationMethod.CLIENT_SECRET_POST
                                        : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .scope(reglages.perimetres())
                .redirectUri("{baseUrl}" + DEPART + "/retour/{registrationId}")
                .build();
        decouvert = neuf;
        return neuf;
    }

    /** La demande porte un défi PKCE, un nonce, un état, et le niveau voulu. */
    OAuth2AuthorizationRequestResolver demandes() {
        var demandes = new DefaultOAuth2AuthorizationRequestResolver(this, DEPART);
        demandes.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(demande -> {
                    if (!reglages.acr().isEmpty()) {
                        demande.additionalParameters(plus -> plus.put("acr_values", String.join(" ", reglages.acr())));
                    }
                }));
        return demandes;
    }

    OidcUserService identites() {
        var identites = new OidcUserService();
        identites.setRetrieveUserInfo(demande -> demande.getClientRegistration()
                        .getProviderDetails()
                        .getUserInfoEndpoint()
                        .getUri()
                != null);
        identites.setOauth2UserService(this::lireLIdentite);
        return identites;
    }

    /** ProConnect signe sa réponse (application/jwt) ; les autres répondent en JSON. */
    private OAuth2User lireLIdentite(OAuth2UserRequest demande) {
        var details = demande.getClientRegistration().getProviderDetails();
        try {
            var reponse = http.get()
                    .uri(exiger(details.getUserInfoEndpoint().getUri()))
                    .header(
                            HttpHeaders.AUTHORIZATION,
                            "Bearer " + demande.getAccessToken().getTokenValue())
                    .retrieve()
                    .toEntity(String.class);
            String corps = reponse.getBody() == null ? "" : reponse.getBody();
            var genre = reponse.getHeaders().getContentType();
            return new DefaultOAuth2User(
                    Set.of(),
                    genre != null && genre.isCompatibleWith(new MediaType("application", "jwt"))
                            ? dechiffrer(corps, exiger(details.getJwkSetUri()))
                            : json.readValue(corps, CHAMPS),
                    "sub");
        } catch (RuntimeException illisible) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("identite_illisible"), "L’identité ne se lit pas chez le fournisseur.", illisible);
        }
    }

    private static final tools.jackson.core.type.TypeReference<Map<String, Object>> CHAMPS =
            new tools.jackson.core.type.TypeReference<>() {};

    private static String exiger(@Nullable String adresse) {
        return Objects.requireNonNull(adresse, "Le fournisseur d’identité n’annonce pas cette adresse.");
    }

    private static Map<String, Object> dechiffrer(String jeton, String cles) {
        return NimbusJwtDecoder.withJwkSetUri(cles)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build()
                .decode(jeton)
                .getClaims();
    }

    /** Où se déconnecter aussi chez le fournisseur, s’il le propose. */
    @Nullable
    String finDeSession() {
        var connu = decouvert;
        return connu == null
                ? null
                : (String) connu.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
    }
}
