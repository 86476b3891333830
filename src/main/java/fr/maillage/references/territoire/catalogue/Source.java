package fr.maillage.references.territoire.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** D'où vient un chiffre : ce qu'il faut citer sous chaque tableau et chaque carte. */
public record Source(
        String code,
        String intitule,
        String producteur,
        String licence,
        String periodicite,
        @Nullable String page,
        List<String> notes) {

    public Source {
        notes = List.copyOf(notes);
    }

    /** La citation d'une source au pied d'un tableau : « Insee, Recensement de la population, 2018 ». */
    public String citation(int annee) {
        return citation(String.valueOf(annee));
    }

    /** La même au pied d’une série : « Insee, Recensement de la population, 2013-2022 ». */
    public String citation(String annees) {
        return "%s, %s, %s".formatted(producteur, intitule, annees);
    }
}
