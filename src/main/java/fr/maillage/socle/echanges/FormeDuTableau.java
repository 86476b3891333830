package fr.maillage.socle.echanges;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.maillage.socle.echanges.valeurs.LecteurDeColonne;
import fr.maillage.socle.echanges.valeurs.VariableDatee;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Comment les valeurs sont rangées dans le tableau. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "disposition")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FormeDuTableau.UnIndicateurParColonne.class, name = "unIndicateurParColonne"),
    @JsonSubTypes.Type(value = FormeDuTableau.UneValeurParLigne.class, name = "uneValeurParLigne")
})
public sealed interface FormeDuTableau {

    /**
     * Chaque colonne porte un indicateur : on la nomme, ou un motif lit la variable et l'année dans son nom. L'année peut
     * aussi venir d'une colonne ou être la même pour tout le fichier.
     */
    record UnIndicateurParColonne(
            List<ColonneDeValeur> colonnes,
            List<String> motifs,
            Map<String, VariableDatee> exceptions,
            @Nullable String colonneDePeriode,
            @Nullable Integer annee)
            implements FormeDuTableau {

        public UnIndicateurParColonne {
            colonnes = colonnes == null ? List.of() : List.copyOf(colonnes);
            motifs = motifs == null ? List.of() : List.copyOf(motifs);
            exceptions = exceptions == null ? Map.of() : Map.copyOf(exceptions);
            new LecteurDeColonne(motifs, exceptions);
        }

        public static UnIndicateurParColonne parMotifs(String... motifs) {
            return new UnIndicateurParColonne(List.of(), List.of(motifs), Map.of(), null, null);
        }

        public static UnIndicateurParColonne nommees(ColonneDeValeur... colonnes) {
            return new UnIndicateurParColonne(List.of(colonnes), List.of(), Map.of(), null, null);
        }
    }

    /** Chaque ligne porte une valeur ; la variable et la période sont dans des colonnes ou fixées par le modèle. */
    record UneValeurParLigne(
            @Nullable String colonneDeVariable,
            @Nullable String variable,
            Map<String, String> variables,
            @Nullable String colonneDePeriode,
            @Nullable Integer annee,
            String colonneDeValeur,
            @Nullable Double facteur)
            implements FormeDuTableau {

        public UneValeurParLigne {
            variables = variables == null ? Map.of() : Map.copyOf(variables);
            if (colonneDeVariable == null && variable == null) {
                throw new IllegalArgumentException(
                        "Dites quelle variable porte chaque ligne : une colonne, ou un nom fixe.");
            }
        }

        public static UneValeurParLigne fixe(
                String variable, @Nullable String colonneDePeriode, String colonneDeValeur) {
            return new UneValeurParLigne(null, variable, Map.of(), colonneDePeriode, null, colonneDeValeur, null);
        }
    }

    /** Une colonne du fichier, la variable et l'année qu'elle porte ; le facteur remet une unité mensongère d'aplomb. */
    record ColonneDeValeur(
            String colonne,
            String variable,
            @Nullable Integer annee,
            @Nullable Double facteur) {

        public static ColonneDeValeur de(String colonne, String variable, @Nullable Integer annee) {
            return new ColonneDeValeur(colonne, variable, annee, null);
        }
    }
}
