package fr.maillage.references.estimation.jetons;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Un jeton remis à un logiciel : son nom et son histoire, jamais le jeton. */
record JetonRemis(
        long id,
        String nom,
        String creePar,
        Instant creeLe,
        @Nullable LocalDate serviLe,
        @Nullable String revoquePar,
        @Nullable Instant revoqueLe) {}
