package fr.maillage.cli;

/**
 * Un verbe qui travaille sans ouvrir la maison (ni base migrée, ni pièces) : sauvegarde, restauration. Déclaré dans
 * META-INF/spring.factories ; son constructeur reçoit les réglages ({@code Environment}).
 */
public interface CommandeHorsMaison extends Commande {}
