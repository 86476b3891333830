package fr.maillage.references.aideslocales.regles;

import fr.maillage.references.droits.foyer.Occupation;
import java.util.Map;
import java.util.Set;

/** À quel titre le foyer occupe son logement. */
record ConditionDOccupation(Set<Occupation> occupations) implements Condition {
    ConditionDOccupation {
        occupations = Set.copyOf(occupations);
    }

    static ConditionDOccupation lire(ValeursEcrites v) {
        return new ConditionDOccupation(v.mots("occupations", Occupation.class));
    }

    @Override
    public GenreDeCondition genre() {
        return GenreDeCondition.OCCUPATION;
    }

    @Override
    public Map<String, String> valeurs() {
        return new Ecrites()
                .mots("occupations", occupations.stream().sorted().toList())
                .valeurs();
    }

    @Override
    public String phrase() {
        return "Le foyer est %s.".formatted(Mots.ou(occupations, Mots::de));
    }

    @Override
    public Verdict examiner(DemandeDAide demande) {
        Occupation occupation = demande.foyer().logement().occupation();
        boolean remplie = occupations.contains(occupation);
        return Verdict.selon(
                remplie,
                remplie
                        ? "Le foyer est %s.".formatted(Mots.de(occupation))
                        : "Le foyer est %s ; il doit être %s."
                                .formatted(Mots.de(occupation), Mots.ou(occupations, Mots::de)));
    }
}
