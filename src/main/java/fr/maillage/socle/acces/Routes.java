package fr.maillage.socle.acces;

import fr.maillage.socle.web.FormeDAdresse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Toutes les routes de la maison. Une route qui ne déclare pas ce qu’elle exige empêche la maison de s’ouvrir. */
@Component
public class Routes implements SmartInitializingSingleton {
    private final ObjectProvider<RequestMappingHandlerMapping> aiguillages;
    private final List<PathPattern> ouvertes = new ArrayList<>();
    private final Map<FormeDAdresse, List<Declaree>> parForme = new HashMap<>();
    private List<Declaree> sansForme = List.of();

    /** Une adresse, comment on la demande, et ce qu’elle exige. */
    private record Declaree(
            PathPattern patron, Optional<FormeDAdresse> forme, Set<RequestMethod> methodes, ExigenceDeRoute exigence) {
        boolean repond(RequestMethod methode, PathContainer chemin) {
            return (methodes.isEmpty() || methodes.contains(methode)) && patron.matches(chemin);
        }
    }

    Routes(ObjectProvider<RequestMappingHandlerMapping> aiguillages) {
        this.aiguillages = aiguillages;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var declarees = new ArrayList<Declaree>();
        aiguillages.forEach(
                a -> a.getHandlerMethods().forEach((adresse, route) -> verifier(adresse, route, declarees)));
        declarees.sort(Comparator.comparing(Declaree::patron));
        sansForme = declarees.stream().filter(d -> d.forme().isEmpty()).toList();
        for (var declaree : declarees)
            declaree.forme()
                    .ifPresent(voulue -> parForme.computeIfAbsent(
                            voulue,
                            f -> declarees.stream()
                                    .filter(d -> d.forme().map(f::equals).orElse(true))
                                    .toList()));
    }

    private void verifier(RequestMappingInfo adresse, HandlerMethod route, List<Declaree> declarees) {
        if (deLaCharpente(route)) return;
        var exigence = ExigenceDeRoute.de(route)
                .orElseThrow(() -> new IllegalStateException("""
                La route %s (%s.%s) ne déclare pas ce qu’elle exige : la maison ne s’ouvre pas.
                Ajoutez-lui @Exige(acte = …, objet = …), @OuvertAuxAgents ou @OuvertATous.""".formatted(
                                adresse,
                                route.getBeanType().getName(),
                                route.getMethod().getName())));
        var chemins = adresse.getPathPatternsCondition();
        if (chemins == null) return;
        if (exigence instanceof ExigenceDeRoute.PourTous) ouvertes.addAll(chemins.getPatterns());
        var methodes = adresse.getMethodsCondition().getMethods();
        chemins.getPatterns()
                .forEach(patron -> declarees.add(new Declaree(patron, FormeDAdresse.de(patron), methodes, exigence)));
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

    /** Ce qu’exige cette adresse, la plus précise d’abord ; absent, rien n’y répond. */
    Optional<ExigenceDeRoute> exigence(RequestMethod methode, String adresse) {
        int question = adresse.indexOf('?');
        var decoupe = PathContainer.parsePath(question < 0 ? adresse : adresse.substring(0, question));
        return parForme.getOrDefault(FormeDAdresse.de(decoupe), sansForme).stream()
                .filter(declaree -> declaree.repond(methode, decoupe))
                .map(Declaree::exigence)
                .findFirst();
    }

    Map<RequestMappingInfo, HandlerMethod> toutes() {
        var routes = new java.util.LinkedHashMap<RequestMappingInfo, HandlerMethod>();
        aiguillages.forEach(a -> routes.putAll(a.getHandlerMethods()));
        return routes;
    }
}
