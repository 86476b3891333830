package fr.maillage.references.aideslocales.regles;

import java.util.List;
import java.util.Optional;

/**
 * Un règlement d’aides : ce que vote une organisation, et les exemples qui disent ce qu’elle a voulu.
 *
 * @param deliberation le vote qui le fonde
 * @param avertissement ce qu’il faut en savoir partout où il se montre (« exemple fictif »), ou rien
 */
public record Reglement(
        String nom,
        String organisme,
        String deliberation,
        String avertissement,
        List<AideLocale> aides,
        List<ExempleTraite> exemples) {
    public Reglement {
        aides = List.copyOf(aides);
        exemples = List.copyOf(exemples);
    }

    public Optional<AideLocale> aide(String code) {
        return aides.stream().filter(a -> a.code().equals(code)).findFirst();
    }

    public Reglement avecAides(List<AideLocale> autres) {
        return new Reglement(nom, organisme, deliberation, avertissement, autres, exemples);
    }

    public Reglement avecExemples(List<ExempleTraite> autres) {
        return new Reglement(nom, organisme, deliberation, avertissement, aides, autres);
    }
}
