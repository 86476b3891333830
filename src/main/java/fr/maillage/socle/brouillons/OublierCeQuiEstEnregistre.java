package fr.maillage.socle.brouillons;

import fr.maillage.socle.acces.QuiTravaille;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Un formulaire accepté finit par une redirection : son brouillon n’a plus lieu d’être. Refusé, il reste. */
@Component
class OublierCeQuiEstEnregistre implements HandlerInterceptor, WebMvcConfigurer {
    /** Le champ que la page ajoute aux formulaires dont elle garde un brouillon. */
    private static final String MARQUE = "_brouillon";

    private final GarderLesBrouillons brouillons;

    OublierCeQuiEstEnregistre(@Lazy GarderLesBrouillons brouillons) {
        this.brouillons = brouillons;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registre) {
        registre.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest requete, HttpServletResponse reponse, Object route, @Nullable Exception panne) {
        boolean accepte = panne == null && reponse.getStatus() >= 300 && reponse.getStatus() < 400;
        if (accepte
                && requete.getMethod().equals("POST")
                && requete.getParameter(MARQUE) != null
                && QuiTravaille.agent().isPresent()) {
            brouillons.oublier(requete.getRequestURI());
        }
    }
}
