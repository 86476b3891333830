package fr.maillage.socle.acces;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Le seul garde des routes : il lit ce que chacune exige et interroge la politique. */
@Component
class GardeDesRoutes implements HandlerInterceptor, WebMvcConfigurer {
    private final Habilitations habilitations;

    GardeDesRoutes(Habilitations habilitations) {
        this.habilitations = habilitations;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registre) {
        registre.addInterceptor(this).order(Integer.MIN_VALUE);
    }

    @Override
    public boolean preHandle(HttpServletRequest requete, HttpServletResponse reponse, Object destination)
            throws IOException {
        if (!(destination instanceof HandlerMethod route) || Routes.deLaCharpente(route)) return true;
        var exigence = ExigenceDeRoute.de(route).orElseThrow(() -> new Introuvable(requete.getRequestURI()));
        if (exigence instanceof ExigenceDeRoute.PourTous) return true;
        if (QuiTravaille.agent().isEmpty()) {
            reponse.sendRedirect(Retour.versLaConnexion(requete));
            return false;
        }
        if (exigence instanceof ExigenceDeRoute.PourUnActe(Acte acte, ObjetProtege objet)
                && !habilitations.peut(acte, objet)) {
            throw new Introuvable(requete.getMethod() + " " + requete.getRequestURI());
        }
        return true;
    }
}
