package fr.maillage.socle.acces;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class SecuriteWeb {
    private static final String CSP =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chaine(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(routes -> routes.requestMatchers(
                                "/connexion", "/socle/**", "/webjars/**", "/sante", "/metriques", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/connexion")
                        .loginProcessingUrl("/connexion")
                        .usernameParameter("identifiant")
                        .passwordParameter("motDePasse")
                        .defaultSuccessUrl("/")
                        .failureUrl("/connexion?refus"))
                .logout(sortie -> sortie.logoutUrl("/deconnexion").logoutSuccessUrl("/connexion?sortie"))
                .headers(entetes -> entetes.contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
                        .referrerPolicy(r -> r.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    PasswordEncoder motsDePasse() {
        return new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    }

    @Bean
    AuthenticationProvider verificateur(JdbcAgents agents, PasswordEncoder motsDePasse) {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication demande) {
                return agents.parIdentifiant(demande.getName())
                        .filter(a -> motsDePasse.matches(String.valueOf(demande.getCredentials()), a.motDePasse()))
                        .map(a -> UsernamePasswordAuthenticationToken.authenticated(
                                a.agent(), null, AuthorityUtils.NO_AUTHORITIES))
                        .orElseThrow(() -> new BadCredentialsException("Identifiant ou mot de passe inconnu"));
            }

            @Override
            public boolean supports(Class<?> genre) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(genre);
            }
        };
    }
}
