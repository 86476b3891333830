package fr.maillage.socle.acces.connexion;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id (OWASP : 19 Mio, deux passes). Au plus quelques calculs à la fois : la mémoire reste bornée. */
@Component
public class MotsDePasse {
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    private final Semaphore places =
            new Semaphore(Math.max(4, Runtime.getRuntime().availableProcessors() * 2));

    /** L’empreinte de personne : un compte absent coûte le même temps qu’un mot de passe faux. */
    private final String leurre = argon2.encode("personne");

    private final Timer calculs;

    MotsDePasse(MeterRegistry mesures) {
        calculs = mesures.timer("maillage.mots_de_passe");
    }

    public String empreinte(String motDePasse) {
        return calculer(() -> argon2.encode(motDePasse));
    }

    boolean conviennent(String motDePasse, @Nullable String empreinte) {
        return calculer(() -> argon2.matches(motDePasse, empreinte == null ? leurre : empreinte)) && empreinte != null;
    }

    private <T> T calculer(Supplier<T> calcul) {
        places.acquireUninterruptibly();
        try {
            return calculs.record(calcul);
        } finally {
            places.release();
        }
    }
}
