package fr.maillage.references.droits.foyer;

/** D’où vient une ressource : chaque texte retient les unes et ignore les autres. */
public enum NatureDeRessource {
    SALAIRE,
    APPRENTISSAGE,
    STAGE_DE_FORMATION,
    REVENU_INDEPENDANT,
    REVENU_AGRICOLE,
    INDEMNITE_JOURNALIERE,
    INDEMNITE_ACCIDENT_DU_TRAVAIL,
    INDEMNITE_MATERNITE,
    ACTIVITE_PARTIELLE,
    CHOMAGE,
    ASS,
    RETRAITE,
    PENSION_INVALIDITE,
    RENTE_ACCIDENT_DU_TRAVAIL,
    PENSION_ALIMENTAIRE_RECUE,
    PENSION_ALIMENTAIRE_VERSEE,
    PRESTATION_COMPENSATOIRE,
    BOURSE_DU_SUPERIEUR,
    GRATIFICATION_DE_STAGE,
    SERVICE_CIVIQUE,
    GARANTIE_JEUNES,
    REVENU_FONCIER,
    REVENU_DU_CAPITAL,
    EPARGNE_NON_IMPOSABLE,
    GAIN_EXCEPTIONNEL,
    RETRAITE_DU_COMBATTANT,
    AUTRE;

    public long masque() {
        return 1L << ordinal();
    }

    /** Plusieurs natures en un nombre : une formule les compare d’un coup. */
    public static long ensemble(NatureDeRessource... natures) {
        long masque = 0;
        for (NatureDeRessource nature : natures) masque |= nature.masque();
        return masque;
    }
}
