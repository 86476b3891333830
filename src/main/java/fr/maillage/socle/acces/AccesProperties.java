package fr.maillage.socle.acces;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Les réglages des accès.
 *
 * @param demonstration crée les comptes de démonstration ; jamais sur une base fournie de l’extérieur sans le dire
 * @param secondFacteurExige les fonctions qui ne travaillent pas sans second facteur
 * @param validationDesFonctions une fonction donnée n’ouvre rien avant d’être validée par une autre personne
 * @param inactivite durée d’une session sans activité
 */
@ConfigurationProperties("maillage.acces")
public record AccesProperties(
        @DefaultValue("auto") String demonstration,
        @DefaultValue({"ADM", "DPO", "RT"}) Set<Fonction> secondFacteurExige,
        @DefaultValue("true") boolean validationDesFonctions,
        @DefaultValue("30m") Duration inactivite) {}
