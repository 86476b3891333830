package fr.maillage.references.aideslocales;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mettre fin à un règlement, à une date dite. */
@Controller
@Exige(acte = Acte.VALIDER, objet = ObjetProtege.VEILLE)
class RetraitController {
    private final RetirerUnReglement retirer;
    private final LireLesReglements lire;
    private final EcransDesReglements ecrans;

    RetraitController(RetirerUnReglement retirer, LireLesReglements lire, EcransDesReglements ecrans) {
        this.retirer = retirer;
        this.lire = lire;
        this.ecrans = ecrans;
    }

    @PostMapping(ReglementsController.UN + "/retrait")
    Object retirer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String le,
            @RequestParam(defaultValue = "") String motif,
            RedirectAttributes suite) {
        List<ErreurDeChamp> erreurs;
        try {
            LocalDate jour = LocalDate.parse(le);
            erreurs = retirer.executer(id, jour, motif);
            if (erreurs.isEmpty())
                return BrouillonController.vers(
                        suite,
                        ReglementsController.RACINE + "/" + id,
                        "Le règlement ne répondra plus à partir du %s.".formatted(Dates.enLettres(jour)));
        } catch (DateTimeException pasUneDate) {
            erreurs = List.of(new ErreurDeChamp(
                    "le", "« %s » n’est pas une date : choisissez le premier jour sans ce règlement.".formatted(le)));
        }
        FicheDeReglement fiche = lire.exiger(id);
        return ecrans.lire(fiche, fiche.courante(), Map.of("le", le, "motif", motif), erreurs);
    }
}
