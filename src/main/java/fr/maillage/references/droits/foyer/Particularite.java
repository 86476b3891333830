package fr.maillage.references.droits.foyer;

/** Un fait de la personne qui change un droit et que l’on ne devine pas. */
public enum Particularite {
    ENCEINTE,
    BOURSIER,
    GARDE_ALTERNEE,
    PLACE,
    INAPTE_AU_TRAVAIL,
    INVALIDE,
    RESTRICTION_D_ACCES_A_L_EMPLOI,
    ORPHELIN,
    APPRENTI,
    STAGIAIRE,
    ISOLEMENT_RECENT,
    JEUNE_AYANT_TRAVAILLE,
    CONDITION_DE_SEJOUR_NON_REMPLIE,
    DROITS_AU_CHOMAGE_EPUISES,
    LYCEEN,
    COLLEGIEN,
    DIFFICULTE_ABSOLUE_OU_DEUX_GRAVES,
    /** Ne travaille plus, pour s’occuper de son enfant. */
    CONGE_PARENTAL,
    /** Ne travaille plus, et a choisi la prestation majorée, plus courte (trois enfants et plus). */
    CONGE_PARENTAL_MAJORE,
    /** Travaille à mi-temps au plus, pour s’occuper de son enfant. */
    CONGE_PARENTAL_A_MI_TEMPS,
    /** Travaille entre la moitié et quatre cinquièmes d’un temps plein, pour s’occuper de son enfant. */
    CONGE_PARENTAL_A_TEMPS_PARTIEL,
    /** A cotisé huit trimestres dans les années que la loi regarde. */
    HUIT_TRIMESTRES,
    MOINS_DE_HUIT_TRIMESTRES
}
