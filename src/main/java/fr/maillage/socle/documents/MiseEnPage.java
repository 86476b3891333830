package fr.maillage.socle.documents;

/** Comment un ouvrage se présente sur le papier : un carnet avec sa couverture, une note, une page par message, un tract. */
public enum MiseEnPage {
    /** Couverture, sommaire, un chapitre par page. */
    CARNET,
    /** Le titre en tête de la première page, puis les parties à la suite. */
    NOTE,
    /** Comme une note, avec sur chaque page ses mentions (confidentialité, référence) et son numéro : un écrit qui nomme quelqu’un. */
    COURRIER,
    /** Un courrier en grands caractères, pour être lu sans effort. */
    FACILE,
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

    /** Ses mentions et son numéro de page sont-ils au pied de chaque page, la première comprise ? */
    public boolean rappelleSesMentions() {
        return this == COURRIER || this == FACILE;
    }

    /** Les noms de ses classes dans la feuille de style du PDF. */
    public String classe() {
        return (rappelleSesMentions() ? "note " : "")
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Ce qui se lit au pied des pages. */
    public String pied(Couverture couverture) {
        return rappelleSesMentions()
                ? couverture.rappel()
                : couverture.dateEnToutesLettres() + " · Sources citées sous chaque figure et en fin de document";
    }
}
