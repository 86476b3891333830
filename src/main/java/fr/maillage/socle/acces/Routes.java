package fr.maillage.socle.acces;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Toutes les routes de la maison. Une route qui ne déclare pas ce qu’elle exige empêche la maison de s’ouvrir. */
@Component
public class Routes implements SmartInitializingSingleton {
    private final ObjectProvider<RequestMappingHandlerMapping> aiguillages;
    private final List<PathPattern> ouvertes = new ArrayList<>();

    Routes(ObjectProvider<RequestMappingHandlerMapping> aiguillages) {
        this.aiguillages = aiguillages;
    }

    @Override
    public void afterSingletonsInstantiated() {
        aiguillages.forEach(a -> a.getHandlerMethods().forEach(this::verifier));
    }

    private void verifier(RequestMappingInfo adresse, HandlerMethod route) {
        if (deLaCharpente(route)) return;
        var exigence = ExigenceDeRoute.de(route)
                .orElseThrow(() -> new IllegalStateException("""
                La route %s (%s.%s) ne déclare pas ce qu’elle exige : la maison ne s’ouvre pas.
                Ajoutez-lui @Exige(acte = …, objet = …), @OuvertAuxAgents ou @OuvertATous.""".formatted(
                                adresse,
                                route.getBeanType().getName(),
                                route.getMethod().getName())));
        if (exigence instanceof ExigenceDeRoute.PourTous && adresse.getPathPatternsCondition() != null) {
            ouvertes.addAll(adresse.getPathPatternsCondition().getPatterns());
        }
    }

    /** Ce que le cadre apporte lui-même (page d’erreur, santé) ne porte pas nos annotations. */
    static boolean deLaCharpente(HandlerMethod route) {
        return route.getBeanType().getName().startsWith("org.springframework.boot.");
    }

    /** Cette adresse est-elle celle d’une route ouverte à tous ? */
    public boolean ouverte(String chemin) {
        var decoupe = PathContainer.parsePath(chemin);
        return ouvertes.stream().anyMatch(patron -> patron.matches(decoupe));
    }

    Map<RequestMappingInfo, HandlerMethod> toutes() {
        var routes = new java.util.LinkedHashMap<RequestMappingInfo, HandlerMethod>();
        aiguillages.forEach(a -> routes.putAll(a.getHandlerMethods()));
        return routes;
    }
}
