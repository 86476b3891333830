package fr.maillage.socle.echanges.valeurs;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ce qu'une cellule de code a donné : un code, peut-être réparé (et on le dit), ou un refus avec sa raison. */
public sealed interface CodeLu {

    record Lu(String code, @Nullable Reparation reparationOuNull) implements CodeLu {

        public Optional<Reparation> reparation() {
            return Optional.ofNullable(reparationOuNull);
        }
    }

    record Refuse(String raison) implements CodeLu {}

    /** Ce qu'on a corrigé : la nature (« zéro de tête rendu »), le texte lu, le code retenu. */
    record Reparation(String nature, String lu, String retenu) {}
}
