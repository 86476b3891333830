package fr.maillage.socle.echanges;

import fr.maillage.socle.echanges.valeurs.NombreLu;
import fr.maillage.socle.echanges.valeurs.PeriodeLue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ce qu'une ligne acceptée apporte : un code, sa maille et son millésime, et des valeurs prêtes à charger. */
public record LigneExtraite(
        long numero, String code, String maille, @Nullable Integer millesimeOuNull, List<ValeurLue> valeurs) {

    public Optional<Integer> millesime() {
        return Optional.ofNullable(millesimeOuNull);
    }

    /** La valeur d'une variable pour une période ; la période manque quand le fichier ne la dit pas. */
    public record ValeurLue(String variable, @Nullable PeriodeLue periodeOuNull, NombreLu nombre) {

        public Optional<PeriodeLue> periode() {
            return Optional.ofNullable(periodeOuNull);
        }
    }
}
