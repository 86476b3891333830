package fr.maillage.personnes.courriers;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.documents.Bloc;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Ce qu’une pièce apporte au bilan d’un accompagnement : ce qui a changé depuis son début. Elle ne donne que ce que l’agent courant lit,
 * et rien s’il n’y a pas deux dates à comparer.
 */
public interface MatiereDeBilan {
    List<Bloc> depuis(DossierVu dossier, LocalDate debut);

    /** Les deux dates que l’on compare. */
    record Bornes<T>(T avant, T apres) {}

    /** Du dernier état d’avant l’accompagnement (sinon le premier) à celui d’aujourd’hui ; rien si c’est le même. */
    static <T> Optional<Bornes<T>> bornes(List<T> etats, Function<T, LocalDate> jour, LocalDate debut) {
        if (etats.size() < 2) return Optional.empty();
        var dates = etats.stream().sorted(Comparator.comparing(jour)).toList();
        T avant = dates.stream()
                .filter(e -> !jour.apply(e).isAfter(debut))
                .reduce((_, dernier) -> dernier)
                .orElseGet(dates::getFirst);
        T apres = dates.getLast();
        return avant == apres ? Optional.empty() : Optional.of(new Bornes<>(avant, apres));
    }
}
