package fr.maillage.socle.journal;

import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.journal.pages.ScellesPage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Scelle chaque journée finie : son empreinte, chaînée à la précédente. Sceller à la journée plutôt qu’à l’écriture
 * laisse les actes simultanés s’écrire sans s’attendre.
 */
@Component
class ScellerLeJournal {
    private static final int JOURNEES_MONTREES = 31;

    private final JdbcScelles scelles;
    private final TransactionTemplate transaction;

    ScellerLeJournal(JdbcScelles scelles, TransactionTemplate transaction) {
        this.scelles = scelles;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void scellerLesJourneesFinies() {
        while (maison(this::scellerLaProchaine)) {}
    }

    private boolean scellerLaProchaine() {
        Optional<LocalDate> jour = scelles.prochaine();
        jour.ifPresent(j -> scelles.poser(calculer(j)));
        return jour.isPresent();
    }

    /** Recalcule les dernières journées scellées et dit lesquelles ont été touchées. */
    List<ScellesPage.Journee> verifier() {
        return maison(() -> scelles.derniers(JOURNEES_MONTREES).stream()
                .map(pose -> new ScellesPage.Journee(
                        pose.jour(),
                        pose.ecritures(),
                        HexFormat.of().formatHex(pose.empreinte()).substring(0, 16),
                        MessageDigest.isEqual(
                                pose.empreinte(), calculer(pose.jour()).empreinte())))
                .toList());
    }

    private JdbcScelles.Scelle calculer(LocalDate jour) {
        try {
            var empreinte = MessageDigest.getInstance("SHA-256");
            scelles.avant(jour).ifPresent(precedente -> empreinte.update(precedente.empreinte()));
            long nombre = scelles.parcourir(jour, empreinte);
            return new JdbcScelles.Scelle(jour, nombre, empreinte.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T maison(java.util.function.Supplier<T> travail) {
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> travail.get())));
    }
}
