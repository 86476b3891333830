package fr.maillage.references.aideslocales.regles;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Avoir un âge : de la personne qui demande, ou d’un enfant au moins. */
record ConditionDAge(
        Qui qui, @Nullable Integer de, @Nullable Integer a) implements Condition {
    enum Qui implements Mot {
        DEMANDEUR("La personne qui demande"),
        UN_ENFANT("Un enfant du foyer au moins");

        private final String libelle;

        Qui(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    static ConditionDAge lire(ValeursEcrites v) {
        Qui qui = v.mot("qui", Qui.class);
        Integer de = v.entier("de");
        Integer a = v.entier("a");
        if (v.vides("de", "a")) v.faute("de", "Écrivez au moins un des deux âges.");
        if (de != null && a != null && de > a)
            v.faute(
                    "a",
                    "L’âge au plus (%d) est plus petit que l’âge au moins (%d) : corrigez l’un des deux."
                            .formatted(a, de));
        return new ConditionDAge(qui == null ? Qui.DEMANDEUR : qui, de, a);
    }

    @Override
    public GenreDeCondition genre() {
        return GenreDeCondition.AGE;
    }

    @Override
    public Map<String, String> valeurs() {
        return new Ecrites().mot("qui", qui).entier("de", de).entier("a", a).valeurs();
    }

    @Override
    public String phrase() {
        return "%s a %s.".formatted(qui.libelle(), bornes());
    }

    private String bornes() {
        if (de == null) return "%d ans au plus".formatted(a);
        if (a == null) return "%d ans au moins".formatted(de);
        return "entre %d et %d ans".formatted(de, a);
    }

    @Override
    public Verdict examiner(DemandeDAide demande) {
        if (qui == Qui.UN_ENFANT) {
            boolean un = demande.foyer().personnes().stream()
                    .anyMatch(p -> p.estEnfant() && convient(demande.age(p.naissance())));
            return Verdict.selon(
                    un,
                    un
                            ? "Un enfant du foyer a %s.".formatted(bornes())
                            : "Aucun enfant du foyer n’a %s.".formatted(bornes()));
        }
        int age = demande.age(demande.foyer().personnes().getFirst().naissance());
        return Verdict.selon(
                convient(age), "La personne qui demande a %d ans ; il faut avoir %s.".formatted(age, bornes()));
    }

    private boolean convient(int age) {
        return (de == null || age >= de) && (a == null || age <= a);
    }
}
