package fr.maillage.references.aideslocales.regles;

import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** De qui le foyer est fait : combien de personnes, combien d’enfants, un adulte seul ou un couple. */
record ConditionDeComposition(
        @Nullable Integer de,
        @Nullable Integer a,
        @Nullable Integer enfants,
        @Nullable Adultes adultes) implements Condition {
    enum Adultes implements Mot {
        SEUL("adulte seul"),
        COUPLE("couple");

        private final String libelle;

        Adultes(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    static ConditionDeComposition lire(ValeursEcrites v) {
        var lue = new ConditionDeComposition(
                v.entier("de"), v.entier("a"), v.entier("enfants"), v.mot("adultes", Adultes.class));
        if (v.vides("de", "a", "enfants", "adultes"))
            v.faute("de", "Cette condition ne dit rien : remplissez au moins une case.");
        if (lue.de != null && lue.a != null && lue.de > lue.a)
            v.faute(
                    "a",
                    "« Au plus » (%d) est plus petit que « au moins » (%d) : corrigez l’un des deux."
                            .formatted(lue.a, lue.de));
        return lue;
    }

    @Override
    public GenreDeCondition genre() {
        return GenreDeCondition.COMPOSITION;
    }

    @Override
    public Map<String, String> valeurs() {
        return new Ecrites()
                .entier("de", de)
                .entier("a", a)
                .entier("enfants", enfants)
                .mot("adultes", adultes)
                .valeurs();
    }

    @Override
    public String phrase() {
        var parts = new ArrayList<String>();
        if (de != null) parts.add("%d personne%s au moins".formatted(de, de > 1 ? "s" : ""));
        if (a != null) parts.add("%d personne%s au plus".formatted(a, a > 1 ? "s" : ""));
        if (enfants != null) parts.add("%d enfant%s au moins".formatted(enfants, enfants > 1 ? "s" : ""));
        if (adultes != null) parts.add(adultes == Adultes.SEUL ? "un adulte seul" : "un couple");
        return "Le foyer compte %s.".formatted(String.join(", ", parts));
    }

    @Override
    public Verdict examiner(DemandeDAide demande) {
        int personnes = demande.personnes();
        long combien =
                demande.foyer().personnes().stream().filter(p -> p.estEnfant()).count();
        boolean remplie = (de == null || personnes >= de)
                && (a == null || personnes <= a)
                && (enfants == null || combien >= enfants)
                && (adultes == null || demande.enCouple() == (adultes == Adultes.COUPLE));
        return Verdict.selon(
                remplie,
                "Le foyer compte %d personne%s, dont %d enfant%s%s. Il faut : %s"
                        .formatted(
                                personnes,
                                personnes > 1 ? "s" : "",
                                combien,
                                combien > 1 ? "s" : "",
                                demande.enCouple() ? ", en couple" : "",
                                Mots.minuscule(phrase())));
    }
}
