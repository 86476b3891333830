package fr.maillage.references.agenda;

import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Au premier démarrage : les jours fériés et les vacances livrés avec la maison, et quelques rendez-vous inventés. */
@Component
@Order(46)
class AgendaDeDemonstration implements ApplicationRunner {
    private static final List<String> FICHIERS = List.of("jours_feries.csv", "vacances_scolaires.csv");

    private final JdbcCalendrier calendrier;
    private final TransactionTemplate transaction;

    AgendaDeDemonstration(JdbcCalendrier calendrier, TransactionTemplate transaction) {
        this.calendrier = calendrier;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Situation.pourLaMaison(() -> {
            transaction.executeWithoutResult(_ -> {
                if (calendrier.vide()) FICHIERS.forEach(f -> calendrier.poser(lire(f)));
                if (calendrier.sansRendezVous()) calendrier.demontrer();
            });
            return true;
        });
    }

    static List<LectureDeCalendrier.Jour> lire(String nom) {
        try (var flux = Objects.requireNonNull(
                        AgendaDeDemonstration.class.getResourceAsStream("calendrier/" + nom), nom);
                var recu = FichierRecu.recevoir(flux, nom)) {
            return LectureDeCalendrier.lire(recu);
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }
}
