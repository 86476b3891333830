package fr.maillage.socle.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * L’aiguillage de Spring, qui compare une adresse à chaque route de la maison l’une après l’autre : plusieurs centaines de comparaisons
 * prenaient le dixième du calcul d’une page. Seules celles de même forme se comparent ; quand une seule répond, c’est elle, et dans tout
 * autre cas Spring choisit, ou dit pourquoi aucune ne convient.
 */
final class Aiguillage extends RequestMappingHandlerMapping {
    private record Route(RequestMappingInfo exige, HandlerMethod methode) {}

    /** Rangées à la première demande : la maison n’ajoute aucune route une fois ouverte. */
    private final SingletonSupplier<Rangees> rangees = SingletonSupplier.of(this::ranger);

    private record Rangees(Map<FormeDAdresse, List<Route>> parForme, List<Route> deToutesFormes) {}

    private Rangees ranger() {
        var parForme = new HashMap<FormeDAdresse, List<Route>>();
        var deToutesFormes = new ArrayList<Route>();
        getHandlerMethods()
                .forEach((exige, methode) -> forme(exige)
                        .map(f -> parForme.computeIfAbsent(f, _ -> new ArrayList<>()))
                        .orElse(deToutesFormes)
                        .add(new Route(exige, methode)));
        return new Rangees(parForme, deToutesFormes);
    }

    /** Absente si la route répond à plusieurs formes. */
    private static Optional<FormeDAdresse> forme(RequestMappingInfo route) {
        var chemins = route.getPathPatternsCondition();
        if (chemins == null || chemins.getPatterns().size() != 1) return Optional.empty();
        return FormeDAdresse.de(Objects.requireNonNull(chemins.getFirstPattern()));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String chemin, HttpServletRequest requete) throws Exception {
        var toutes = rangees.obtain();
        var memeForme = toutes.parForme().getOrDefault(FormeDAdresse.de(PathContainer.parsePath(chemin)), List.of());
        RequestMappingInfo repond = null;
        HandlerMethod methode = null;
        for (var routes : List.of(memeForme, toutes.deToutesFormes())) {
            for (Route route : routes) {
                var trouvee = getMatchingMapping(route.exige(), requete);
                if (trouvee == null) continue;
                if (repond != null) return super.lookupHandlerMethod(chemin, requete);
                repond = trouvee;
                methode = route.methode();
            }
        }
        if (repond == null || methode == null) return super.lookupHandlerMethod(chemin, requete);
        requete.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, methode);
        handleMatch(repond, chemin, requete);
        return methode;
    }

    @Configuration(proxyBeanMethods = false)
    static class Pose {
        @Bean
        WebMvcRegistrations aiguillageDeLaMaison() {
            return new WebMvcRegistrations() {
                @Override
                public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                    return new Aiguillage();
                }
            };
        }
    }
}
