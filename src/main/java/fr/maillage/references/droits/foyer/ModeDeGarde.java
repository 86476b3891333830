package fr.maillage.references.droits.foyer;

/** Qui garde l’enfant, et qui l’emploie (L. 531-5 et L. 531-6 du code de la sécurité sociale). */
public enum ModeDeGarde {
    ASSISTANT_MATERNEL,
    GARDE_A_DOMICILE,
    STRUCTURE_ASSISTANTS_MATERNELS,
    STRUCTURE_A_DOMICILE_OU_MICRO_CRECHE;

    /** Le parent est l’employeur. */
    public boolean emploiDirect() {
        return this == ASSISTANT_MATERNEL || this == GARDE_A_DOMICILE;
    }
}
