package fr.maillage.references.territoire.catalogue;

import fr.maillage.references.territoire.Valeur;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** L'arbre d'une formule : ce que l'on calcule, prêt à être évalué pour n'importe quel territoire et quelle année. */
public sealed interface Expression {

    /** Un écart d'années au-delà duquel deux millésimes ne se comparent plus. */
    int ECART_TOLERE = 6;

    record Nombre(double nombre, String texte) implements Expression {}

    /** Une variable l'année demandée, ou {@code recul} années plus tôt. */
    record Mesure(String variable, int recul) implements Expression {}

    record Calcul(Operateur operateur, Expression gauche, Expression droite) implements Expression {}

    record Oppose(Expression operande) implements Expression {}

    /** Évolution annuelle moyenne, en pourcentage, depuis une année de référence située environ cinq ans plus tôt. */
    record Evolution(String variable) implements Expression {}

    /** La valeur de l'année la plus proche : le résultat est une estimation dès que l'année diffère. */
    record Proche(String variable) implements Expression {}

    /** Une mesure qui ne change pas d'une année à l'autre (une superficie) : le millésime n'importe pas. */
    record Stable(String variable) implements Expression {}

    enum Operateur {
        PLUS("+"),
        MOINS("−"),
        FOIS("×"),
        DIVISE_PAR("÷");

        private final String signe;

        Operateur(String signe) {
            this.signe = signe;
        }

        String signe() {
            return signe;
        }

        boolean prioritaire() {
            return this == FOIS || this == DIVISE_PAR;
        }

        double calculer(double gauche, double droite) {
            return switch (this) {
                case PLUS -> gauche + droite;
                case MOINS -> gauche - droite;
                case FOIS -> gauche * droite;
                case DIVISE_PAR -> gauche / droite;
            };
        }
    }

    /** La valeur de l'expression pour cette année. */
    default Valeur evaluer(Mesures mesures, int annee) {
        return switch (this) {
            case Nombre n -> Valeur.connue(n.nombre());
            case Mesure m -> mesures.valeur(m.variable(), annee - m.recul());
            case Oppose o -> o.operande().evaluer(mesures, annee).avec(Valeur.connue(-1), (a, b) -> a * b);
            case Calcul c -> {
                Valeur gauche = c.gauche().evaluer(mesures, annee);
                yield gauche.avec(c.droite().evaluer(mesures, annee), c.operateur()::calculer);
            }
            case Evolution e -> Annees.evolution(e.variable(), mesures, annee);
            case Proche p -> Annees.proche(p.variable(), mesures, annee, ECART_TOLERE);
            case Stable s -> Annees.stable(s.variable(), mesures, annee);
        };
    }

    /** Les codes des variables citées. */
    default Set<String> variables() {
        return switch (this) {
            case Nombre _ -> Set.of();
            case Mesure m -> Set.of(m.variable());
            case Oppose o -> o.operande().variables();
            case Calcul c -> {
                var toutes = new TreeSet<>(c.gauche().variables());
                toutes.addAll(c.droite().variables());
                yield toutes;
            }
            case Evolution e -> Set.of(e.variable());
            case Proche p -> Set.of(p.variable());
            case Stable s -> Set.of(s.variable());
        };
    }

    /** Toutes les expressions de l'arbre, celle-ci comprise. */
    default Stream<Expression> parcourir() {
        return switch (this) {
            case Oppose o -> Stream.concat(Stream.of(o), o.operande().parcourir());
            case Calcul c ->
                Stream.concat(
                        Stream.of(c),
                        Stream.concat(c.gauche().parcourir(), c.droite().parcourir()));
            default -> Stream.of(this);
        };
    }
}
