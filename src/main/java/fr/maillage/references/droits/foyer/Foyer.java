package fr.maillage.references.droits.foyer;

import java.util.List;

/** Les personnes qui vivent ensemble et dont la loi regarde les ressources ensemble. */
public record Foyer(List<Personne> personnes, Logement logement, List<Percu> percus) {

    public Foyer {
        personnes = List.copyOf(personnes);
        percus = List.copyOf(percus);
    }

    public Foyer(List<Personne> personnes, Logement logement) {
        this(personnes, logement, List.of());
    }
}
