package fr.maillage.references.legislation;

import fr.maillage.references.baremes.Ajout;
import fr.maillage.references.baremes.Edition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Une valeur légale saisie ici : elle attend une deuxième lecture, puis vaut, puis se retire au besoin ; rien ne s’en efface. */
record ValeurAjoutee(
        long id,
        String code,
        Edition edition,
        LocalDate verifieLe,
        long saisiePar,
        String saisieParNom,
        Instant saisieLe,
        @Nullable String publieeParNom,
        @Nullable Instant publieeLe,
        @Nullable String retireeParNom,
        @Nullable Instant retireeLe,
        @Nullable String motif) {

    enum Etat {
        A_RELIRE,
        PUBLIEE,
        RETIREE
    }

    Etat etat() {
        if (retireeLe != null) return Etat.RETIREE;
        return publieeLe != null ? Etat.PUBLIEE : Etat.A_RELIRE;
    }

    Ajout ajout() {
        return new Ajout(code, Optional.of(edition), verifieLe);
    }
}
