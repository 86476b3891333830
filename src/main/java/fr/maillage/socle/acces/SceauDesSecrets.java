package fr.maillage.socle.acces;

/**
 * Scelle les secrets dont les accès ont besoin (celui d’un second facteur) et les rouvre. La pièce qui tient le coffre le
 * fournit : elle connaît les accès, et non l’inverse.
 */
public interface SceauDesSecrets {
    /** Où sont les secrets des seconds facteurs, et ce qui lie chacun à son compte. */
    String CONTEXTE = "totp:";

    byte[] sceller(byte[] secret, String contexte);

    byte[] ouvrir(byte[] scelle, String contexte);
}
