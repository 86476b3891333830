package fr.maillage.personnes.accueil;

import fr.maillage.personnes.accueil.pages.BilanPage;
import fr.maillage.personnes.accueil.pages.DomiciliationsPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Toutes les domiciliations de l’unité : ce qui presse, le courrier au guichet, le bilan de l’année. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.REGISTRE_DE_PERMANENCE)
class DomiciliationsController {
    private static final String LISTE = "/accueil/domiciliations";

    private final Domicilier domicilier;
    private final MiseEnPageDeDomiciliation miseEnPage;
    private final BilanDeDomiciliation bilan;

    DomiciliationsController(Domicilier domicilier, MiseEnPageDeDomiciliation miseEnPage, BilanDeDomiciliation bilan) {
        this.domicilier = domicilier;
        this.miseEnPage = miseEnPage;
        this.bilan = bilan;
    }

    @GetMapping(LISTE)
    DomiciliationsPage liste(@RequestParam(defaultValue = "") String montrer) {
        return miseEnPage.liste(montrer.equals("terminees"), List.of());
    }

    @PostMapping(LISTE + "/{domiciliation:\\d+}/plis")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.REGISTRE_DE_PERMANENCE)
    Object noter(@PathVariable long domiciliation, @RequestParam Map<String, String> saisie, RedirectAttributes suite) {
        return switch (DomiciliationController.noter(domicilier, domiciliation, saisie)) {
            case Domicilier.Resultat.Fait(long _, String message) -> {
                suite.addFlashAttribute(PageRenderer.MESSAGE, message);
                yield "redirect:" + LISTE + "#d" + domiciliation;
            }
            case Domicilier.Resultat.Refuse(String _, String phrase) ->
                miseEnPage.liste(false, List.of(new ErreurDeChamp("d" + domiciliation, phrase)));
        };
    }

    @GetMapping(LISTE + "/bilan")
    BilanPage bilan(@RequestParam(defaultValue = "0") int annee) {
        var lu = bilan.de(annee(annee));
        return new BilanPage(lu.annee(), Quand.aujourdHui().getYear(), bilan.tableaux(lu, true));
    }

    @GetMapping(LISTE + "/bilan-{annee:\\d{4}}.{format:docx|pdf|xlsx}")
    @Exige(acte = Acte.EXPORTER, objet = ObjetProtege.REGISTRE_DE_PERMANENCE)
    ResponseEntity<byte[]> fichier(
            @PathVariable int annee,
            @PathVariable String format,
            @RequestParam(defaultValue = "false") boolean publiable) {
        return Remise.de(
                "bilan-domiciliation-" + annee + (publiable ? "-publiable" : ""),
                format,
                forme -> bilan.ecrire(annee(annee), !publiable, forme));
    }

    private static int annee(int demandee) {
        int enCours = Quand.aujourdHui().getYear();
        return demandee < 2000 || demandee > enCours ? enCours : demandee;
    }
}
