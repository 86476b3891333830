package fr.maillage.socle.acces;

import fr.maillage.socle.commun.Couleur;
import org.jspecify.annotations.Nullable;

/**
 * Ce à quoi une organisation veut qu’on la reconnaisse sur ce qu’elle remet.
 *
 * @param couleur sa couleur principale ; absente, celle de la maison
 * @param logo l’image qu’elle a déposée
 */
public record IdentiteDOrganisation(
        @Nullable Couleur couleur, @Nullable Image logo) {
    /** Une image, telle que déposée : PNG, JPEG ou SVG. */
    @SuppressWarnings("ArrayRecordComponent") // une image ne se compare pas
    public record Image(byte[] octets, String genre) {}

    /** Où lire l’identité d’une organisation. */
    @FunctionalInterface
    public interface Registre {
        IdentiteDOrganisation de(long organisation);
    }
}
