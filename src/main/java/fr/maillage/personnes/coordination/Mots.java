package fr.maillage.personnes.coordination;

import fr.maillage.personnes.coordination.pages.CoordinationPage;
import fr.maillage.socle.acces.Quand;
import java.time.LocalDate;

/** Une décision, telle qu’on la lit dans une liste. */
final class Mots {
    private Mots() {}

    static CoordinationPage.Fait decision(Decision d, LocalDate jour) {
        String etat = d.faite()
                ? "fait le " + Quand.jour(d.faiteLe())
                : d.enRetard(jour) ? "en retard" : d.pourLe() == null ? "sans date" : "à faire";
        return new CoordinationPage.Fait(
                d.id(),
                d.quoi(),
                d.qui() + (d.pourLe() == null ? "" : ", pour le " + Quand.jour(d.pourLe())),
                etat,
                d.faite() ? "ok" : d.enRetard(jour) ? "urgent" : "encours",
                d.faite());
    }
}
