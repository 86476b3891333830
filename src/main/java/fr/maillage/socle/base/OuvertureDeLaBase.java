package fr.maillage.socle.base;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * Ouvre la base dès que les réglages sont lus et le journal en place, pour l’application comme pour les essais : un
 * empêchement s’écrit alors au journal, pas à l’écran.
 */
class OuvertureDeLaBase implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    private static final String NOM = "base-de-donnees";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent evenement) {
        var environnement = evenement.getEnvironment();
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
