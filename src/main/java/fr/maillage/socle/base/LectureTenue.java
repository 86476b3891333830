package fr.maillage.socle.base;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Une lecture de la base tenue en mémoire, et relue quand sa version change, fût-ce sur un autre nœud. Un seul fil regarde à la fois si
 * elle a changé ; les autres gardent celle qu’ils connaissent.
 *
 * <p>Qui relit obtient sa connexion <em>avant</em> d’attendre son tour : celui qui tiendrait le tour en attendant une connexion, pendant que
 * les autres les tiennent toutes en attendant le tour, arrêterait la maison.
 */
public final class LectureTenue<T> {
    private record Tenue<T>(long version, T valeur, long regardeeLe) {}

    private final long regard;
    private final LongSupplier version;
    private final LongFunction<T> lecture;
    private final TransactionTemplate transaction;
    private final AtomicReference<@Nullable Tenue<T>> tenue = new AtomicReference<>();
    private final AtomicBoolean quelquUnRegarde = new AtomicBoolean();

    /**
     * @param regard le temps pendant lequel on ne redemande pas si la version a changé
     * @param version se lit en un instant
     * @param lecture lit ce que vaut cette version
     */
    public LectureTenue(
            Duration regard, LongSupplier version, LongFunction<T> lecture, TransactionTemplate transaction) {
        this.regard = regard.toNanos();
        this.version = version;
        this.lecture = lecture;
        this.transaction = transaction;
    }

    public T valeur() {
        var connue = tenue.get();
        if (connue == null) return relire();
        if (recente(connue) || !quelquUnRegarde.compareAndSet(false, true)) return connue.valeur();
        try {
            return relire();
        } finally {
            quelquUnRegarde.set(false);
        }
    }

    /** À appeler après un changement fait ici même : la prochaine demande le voit. */
    public void oublier() {
        tenue.set(null);
    }

    private T relire() {
        return Objects.requireNonNull(transaction.execute(_ -> aSonTour()));
    }

    private synchronized T aSonTour() {
        var connue = tenue.get();
        if (connue != null && recente(connue)) return connue.valeur();
        long lue = version.getAsLong();
        T valeur = connue != null && connue.version() == lue ? connue.valeur() : lecture.apply(lue);
        tenue.set(new Tenue<>(lue, valeur, System.nanoTime()));
        return valeur;
    }

    private boolean recente(Tenue<T> connue) {
        return System.nanoTime() - connue.regardeeLe() < regard;
    }
}
