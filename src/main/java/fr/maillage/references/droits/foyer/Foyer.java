package fr.maillage.references.droits.foyer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Les personnes qui vivent ensemble et dont la loi regarde les ressources ensemble ; la première est celle qui demande, la
 * deuxième son conjoint s’il y en a un.
 *
 * @param gardes ce que l’on paie pour faire garder un enfant
 * @param patrimoine rien si l’épargne n’a pas été examinée
 * @param passeSuppose les revenus d’avant n’ont pas été dits : on les a supposés pareils à ceux d’aujourd’hui
 */
public record Foyer(
        List<Personne> personnes,
        Logement logement,
        List<Percu> percus,
        @Nullable Impot impot,
        List<Garde> gardes,
        @Nullable Patrimoine patrimoine,
        boolean passeSuppose) {

    public Foyer {
        personnes = List.copyOf(personnes);
        percus = List.copyOf(percus);
        gardes = List.copyOf(gardes);
    }

    public Foyer(List<Personne> personnes, Logement logement) {
        this(personnes, logement, List.of(), null);
    }

    public Foyer(List<Personne> personnes, Logement logement, List<Percu> percus) {
        this(personnes, logement, percus, null);
    }

    public Foyer(List<Personne> personnes, Logement logement, List<Percu> percus, @Nullable Impot impot) {
        this(personnes, logement, percus, impot, List.of(), null, false);
    }

    public Foyer avecPersonnes(List<Personne> autres) {
        return new Foyer(autres, logement, percus, impot, gardes, patrimoine, passeSuppose);
    }

    public Foyer avecLogement(Logement autre) {
        return new Foyer(personnes, autre, percus, impot, gardes, patrimoine, passeSuppose);
    }

    public Foyer avecPercus(List<Percu> autres) {
        return new Foyer(personnes, logement, autres, impot, gardes, patrimoine, passeSuppose);
    }

    public Foyer avecGardes(List<Garde> autres) {
        return new Foyer(personnes, logement, percus, impot, autres, patrimoine, passeSuppose);
    }

    public Foyer avecPatrimoine(@Nullable Patrimoine autre) {
        return new Foyer(personnes, logement, percus, impot, gardes, autre, passeSuppose);
    }

    public Foyer supposantLePasse(boolean suppose) {
        return new Foyer(personnes, logement, percus, impot, gardes, patrimoine, suppose);
    }
}
