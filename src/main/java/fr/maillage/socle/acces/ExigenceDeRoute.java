package fr.maillage.socle.acces;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Ce qu’une route déclare : ouverte à tous, ouverte aux agents, ou un acte sur un objet. */
sealed interface ExigenceDeRoute {
    record PourTous() implements ExigenceDeRoute {}

    record PourLesAgents() implements ExigenceDeRoute {}

    record PourUnActe(Acte acte, ObjetProtege objet) implements ExigenceDeRoute {}

    /** La déclaration de la méthode l’emporte sur celle de sa classe ; aucune : la route n’est pas déclarée. */
    static Optional<ExigenceDeRoute> de(HandlerMethod route) {
        return declaree(route.getMethod()).or(() -> declaree(route.getBeanType()));
    }

    private static Optional<ExigenceDeRoute> declaree(java.lang.reflect.AnnotatedElement element) {
        Exige exige = trouver(element, Exige.class);
        if (exige != null) return Optional.of(new PourUnActe(exige.acte(), exige.objet()));
        if (trouver(element, OuvertAuxAgents.class) != null) return Optional.of(new PourLesAgents());
        if (trouver(element, OuvertATous.class) != null) return Optional.of(new PourTous());
        return Optional.empty();
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A trouver(
            java.lang.reflect.AnnotatedElement element, Class<A> genre) {
        return AnnotatedElementUtils.findMergedAnnotation(element, genre);
    }
}
