package fr.maillage.references.aideslocales.regles;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pas trop souvent, et pas plus d’une somme, sur un nombre de mois. */
record ConditionDeFrequence(
        @Nullable Integer fois, @Nullable Long plafond, int mois) implements Condition {
    static ConditionDeFrequence lire(ValeursEcrites v) {
        Integer fois = v.entier("fois");
        Long plafond = v.montant("plafond");
        if (v.vides("fois", "plafond"))
            v.faute("fois", "Cette condition ne limite rien : écrivez un nombre de fois, ou une somme.");
        int mois = v.entierOu("mois", 12);
        if (mois == 0) v.faute("mois", "Une période de 0 mois ne limite rien : écrivez par exemple 12.");
        return new ConditionDeFrequence(fois, plafond, mois);
    }

    @Override
    public GenreDeCondition genre() {
        return GenreDeCondition.FREQUENCE;
    }

    @Override
    public Map<String, String> valeurs() {
        return new Ecrites()
                .entier("fois", fois)
                .montant("plafond", plafond)
                .entier("mois", mois)
                .valeurs();
    }

    @Override
    public String phrase() {
        return "Pas plus %s en %d mois.".formatted(limites(), mois);
    }

    private String limites() {
        if (fois == null) return "de " + Mots.euros(plafond == null ? 0 : plafond);
        return "de %d fois%s".formatted(fois, plafond == null ? "" : ", ni de " + Mots.euros(plafond));
    }

    @Override
    public Verdict examiner(DemandeDAide demande) {
        if (demande.accordees() == null)
            return new Verdict.Inconnue(
                    "Dites si cette aide a déjà été accordée dans les %d derniers mois.".formatted(mois));
        var deja = accordees(demande);
        long somme = deja.stream().mapToLong(DemandeDAide.AideAccordee::montant).sum();
        boolean remplie = (fois == null || deja.size() < fois) && (plafond == null || somme < plafond);
        return Verdict.selon(
                remplie,
                deja.isEmpty()
                        ? "Cette aide n’a pas été accordée dans les %d derniers mois.".formatted(mois)
                        : "Déjà accordée %d fois, %s en tout, dans les %d derniers mois. Règle : pas plus %s."
                                .formatted(deja.size(), Mots.euros(somme), mois, limites()));
    }

    /** Ce que l’on peut encore accorder, en centimes ; rien si la condition ne borne pas la somme ou ne sait pas. */
    @Nullable
    Long reste(DemandeDAide demande) {
        if (plafond == null || demande.accordees() == null) return null;
        return Math.max(
                0,
                plafond
                        - accordees(demande).stream()
                                .mapToLong(DemandeDAide.AideAccordee::montant)
                                .sum());
    }

    private List<DemandeDAide.AideAccordee> accordees(DemandeDAide demande) {
        if (demande.accordees() == null) return List.of();
        LocalDate debut = demande.jour().minusMonths(mois);
        return demande.accordees().stream()
                .filter(a -> a.jour().isAfter(debut) && !a.jour().isAfter(demande.jour()))
                .toList();
    }
}
