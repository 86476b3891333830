package fr.maillage.personnes.dossiers;

import java.util.Optional;

/** Passe à une autre unité un dossier qui vient de s’ouvrir hors de son secteur ; elle l’accepte ou le refuse. */
public interface RelaisDeDossier {
    /** Rend ce qui l’empêche, ou rien : l’unité est prévenue. */
    Optional<String> proposer(long dossier, long unite, String raison);
}
