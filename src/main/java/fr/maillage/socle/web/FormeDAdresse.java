package fr.maillage.socle.web;

import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Le nombre de morceaux d’une adresse et le premier d’entre eux : de quoi écarter d’un coup la plupart des routes, que la maison a par
 * centaines, avant de comparer pour de bon.
 */
public record FormeDAdresse(int morceaux, String premier) {
    public static FormeDAdresse de(PathContainer chemin) {
        int morceaux = 0;
        String premier = "";
        for (var element : chemin.elements()) {
            if (!(element instanceof PathContainer.PathSegment morceau)) continue;
            if (morceaux++ == 0) premier = morceau.value();
        }
        return new FormeDAdresse(morceaux, premier);
    }

    /** Absente si le patron peut répondre à des adresses de plusieurs formes. */
    public static Optional<FormeDAdresse> de(PathPattern patron) {
        String texte = patron.getPatternString();
        var forme = de(PathContainer.parsePath(texte));
        boolean plusieurs = texte.contains("*") || forme.premier().contains("{");
        return plusieurs ? Optional.empty() : Optional.of(forme);
    }
}
