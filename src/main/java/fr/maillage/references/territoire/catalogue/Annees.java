package fr.maillage.references.territoire.catalogue;

import fr.maillage.references.territoire.Valeur;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Ce qui, dans une formule, dépend des années réellement disponibles. */
final class Annees {

    private static final int RECUL_VISE = 5;
    private static final int RECUL_MAXIMAL = 11;
    private static final int SANS_LIMITE = 200;

    private Annees() {}

    /** L'année de départ d'une évolution : la plus proche de cinq ans avant, jamais plus de onze. */
    static OptionalInt reference(NavigableSet<Integer> annees, int annee) {
        return annees.subSet(annee - RECUL_MAXIMAL, true, annee, false).stream()
                .min(Comparator.<Integer>comparingInt(a -> Math.abs(annee - RECUL_VISE - a))
                        .thenComparingInt(a -> a))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    static Valeur evolution(String variable, Mesures mesures, int annee) {
        OptionalInt reference = reference(mesures.annees(variable), annee);
        if (reference.isEmpty()) {
            return Valeur.nonDisponible();
        }
        int duree = annee - reference.getAsInt();
        return mesures.valeur(variable, annee)
                .avec(mesures.valeur(variable, reference.getAsInt()), (fin, debut) -> tauxAnnuel(fin, debut, duree));
    }

    private static double tauxAnnuel(double fin, double debut, int duree) {
        // Une évolution depuis zéro n'a pas de sens : l'infini devient « sans objet ».
        return debut <= 0 || fin < 0 ? Double.NaN : 100 * (Math.pow(fin / debut, 1.0 / duree) - 1);
    }

    static OptionalInt plusProche(NavigableSet<Integer> annees, int annee, int ecart) {
        return annees.subSet(annee - ecart, true, annee + ecart, true).stream()
                .min(Comparator.<Integer>comparingInt(a -> Math.abs(annee - a)).thenComparingInt(a -> a))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    static Valeur proche(String variable, Mesures mesures, int annee, int ecart) {
        OptionalInt trouvee = plusProche(mesures.annees(variable), annee, ecart);
        if (trouvee.isEmpty()) {
            return Valeur.nonDisponible();
        }
        Valeur valeur = mesures.valeur(variable, trouvee.getAsInt());
        return trouvee.getAsInt() == annee ? valeur : valeur.commeEstimee();
    }

    static Valeur stable(String variable, Mesures mesures, int annee) {
        OptionalInt trouvee = plusProche(mesures.annees(variable), annee, SANS_LIMITE);
        return trouvee.isPresent() ? mesures.valeur(variable, trouvee.getAsInt()) : Valeur.nonDisponible();
    }

    /**
     * Les années pour lesquelles une formule a tout ce qu'il lui faut, secrets compris. Demandé cent fois par territoire et
     * par maille : une mesure seule, le cas ordinaire, rend ses propres années sans rien recopier.
     *
     * @param mesurees ce que la formule lit, nombres et opérations laissés de côté
     */
    static NavigableSet<Integer> calculables(List<Expression> mesurees, Mesures mesures) {
        if (mesurees.size() == 1
                && mesurees.getFirst() instanceof Expression.Mesure(var variable, var recul)
                && recul == 0) {
            return mesures.annees(variable);
        }
        var candidates = new TreeSet<Integer>();
        for (Expression noeud : mesurees) {
            switch (noeud) {
                case Expression.Mesure m -> {
                    for (int annee : mesures.annees(m.variable())) candidates.add(annee + m.recul());
                }
                case Expression.Evolution e -> candidates.addAll(mesures.annees(e.variable()));
                case Expression.Stable s -> candidates.addAll(mesures.annees(s.variable()));
                case Expression.Proche p -> candidates.addAll(mesures.annees(p.variable()));
                default -> {}
            }
        }
        for (Expression noeud : mesurees) candidates.removeIf(annee -> manque(noeud, mesures, annee));
        return candidates;
    }

    private static boolean manque(Expression noeud, Mesures mesures, int annee) {
        return switch (noeud) {
            case Expression.Mesure m -> !mesures.annees(m.variable()).contains(annee - m.recul());
            case Expression.Evolution e -> {
                NavigableSet<Integer> annees = mesures.annees(e.variable());
                yield !annees.contains(annee) || reference(annees, annee).isEmpty();
            }
            case Expression.Proche p ->
                plusProche(mesures.annees(p.variable()), annee, Expression.ECART_TOLERE)
                        .isEmpty();
            case Expression.Stable s -> mesures.annees(s.variable()).isEmpty();
            default -> false;
        };
    }
}
