package fr.maillage.socle.base;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Ouvre la base avant que Spring ne lise ses réglages, pour l’application comme pour les essais. */
class OuvertureDeLaBase implements EnvironmentPostProcessor, Ordered {
    private static final String NOM = "base-de-donnees";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environnement, SpringApplication application) {
        if (environnement.getProperty("maillage.bd.ouvrir", Boolean.class, true)
                && !environnement.getPropertySources().contains(NOM)) {
            environnement
                    .getPropertySources()
                    .addFirst(new MapPropertySource(NOM, BaseDeDonnees.ouvrir(environnement)));
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
