package fr.maillage.references.estimation.jetons;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Combien de demandes un jeton peut faire par minute, sur ce nœud : un logiciel qui s’emballe ne ralentit pas la maison. */
@Component
class Cadence {
    static final int PAR_MINUTE = 300;
    private static final long MINUTE = 60;

    private final Clock horloge;
    private final Map<Long, Minute> minutes = new ConcurrentHashMap<>();

    private record Minute(long rang, int demandes) {}

    Cadence() {
        this(Clock.systemUTC());
    }

    Cadence(Clock horloge) {
        this.horloge = horloge;
    }

    /** Les secondes à attendre ; rien si la demande peut passer. */
    Optional<Long> attendre(long jeton) {
        long seconde = horloge.instant().getEpochSecond();
        long rang = seconde / MINUTE;
        Minute minute = minutes.merge(
                jeton,
                new Minute(rang, 1),
                (avant, neuve) -> avant.rang() == rang ? new Minute(rang, avant.demandes() + 1) : neuve);
        return minute.demandes() > PAR_MINUTE ? Optional.of(MINUTE - seconde % MINUTE) : Optional.empty();
    }
}
