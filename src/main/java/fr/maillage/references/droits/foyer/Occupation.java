package fr.maillage.references.droits.foyer;

/** À quel titre le foyer occupe son logement. */
public enum Occupation {
    LOCATAIRE_SOCIAL,
    LOCATAIRE_VIDE,
    LOCATAIRE_MEUBLE,
    LOGEMENT_FOYER,
    ACCEDANT,
    PROPRIETAIRE,
    HEBERGE_SANS_FRAIS,
    SANS_DOMICILE;

    public boolean loue() {
        return this == LOCATAIRE_SOCIAL || this == LOCATAIRE_VIDE || this == LOCATAIRE_MEUBLE;
    }
}
