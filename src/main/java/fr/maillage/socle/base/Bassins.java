package fr.maillage.socle.base;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/**
 * Les connexions vers la base, en deux bassins : celui des pages, aussi petit que la machine le demande, et celui des travaux de fond, pour
 * qu’un import ne prenne pas les leurs (décision 072).
 */
public final class Bassins extends AbstractRoutingDataSource implements DisposableBean {
    private enum Bassin {
        PAGES,
        TRAVAUX
    }

    private static final ScopedValue<Bassin> COURANT = ScopedValue.newInstance();

    private final List<HikariDataSource> bassins;

    private Bassins(HikariDataSource pages, HikariDataSource travaux) {
        bassins = List.of(pages, travaux);
        setTargetDataSources(Map.of(Bassin.PAGES, pages, Bassin.TRAVAUX, travaux));
        setDefaultTargetDataSource(pages);
    }

    /** Ce travail de fond prend ses connexions ailleurs que les pages. */
    public static void pourUnTravail(Runnable travail) {
        ScopedValue.where(COURANT, Bassin.TRAVAUX).run(travail);
    }

    @Override
    protected @Nullable Object determineCurrentLookupKey() {
        return COURANT.isBound() ? COURANT.get() : Bassin.PAGES;
    }

    @Override
    public void destroy() {
        bassins.forEach(HikariDataSource::close);
    }

    @Configuration(proxyBeanMethods = false)
    static class Pose {
        /**
         * @param pages zéro : deux par cœur, car au-delà PostgreSQL passe son temps à changer de l’une à l’autre
         * @param travaux une par travail mené en même temps, et une de plus
         */
        @Bean
        DataSource bassins(
                DataSourceProperties reglages,
                @Value("${maillage.bd.connexions}") int pages,
                @Value("${maillage.bd.connexions-des-travaux}") int travaux) {
            int parDefaut = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
            return new Bassins(
                    bassin(reglages, "pages", pages == 0 ? parDefaut : pages), bassin(reglages, "travaux", travaux));
        }

        private static HikariDataSource bassin(DataSourceProperties reglages, String nom, int connexions) {
            var bassin = reglages.initializeDataSourceBuilder()
                    .type(HikariDataSource.class)
                    .build();
            bassin.setPoolName(nom);
            bassin.setMaximumPoolSize(connexions);
            bassin.setMinimumIdle(Math.min(connexions, nom.equals("pages") ? connexions : 0));
            return bassin;
        }
    }
}
