package fr.maillage.socle.acces.pages;

import fr.maillage.socle.web.Page;

/** La porte d’entrée. */
public record ConnexionPage(Etat etat, String identifiant, String suite) implements Page {
    /** Ce que la porte a à dire. */
    public enum Etat {
        NORMAL,
        REFUS,
        SORTIE,
        SESSION_FINIE,
        SANS_FONCTION
    }
}
