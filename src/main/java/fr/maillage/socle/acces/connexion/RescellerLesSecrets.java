package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.SceauDesSecrets;
import fr.maillage.socle.acces.Situation;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** À l’ouverture de la maison, fait entrer au coffre les secrets que l’ancienne clé ferme encore ; le refaire ne change rien. */
@Component
class RescellerLesSecrets implements ApplicationRunner {
    private final JdbcSecondFacteur base;
    private final SecretsDAvant avant;
    private final SceauDesSecrets sceau;
    private final TransactionTemplate transaction;

    RescellerLesSecrets(
            JdbcSecondFacteur base, SecretsDAvant avant, SceauDesSecrets sceau, TransactionTemplate transaction) {
        this.base = base;
        this.avant = avant;
        this.sceau = sceau;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var secret : maison(base::dAvant)) {
            try {
                byte[] neuf = sceau.sceller(
                        avant.ouvrir(secret.ferme(), secret.agent()), SceauDesSecrets.CONTEXTE + secret.agent());
                maison(() -> base.resceller(secret, neuf));
            } catch (RuntimeException sansCle) {
                // La maison s’ouvre quand même : ce compte-là se verra demander la clé, les autres entrent.
                LoggerFactory.getLogger(RescellerLesSecrets.class)
                        .warn(
                                "Le second facteur de l’agent {} reste fermé par l’ancienne clé.",
                                secret.agent(),
                                sansCle);
            }
        }
    }

    private <T> T maison(Supplier<T> travail) {
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> travail.get())));
    }
}
