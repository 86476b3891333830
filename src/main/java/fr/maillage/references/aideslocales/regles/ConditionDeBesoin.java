package fr.maillage.references.aideslocales.regles;

import java.util.Map;
import java.util.Set;

/** Ce que l’aide peut payer. */
record ConditionDeBesoin(Set<Besoin> besoins) implements Condition {
    ConditionDeBesoin {
        besoins = Set.copyOf(besoins);
    }

    static ConditionDeBesoin lire(ValeursEcrites v) {
        return new ConditionDeBesoin(v.mots("besoins", Besoin.class));
    }

    @Override
    public GenreDeCondition genre() {
        return GenreDeCondition.BESOIN;
    }

    @Override
    public Map<String, String> valeurs() {
        return new Ecrites().mots("besoins", besoins.stream().sorted().toList()).valeurs();
    }

    @Override
    public String phrase() {
        return "La demande porte sur %s.".formatted(Mots.ou(besoins, Besoin::libelle));
    }

    @Override
    public Verdict examiner(DemandeDAide demande) {
        if (demande.besoins().isEmpty())
            return new Verdict.Inconnue(
                    "Dites ce que l’aide paierait : %s.".formatted(Mots.ou(besoins, Besoin::libelle)));
        boolean un = demande.besoins().stream().anyMatch(besoins::contains);
        return Verdict.selon(
                un, un ? phrase() : "La demande ne porte pas sur %s.".formatted(Mots.ou(besoins, Besoin::libelle)));
    }
}
