package fr.maillage.references.territoire.catalogue;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ce qui fait d'une colonne une mesure : {@code P18_POP} est la variable P_POP de 2018.
 *
 * @param variable le code de la variable ; {@code {variable}} y est remplacé par le groupe du même nom
 * @param facteur par quoi multiplier la valeur lue pour l'exprimer dans l'unité de la variable
 */
public record RegleDeColonne(Pattern motif, String variable, Annee annee, double facteur) {

    /** D'où vient l'année de la mesure. */
    public sealed interface Annee {

        /** Du nom de la colonne, groupe {@code annee} du motif. */
        record DuNomDeColonne() implements Annee {}

        /** D'une autre colonne du même en-tête, que la signature désigne. */
        record DeLEntete() implements Annee {}

        /** Du nom du fichier ou de l'utilisateur, avec un décalage constaté (−4 : recensement d'une édition). */
        record DuFichier(int decalage) implements Annee {}

        /** Toujours la même. */
        record Fixe(int annee) implements Annee {}

        /** Écrite sur chaque ligne ; {@code mensuelle} lorsque la colonne porte un mois, dont on fait la moyenne annuelle. */
        record DeColonne(String colonne, boolean mensuelle) implements Annee {}
    }

    Optional<ColonneLue> lire(int rang, String nom, OptionalInt anneeDuFichier, OptionalInt anneeDeLEntete) {
        Matcher trouve = motif.matcher(nom);
        if (!trouve.matches()) {
            return Optional.empty();
        }
        String code = codeDe(trouve);
        OptionalInt connue = switch (annee) {
            case Annee.DuNomDeColonne _ -> OptionalInt.of(annee(trouve.group("annee")));
            case Annee.DeLEntete _ -> anneeDeLEntete;
            case Annee.DuFichier f ->
                anneeDuFichier.isPresent()
                        ? OptionalInt.of(anneeDuFichier.getAsInt() + f.decalage())
                        : OptionalInt.empty();
            case Annee.Fixe f -> OptionalInt.of(f.annee());
            case Annee.DeColonne _ -> OptionalInt.empty();
        };
        if (annee instanceof Annee.DeColonne colonne) {
            return Optional.of(new ColonneLue.MesureDatee(rang, nom, code, colonne, facteur));
        }
        return Optional.of(
                connue.isPresent()
                        ? new ColonneLue.Mesure(rang, nom, code, connue.getAsInt(), facteur)
                        : new ColonneLue.AnneeADonner(rang, nom, code));
    }

    private String codeDe(Matcher trouve) {
        return variable.contains("{variable}")
                ? variable.replace("{variable}", trouve.group("variable").replace('.', '_'))
                : variable;
    }

    /** Une année à deux ou quatre chiffres : 18 → 2018, 68 → 1968. */
    static int annee(String chiffres) {
        int annee = Integer.parseInt(chiffres);
        if (annee >= 100) {
            return annee;
        }
        return annee < 60 ? 2000 + annee : 1900 + annee;
    }
}
