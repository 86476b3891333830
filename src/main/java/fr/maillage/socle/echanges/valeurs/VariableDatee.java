package fr.maillage.socle.echanges.valeurs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Une variable et l'année que son nom de colonne portait : P18_POP est P_POP en 2018, NAIS1318 est NAIS de 2013 à 2018. */
public record VariableDatee(
        String variable,
        @JsonProperty("annee") @Nullable Integer anneeOuNull,
        @JsonProperty("anneeDeDebut") @Nullable Integer anneeDeDebutOuNull) {

    public static VariableDatee en(String variable, int annee) {
        return new VariableDatee(variable, annee, null);
    }

    public static VariableDatee sansAnnee(String variable) {
        return new VariableDatee(variable, null, null);
    }

    public Optional<Integer> annee() {
        return Optional.ofNullable(anneeOuNull);
    }

    /** Le début de la période quand la variable court sur plusieurs années. */
    public Optional<Integer> anneeDeDebut() {
        return Optional.ofNullable(anneeDeDebutOuNull);
    }
}
