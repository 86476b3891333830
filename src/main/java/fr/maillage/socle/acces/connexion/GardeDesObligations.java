package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.web.PageRenderer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Retient l’agent sur son compte tant qu’il n’a pas fait ce que sa fonction exige. */
@Component
class GardeDesObligations implements HandlerInterceptor, WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registre) {
        registre.addInterceptor(this).order(Integer.MIN_VALUE + 1);
    }

    @Override
    public boolean preHandle(HttpServletRequest demande, HttpServletResponse reponse, Object destination)
            throws IOException {
        var session = demande.getSession(false);
        if (session == null
                || !(destination instanceof HandlerMethod)
                || !(session.getAttribute(Obligation.ATTRIBUT) instanceof Obligation obligation)
                || demande.getRequestURI().startsWith("/compte")
                || demande.getRequestURI().startsWith("/connexion")
                || demande.getRequestURI().equals("/error")) return true;
        RequestContextUtils.getOutputFlashMap(demande).put(PageRenderer.MESSAGE, obligation.phrase());
        RequestContextUtils.saveOutputFlashMap(obligation.adresse(), demande, reponse);
        reponse.sendRedirect(obligation.adresse());
        return false;
    }
}
