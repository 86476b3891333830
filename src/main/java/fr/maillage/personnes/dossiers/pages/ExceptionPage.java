package fr.maillage.personnes.dossiers.pages;

import fr.maillage.socle.web.Page;

/** Ouvrir par exception un dossier que l’on ne suit pas. */
public record ExceptionPage(String numero, String raison, String reproche) implements Page {
    @Override
    public int statut() {
        return reproche.isEmpty() ? 200 : 422;
    }
}
