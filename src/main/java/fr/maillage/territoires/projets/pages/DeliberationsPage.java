package fr.maillage.territoires.projets.pages;

import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.web.Page;
import fr.maillage.territoires.projets.Contenu;
import fr.maillage.territoires.projets.Fiche;
import java.util.List;

/** Les délibérations, et d’où elles viennent. */
public record DeliberationsPage(List<Ligne> lignes) implements Page {
    /** Une délibération et la fiche qui l’a demandée. */
    public record Ligne(Fiche fiche, Contenu.Etape etape) {
        public String jour() {
            return Dates.enLettres(etape.jour());
        }
    }
}
