package fr.maillage.references.droits.foyer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Les personnes qui vivent ensemble et dont la loi regarde les ressources ensemble ; la première est celle qui demande, la
 * deuxième son conjoint s’il y en a un.
 */
public record Foyer(
        List<Personne> personnes,
        Logement logement,
        List<Percu> percus,
        @Nullable Impot impot) {

    public Foyer {
        personnes = List.copyOf(personnes);
        percus = List.copyOf(percus);
    }

    public Foyer(List<Personne> personnes, Logement logement) {
        this(personnes, logement, List.of(), null);
    }

    public Foyer(List<Personne> personnes, Logement logement, List<Percu> percus) {
        this(personnes, logement, percus, null);
    }
}
