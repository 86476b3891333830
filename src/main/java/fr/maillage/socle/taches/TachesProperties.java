package fr.maillage.socle.taches;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param bail combien de temps un nœud répond d’un travail sans donner signe de vie */
@ConfigurationProperties("maillage.taches")
record TachesProperties(
        @DefaultValue("2") int ouvriers,
        @DefaultValue("30s") Duration bail,
        @DefaultValue("1s") Duration ronde,
        @DefaultValue("5") int essais,
        @DefaultValue("90d") Duration conservation) {}
