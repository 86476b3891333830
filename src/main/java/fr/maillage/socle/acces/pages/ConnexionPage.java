package fr.maillage.socle.acces.pages;

import fr.maillage.socle.web.Page;
import org.jspecify.annotations.Nullable;

/** La porte d’entrée. */
public record ConnexionPage(
        Etat etat,
        String identifiant,
        String suite,
        @Nullable Fournisseur fournisseur) implements Page {
    /** Le fournisseur d’identité de l’organisation, quand il est réglé. */
    public record Fournisseur(String cle, String libelle) {}

    /** Ce que la porte a à dire. */
    public enum Etat {
        NORMAL,
        REFUS,
        SORTIE,
        SESSION_FINIE,
        SANS_FONCTION,
        EXTERNE_REFUSE
    }
}
