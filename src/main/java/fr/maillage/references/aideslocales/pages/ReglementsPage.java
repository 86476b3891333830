package fr.maillage.references.aideslocales.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Les règlements d’aides de l’organisation. */
public record ReglementsPage(List<Ligne> reglements) implements Page {

    /** Un règlement dans la liste ; {@code brouillon} : une version s’écrit. */
    public record Ligne(
            String nom,
            String href,
            String organisme,
            int aides,
            String enVigueur,
            boolean brouillon,
            String avertissement) {}
}
