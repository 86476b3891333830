package fr.maillage.socle.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * L’aiguillage de Spring, qui compare une adresse à chaque route de la maison l’une après l’autre ; celles d’une autre forme sont
 * écartées avant, et ce qu’il décide ne change pas. Six cents routes prenaient le douzième du calcul d’une page.
 */
final class Aiguillage extends RequestMappingHandlerMapping {
    private static final ScopedValue<FormeDAdresse> DEMANDEE = ScopedValue.newInstance();

    private final Map<RequestMappingInfo, Optional<FormeDAdresse>> formes = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String chemin, HttpServletRequest requete) throws Exception {
        return ScopedValue.where(DEMANDEE, FormeDAdresse.de(PathContainer.parsePath(chemin)))
                .call(() -> super.lookupHandlerMethod(chemin, requete));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest requete) {
        boolean ecartee = DEMANDEE.isBound()
                && formes.computeIfAbsent(route, Aiguillage::forme)
                        .filter(f -> !f.equals(DEMANDEE.get()))
                        .isPresent();
        return ecartee ? null : super.getMatchingMapping(route, requete);
    }

    /** Absente si la route répond à plusieurs formes. */
    private static Optional<FormeDAdresse> forme(RequestMappingInfo route) {
        var chemins = route.getPathPatternsCondition();
        if (chemins == null || chemins.getPatterns().size() != 1) return Optional.empty();
        return FormeDAdresse.de(Objects.requireNonNull(chemins.getFirstPattern()));
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
