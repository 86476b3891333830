package fr.maillage.references.agenda;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Demande aux autres pièces ce que désignent les références de l’agenda. */
@Component
class Objets {
    private static final Pattern ECRITURE = Pattern.compile("([a-z]+):(\\d{1,18})");

    private final ObjectProvider<ObjetDeRendezVous> pieces;

    Objets(ObjectProvider<ObjetDeRendezVous> pieces) {
        this.pieces = pieces;
    }

    private record Reference(String genre, long id) {}

    private static Optional<Reference> lire(String ecrite) {
        var lecture = ECRITURE.matcher(ecrite);
        return lecture.matches()
                ? Optional.of(new Reference(lecture.group(1), Long.parseLong(lecture.group(2))))
                : Optional.empty();
    }

    private Optional<ObjetDeRendezVous> piece(String genre) {
        return pieces.stream().filter(p -> p.genre().equals(genre)).findFirst();
    }

    /** Ce que l’agent courant voit de ces références. */
    Map<String, ObjetDeRendezVous.Vu> montrer(Collection<String> references) {
        var vus = new HashMap<String, ObjetDeRendezVous.Vu>();
        references.stream()
                .flatMap(r -> lire(r).stream())
                .collect(Collectors.groupingBy(Reference::genre, Collectors.mapping(Reference::id, Collectors.toSet())))
                .forEach((genre, ids) ->
                        piece(genre).ifPresent(p -> p.montrer(ids).forEach((id, vu) -> vus.put(genre + ":" + id, vu))));
        return vus;
    }

    boolean ouvert(String reference) {
        return lire(reference)
                .flatMap(r -> piece(r.genre()).map(p -> p.ouvert(r.id())))
                .orElse(false);
    }

    void signaler(String reference, String fait, boolean contact) {
        lire(reference).ifPresent(r -> piece(r.genre()).ifPresent(p -> p.signaler(r.id(), fait, contact)));
    }
}
