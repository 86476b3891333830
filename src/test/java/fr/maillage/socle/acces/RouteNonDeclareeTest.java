package fr.maillage.socle.acces;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteNonDeclareeTest {
    @Controller
    static class Oublieux {
        @GetMapping("/oubli")
        String oublier() {
            return "";
        }
    }

    @EnableWebMvc
    static class Ecrans {}

    @Test
    void une_route_qui_ne_declare_rien_empeche_la_maison_de_s_ouvrir_et_la_phrase_nomme_la_methode() {
        try (var contexte = new AnnotationConfigWebApplicationContext()) {
            contexte.setServletContext(new MockServletContext());
            contexte.register(Ecrans.class, Oublieux.class, Routes.class);
            assertThatThrownBy(contexte::refresh)
                    .hasMessageContaining("/oubli")
                    .hasMessageContaining("Oublieux.oublier")
                    .hasMessageContaining("@Exige");
        }
    }
}
