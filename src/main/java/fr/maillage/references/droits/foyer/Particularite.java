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
    DIFFICULTE_ABSOLUE_OU_DEUX_GRAVES
}
