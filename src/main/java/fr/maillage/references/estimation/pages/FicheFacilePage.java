package fr.maillage.references.estimation.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** La feuille que la personne emporte, en français facile. */
public record FicheFacilePage(String mois, List<Aide> aides, List<Aide> dejaVersees, List<String> aApporter)
        implements Page {

    /** Une aide : ce que c’est, combien, où la demander, quoi apporter, quand. */
    public record Aide(String nom, String facile, String montant, String organisme, List<String> pieces, String delai) {
        /** « environ 212 € par mois », « gratuite ». */
        public String combien() {
            return !montant.isEmpty() && Character.isDigit(montant.charAt(0)) ? "environ " + montant : montant;
        }
    }
}
