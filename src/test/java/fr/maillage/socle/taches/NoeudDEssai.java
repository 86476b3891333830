package fr.maillage.socle.taches;

import java.time.Duration;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Un nœud de plus, dans son propre processus, que l’essai tuera sans prévenir. */
final class NoeudDEssai {
    private NoeudDEssai() {}

    public static void main(String[] acces) throws InterruptedException {
        var base = JdbcClient.create(new DriverManagerDataSource(acces[0], acces[1], acces[2]));
        ouvriers(new JdbcTaches(base), Duration.ofSeconds(1), new Compteur(acces[3], 20))
                .start();
        Thread.sleep(Long.MAX_VALUE);
    }

    static Ouvriers ouvriers(JdbcTaches taches, Duration bail, Travail travail) {
        var pieces = new StaticListableBeanFactory();
        pieces.addBean(travail.genre(), travail);
        return new Ouvriers(
                taches,
                new TachesProperties(2, bail, Duration.ofMillis(50), 5, Duration.ofDays(90)),
                pieces.getBeanProvider(Travail.class));
    }
}
