package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.EcrireUnReglement.Resultat;
import fr.maillage.references.aideslocales.regles.Reglement;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Écrire une version d’un règlement, et la publier. */
@Controller
@Exige(acte = Acte.VALIDER, objet = ObjetProtege.VEILLE)
class BrouillonController {
    private final LireLesReglements lire;
    private final EcrireUnReglement ecrire;
    private final PublierUnReglement publier;
    private final EcransDesReglements ecrans;

    BrouillonController(
            LireLesReglements lire, EcrireUnReglement ecrire, PublierUnReglement publier, EcransDesReglements ecrans) {
        this.lire = lire;
        this.ecrire = ecrire;
        this.publier = publier;
        this.ecrans = ecrans;
    }

    @PostMapping(ReglementsController.UN + "/versions")
    String ouvrir(@PathVariable long id, RedirectAttributes suite) {
        ecrire.ouvrir(id);
        return vers(suite, brouillon(id), "La nouvelle version part de la dernière publiée.");
    }

    @GetMapping(ReglementsController.UN + "/brouillon")
    Object montrer(@PathVariable long id) {
        return page(id, Map.of(), List.of());
    }

    @PostMapping(ReglementsController.UN + "/brouillon")
    Object decrire(@PathVariable long id, @RequestParam Map<String, String> saisie, RedirectAttributes suite) {
        return switch (ecrire.decrire(id, entete(saisie))) {
            case Resultat.Enregistre _ -> vers(suite, brouillon(id), "Enregistré.");
            case Resultat.Refuse(var erreurs) -> page(id, saisie, erreurs);
        };
    }

    @PostMapping(ReglementsController.UN + "/brouillon/publier")
    Object publier(@PathVariable long id, @RequestParam(defaultValue = "") String depuis, RedirectAttributes suite) {
        var saisie = Map.of("depuis", depuis);
        LocalDate jour;
        try {
            jour = LocalDate.parse(depuis);
        } catch (DateTimeException pasUneDate) {
            return page(
                    id,
                    saisie,
                    List.of(new ErreurDeChamp(
                            "depuis",
                            "« %s » n’est pas une date : choisissez le jour où la version entre en vigueur."
                                    .formatted(depuis))));
        }
        return switch (publier.executer(id, jour)) {
            case PublierUnReglement.Resultat.Publie(int numero, LocalDate depuisLe) ->
                vers(
                        suite,
                        ReglementsController.RACINE + "/" + id,
                        "La version %d est publiée, en vigueur le %s.".formatted(numero, Dates.enLettres(depuisLe)));
            case PublierUnReglement.Resultat.Refuse(var manques, var dates) -> {
                var erreurs = new ArrayList<ErreurDeChamp>();
                manques.forEach(m -> erreurs.add(new ErreurDeChamp("publier", m)));
                dates.forEach(d -> erreurs.add(new ErreurDeChamp("depuis", d)));
                yield page(id, saisie, erreurs);
            }
        };
    }

    @PostMapping(ReglementsController.UN + "/brouillon/abandonner")
    String abandonner(@PathVariable long id, RedirectAttributes suite) {
        ecrire.abandonner(id);
        return vers(suite, ReglementsController.RACINE, "Le brouillon est abandonné.");
    }

    private Object page(long id, Map<String, String> saisie, List<ErreurDeChamp> erreurs) {
        return ecrans.brouillon(lire.exiger(id), lire.exigerLeBrouillon(id), saisie, erreurs);
    }

    static Reglement entete(Map<String, String> saisie) {
        return new Reglement(
                texte(saisie, "nom"),
                texte(saisie, "organisme"),
                texte(saisie, "deliberation"),
                texte(saisie, "avertissement"),
                List.of(),
                List.of());
    }

    private static String texte(Map<String, String> saisie, String champ) {
        return saisie.getOrDefault(champ, "").strip();
    }

    static String brouillon(long id) {
        return ReglementsController.RACINE + "/" + id + "/brouillon";
    }

    static String vers(RedirectAttributes suite, String adresse, String message) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:" + adresse;
    }
}
