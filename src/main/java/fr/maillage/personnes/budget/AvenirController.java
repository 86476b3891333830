package fr.maillage.personnes.budget;

import fr.maillage.personnes.budget.pages.CalendrierPage;
import fr.maillage.personnes.budget.pages.ComparaisonPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Ce qui vient : le compte jour après jour, et l’après des démarches à côté de l’avant. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.BUDGET)
class AvenirController {
    private final LireUnBudget lecture;

    AvenirController(LireUnBudget lecture) {
        this.lecture = lecture;
    }

    @GetMapping(Adresses.BUDGET + "/calendrier")
    CalendrierPage calendrier(
            @PathVariable long dossier, @PathVariable long id, @RequestParam(defaultValue = "") String mois) {
        var lu = lecture.executer(dossier);
        var budget = lu.exiger(id);
        return MiseEnPageDeLAvenir.calendrier(lu.dossier(), budget, Calendrier.de(budget, mois(mois)));
    }

    /** Un mois illisible, ou hors de portée, se remplace par celui d’aujourd’hui : rien n’est perdu. */
    static YearMonth mois(String ecrit) {
        var courant = YearMonth.from(Quand.aujourdHui());
        try {
            var lu = YearMonth.parse(ecrit);
            return lu.isBefore(courant.minusYears(5)) || lu.isAfter(courant.plusYears(5)) ? courant : lu;
        } catch (DateTimeParseException illisible) {
            return courant;
        }
    }

    @GetMapping(Adresses.BUDGET + "/comparaison")
    ComparaisonPage comparaison(@PathVariable long dossier, @PathVariable long id) {
        var lu = lecture.executer(dossier);
        var apres = lu.exiger(id);
        Long base = apres.base();
        if (base == null) throw new Introuvable("comparaison du budget " + id + ", qui n’est pas un scénario");
        return MiseEnPageDeLAvenir.comparaison(lu.dossier(), lu.modifiable(), new AvantApres(lu.exiger(base), apres));
    }
}
