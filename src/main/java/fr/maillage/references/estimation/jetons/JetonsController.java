package fr.maillage.references.estimation.jetons;

import fr.maillage.references.estimation.pages.JetonsPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.Rubrique;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les jetons de l’interface d’estimation, pour l’administrateur de l’organisation. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.HABILITATIONS)
class JetonsController {
    static final String ADRESSE = "/droits/interface";

    private final JetonsDInterface jetons;

    JetonsController(JetonsDInterface jetons) {
        this.jetons = jetons;
    }

    @GetMapping(ADRESSE)
    JetonsPage lister() {
        return page("", "", "", List.of());
    }

    /** La page même, et non une redirection : le jeton ne se montre qu’ici, une fois. */
    @PostMapping(ADRESSE)
    JetonsPage remettre(@RequestParam(defaultValue = "") String nom) {
        return switch (jetons.remettre(nom)) {
            case JetonsDInterface.Remise.Faite(String propre, String jeton) -> page(propre, jeton, "", List.of());
            case JetonsDInterface.Remise.Refusee(String phrase) ->
                page("", "", nom, List.of(new ErreurDeChamp("nom", phrase)));
        };
    }

    @PostMapping(ADRESSE + "/{id:\\d+}/revoquer")
    String revoquer(@PathVariable long id, RedirectAttributes suite) {
        suite.addFlashAttribute(
                PageRenderer.MESSAGE,
                "Le jeton de « %s » est révoqué : il n’ouvre plus rien.".formatted(jetons.revoquer(id)));
        return "redirect:" + ADRESSE;
    }

    private JetonsPage page(String nomRemis, String jeton, String nom, List<ErreurDeChamp> erreurs) {
        return new JetonsPage(
                nomRemis,
                jeton,
                nom,
                Cadence.PAR_MINUTE,
                jetons.lister().stream().map(JetonsController::ligne).toList(),
                erreurs);
    }

    private static JetonsPage.Ligne ligne(JetonRemis j) {
        return new JetonsPage.Ligne(
                j.id(),
                j.nom(),
                "Remis par %s le %s".formatted(j.creePar(), Quand.court(j.creeLe())),
                j.serviLe() == null ? "n’a pas encore servi" : "a servi le " + Quand.jour(j.serviLe()),
                j.revoqueLe() == null
                        ? ""
                        : "révoqué par %s le %s".formatted(j.revoquePar(), Quand.court(j.revoqueLe())));
    }

    @Configuration(proxyBeanMethods = false)
    static class Entree {
        @Bean
        Rubrique rubriqueDesJetons() {
            return new Rubrique(692, "Interface des droits", ADRESSE, Acte.MODIFIER, ObjetProtege.HABILITATIONS);
        }
    }
}
