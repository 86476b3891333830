package fr.maillage.references.territoire.catalogue;

import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Expression.Calcul;
import fr.maillage.references.territoire.catalogue.Expression.Operateur;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** La façon de calculer un indicateur, telle qu'elle est écrite au catalogue et telle qu'on la montre. */
public record Formule(String texte, Expression expression, List<Expression> mesurees) {
    Formule(String texte, Expression expression) {
        this(
                texte,
                expression,
                expression
                        .parcourir()
                        .filter(noeud -> !(noeud instanceof Expression.Nombre
                                || noeud instanceof Expression.Oppose
                                || noeud instanceof Calcul))
                        .distinct()
                        .toList());
    }

    /** Lit une formule comme {@code 100 * P_CHOM1564 / P_ACT1564} ; une faute est dite avec sa position. */
    public static Formule lire(String texte) {
        return new Formule(texte, new LectureDeFormule(texte).lire());
    }

    public Valeur evaluer(Mesures mesures, int annee) {
        return expression.evaluer(mesures, annee);
    }

    public Set<String> variables() {
        return expression.variables();
    }

    /** Les années que ces mesures permettent de calculer. */
    public NavigableSet<Integer> annees(Mesures mesures) {
        return Annees.calculables(mesurees, mesures);
    }

    /** La formule en mots : « 100 × chômeurs de 15 à 64 ans ÷ actifs de 15 à 64 ans ». */
    public String enFrancais(UnaryOperator<String> libelleDeVariable) {
        return enFrancais(expression, libelleDeVariable);
    }

    private static String enFrancais(Expression expression, UnaryOperator<String> libelle) {
        return switch (expression) {
            case Expression.Nombre n -> n.texte().replace('.', ',');
            case Expression.Mesure m ->
                m.recul() == 0
                        ? libelle.apply(m.variable())
                        : "%s (%d ans plus tôt)".formatted(libelle.apply(m.variable()), m.recul());
            case Expression.Oppose o -> "− " + enFrancais(o.operande(), libelle);
            case Expression.Evolution e -> "évolution annuelle moyenne : " + libelle.apply(e.variable());
            case Expression.Proche p -> libelle.apply(p.variable()) + " (année la plus proche)";
            case Expression.Stable s -> libelle.apply(s.variable());
            case Calcul c ->
                "%s %s %s"
                        .formatted(
                                entreParentheses(c, c.gauche(), false, libelle),
                                c.operateur().signe(),
                                entreParentheses(c, c.droite(), true, libelle));
        };
    }

    private static String entreParentheses(
            Calcul parent, Expression enfant, boolean aDroite, UnaryOperator<String> libelle) {
        String texte = enFrancais(enfant, libelle);
        if (!(enfant instanceof Calcul calcul)) {
            return texte;
        }
        boolean plusFaible =
                parent.operateur().prioritaire() && !calcul.operateur().prioritaire();
        boolean ambigu = aDroite
                && parent.operateur().prioritaire() == calcul.operateur().prioritaire()
                && (parent.operateur() == Operateur.MOINS || parent.operateur() == Operateur.DIVISE_PAR);
        return plusFaible || ambigu ? "(" + texte + ")" : texte;
    }
}
