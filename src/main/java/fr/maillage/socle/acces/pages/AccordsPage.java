package fr.maillage.socle.acces.pages;

import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.administration.Refus;
import fr.maillage.socle.web.Page;
import java.time.LocalDate;
import java.util.List;

/** Les accords que l’organisation donne et ceux qu’elle reçoit. */
public record AccordsPage(List<Accord> accords, List<OrganisationPage.Organisation> autres, List<Refus> refus)
        implements Page {
    /** Un accord : qui laisse lire quoi à qui, pour quoi et jusqu’à quand. */
    public record Accord(
            long id,
            String donneuse,
            String lectrice,
            ObjetProtege objet,
            String finalite,
            LocalDate debut,
            LocalDate fin,
            boolean revoque,
            boolean donne,
            boolean enVigueur) {
        public String etat() {
            return revoque ? "révoqué" : enVigueur ? "en vigueur" : "hors dates";
        }
    }
}
