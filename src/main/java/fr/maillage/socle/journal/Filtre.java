package fr.maillage.socle.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Ce que le lecteur du journal cherche. */
record Filtre(
        @Nullable LocalDate du,
        @Nullable LocalDate au,
        String nom,
        String acte,
        String objet,
        @Nullable Long avant) {
    Filtre {
        nom = nom.strip();
    }

    Filtre sansPage() {
        return new Filtre(du, au, nom, acte, objet, null);
    }
}
