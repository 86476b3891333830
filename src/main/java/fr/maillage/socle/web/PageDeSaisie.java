package fr.maillage.socle.web;

import java.util.List;

/** Une page où l’on saisit : rendue avec des erreurs, elle dit au navigateur que l’envoi n’a pas été pris. */
public interface PageDeSaisie extends Page {
    List<ErreurDeChamp> erreurs();

    @Override
    default int statut() {
        return erreurs().isEmpty() ? 200 : 422;
    }
}
