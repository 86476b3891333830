package fr.maillage.socle.acces;

/** À quelle condition un droit de la matrice s’ouvre sur un objet donné. */
public enum Portee {
    /** Tout objet de l’organisation. */
    TOUT,
    /** Mes dossiers, mon territoire. */
    SUIVI,
    /** Ce qui me concerne moi. */
    SOI,
    /** Les objets de mon unité. */
    EQUIPE,
    /** Avec un motif, toujours noté. */
    MOTIF,
    /** Avec une habilitation nominative au compartiment. */
    HABILITE,
    PUBLIE,
    PARTAGE,
    /** Sur demande écrite à l’organisation. */
    DEMANDE,
    /** Les faits techniques seulement, sans contenu. */
    TECHNIQUE
}
