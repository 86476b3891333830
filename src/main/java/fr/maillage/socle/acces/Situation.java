package fr.maillage.socle.acces;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Dans quelle situation une transaction travaille : quel agent, quelle organisation, quelle unité, à quelle fin. La
 * base la reçoit à l’ouverture de chaque transaction et ne montre que les lignes qu’elle ouvre (row-level security).
 */
public record Situation(
        @Nullable Long agent,
        @Nullable Long organisation,
        @Nullable Long unite,
        Finalite finalite) {
    /** Pourquoi on lit : un agent travaille, quelqu’un se connecte, ou la maison s’entretient. */
    public enum Finalite {
        TRAVAIL,
        CONNEXION,
        MAISON
    }

    private static final ScopedValue<Situation> IMPOSEE = ScopedValue.newInstance();
    private static final Situation CONNEXION = new Situation(null, null, null, Finalite.CONNEXION);
    private static final Situation MAISON = new Situation(null, null, null, Finalite.MAISON);

    /** La situation de ce fil d’exécution ; absente, la base ne montre aucune ligne protégée. */
    public static @Nullable Situation courante() {
        if (IMPOSEE.isBound()) return IMPOSEE.get();
        return QuiTravaille.agent()
                .map(a -> new Situation(a.id(), a.organisation(), a.idUnite(), Finalite.TRAVAIL))
                .orElse(null);
    }

    /** Le travail de quelqu’un qui n’est pas encore reconnu : chercher son compte, compter ses essais. */
    public static <T> T pendantLaConnexion(Supplier<T> travail) {
        return ScopedValue.where(IMPOSEE, CONNEXION).call(travail::get);
    }

    /** Le travail que la maison fait pour elle-même, toutes organisations confondues : purge, scellés, démonstration. */
    public static <T> T pourLaMaison(Supplier<T> travail) {
        return ScopedValue.where(IMPOSEE, MAISON).call(travail::get);
    }
}
