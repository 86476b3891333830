package fr.maillage.socle.documents;

/** Comment un ouvrage se présente sur le papier : un carnet avec sa couverture, une note, une page par message, un tract. */
public enum MiseEnPage {
    /** Couverture, sommaire, un chapitre par page. */
    CARNET,
    /** Le titre en tête de la première page, puis les parties à la suite. */
    NOTE,
    /** Le titre en tête, puis une page par partie. */
    UNE_PAGE_PAR_MESSAGE,
    /** Une feuille A5. */
    TRACT,
    /** Le dessin de la couverture, en pleine page. */
    AFFICHE;

    public boolean aUneCouverture() {
        return this == CARNET;
    }

    public boolean changeDePage() {
        return this == CARNET || this == UNE_PAGE_PAR_MESSAGE;
    }

    /** Le nom de sa classe dans la feuille de style du PDF. */
    public String classe() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
