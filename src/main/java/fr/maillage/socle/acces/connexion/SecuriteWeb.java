package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.Retour;
import fr.maillage.socle.acces.Routes;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** L’enceinte : ce qui se demande sans être connecté, les en-têtes de protection, la sortie. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableSpringHttpSession
class SecuriteWeb {
    private static final String CSP =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Les fichiers de l’écran ; une route qui aurait une telle adresse reste gardée par ce qu’elle déclare. */
    private static final Pattern FICHIER_D_ECRAN =
            Pattern.compile("/.+\\.(css|js|mjs|map|svg|png|ico|webp|woff2|webmanifest|txt)");

    /** Un octet nul ne se tape pas et PostgreSQL ne le garde pas : une telle demande est refusée, non une panne. */
    @Bean
    HttpFirewall sansOctetNul() {
        var garde = new StrictHttpFirewall();
        garde.setAllowedParameterValues(valeur -> valeur.indexOf(0) < 0);
        return garde;
    }

    @Bean
    SecurityFilterChain chaine(
            HttpSecurity http,
            Routes routes,
            DemandeSansJeton sansJeton,
            FinDeSession fin,
            Exterieur exterieur,
            Metriques metriques) {
        exterieur.brancher(http);
        return http.authorizeHttpRequests(
                        demandes -> demandes.requestMatchers(d -> routes.ouverte(d.getRequestURI()) || deLEcran(d))
                                .permitAll()
                                .requestMatchers("/sante", "/sante/**", "/error", "/connexion/externe/**")
                                .permitAll()
                                .requestMatchers("/metriques")
                                .access((_, d) -> new AuthorizationDecision(metriques.ouvertesA(d.getRequest())))
                                .anyRequest()
                                .authenticated())
                .requestCache(cache -> cache.disable())
                // L’annuaire se reconnaît à son jeton, sans témoin : il n’y a pas de formulaire à protéger.
                .csrf(csrf ->
                        csrf.ignoringRequestMatchers("/scim/v2/**").ignoringRequestMatchers(SecuriteWeb::parJeton))
                .httpBasic(basique -> basique.disable())
                .formLogin(formulaire -> formulaire.disable())
                .anonymous(_ -> {})
                .securityContext(contexte -> contexte.securityContextRepository(gardien()))
                .exceptionHandling(refus -> refus.authenticationEntryPoint((d, r, _) -> inviter(d, r))
                        .accessDeniedHandler((d, r, motif) -> refuser(sansJeton, d, r, motif)))
                .logout(sortie ->
                        sortie.logoutUrl("/deconnexion").addLogoutHandler(fin).logoutSuccessHandler(fin))
                .headers(entetes -> entetes.contentSecurityPolicy(
                                csp -> csp.policyDirectives(CSP + exterieur.formulaires()))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(p -> p.policy("camera=(), microphone=(), geolocation=(), payment=()")))
                .build();
    }

    /** Personne ne lit la durée de chaque filtre de l’enceinte ; la mesurer coûtait à toutes les pages. Celle des demandes reste. */
    @Bean
    SecurityObservationSettings filtresSansMesure() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityContextRepository gardien() {
        return new HttpSessionSecurityContextRepository();
    }

    /** La maison reconnaît ses agents elle-même : le cadre ne doit créer aucun compte de secours. */
    @Bean
    AuthenticationProvider aucunAutreCompte() {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication demande) {
                throw new ProviderNotFoundException("La connexion passe par les pages de la maison.");
            }

            @Override
            public boolean supports(Class<?> genre) {
                return false;
            }
        };
    }

    private static boolean deLEcran(HttpServletRequest demande) {
        return demande.getMethod().equals("GET")
                && FICHIER_D_ECRAN.matcher(demande.getRequestURI()).matches();
    }

    /** Un autre logiciel qui présente un jeton : un navigateur n’envoie pas cet en-tête de lui-même, et une session ne compte plus alors. */
    private static boolean parJeton(HttpServletRequest demande) {
        String preuve = demande.getHeader("Authorization");
        return demande.getRequestURI().startsWith("/api/") && preuve != null && preuve.startsWith("Bearer ");
    }

    private static void inviter(HttpServletRequest demande, HttpServletResponse reponse) throws IOException {
        if (RefusDInterface.concerne(demande)) RefusDInterface.sansSession(reponse);
        else if (demande.getRequestURI().equals("/metriques")) reponse.sendError(HttpServletResponse.SC_NOT_FOUND);
        else reponse.sendRedirect(Retour.versLaConnexion(demande));
    }

    private static void refuser(
            DemandeSansJeton sansJeton,
            HttpServletRequest demande,
            HttpServletResponse reponse,
            AccessDeniedException motif)
            throws IOException, ServletException {
        if (motif instanceof CsrfException) sansJeton.repondre(demande, reponse);
        else reponse.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
