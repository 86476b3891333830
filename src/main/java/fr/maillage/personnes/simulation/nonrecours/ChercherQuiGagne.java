package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.references.legislation.SuiteDUneValeur;
import fr.maillage.socle.web.Lien;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** D’une valeur légale qui va changer à la recherche des foyers qu’elle touche : le mois d’effet est déjà écrit. */
@Component
class ChercherQuiGagne implements SuiteDUneValeur {
    @Override
    public Lien proposer(LocalDate effet) {
        // Une valeur qui change en cours de mois se voit au premier mois entier.
        YearMonth mois = YearMonth.from(effet.getDayOfMonth() == 1 ? effet : effet.plusMonths(1));
        return new Lien(
                "Chercher quels foyers gagnent ou perdent un droit en " + NonRecoursController.mois(mois),
                NonRecoursController.NON_RECOURS + "?change=" + mois);
    }
}
