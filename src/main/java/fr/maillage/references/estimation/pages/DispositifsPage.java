package fr.maillage.references.estimation.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Les fiches des dispositifs, une ligne chacune. */
public record DispositifsPage(List<Ligne> lignes) implements Page {
    public record Ligne(String code, String nom, String pour, String organisme) {}
}
