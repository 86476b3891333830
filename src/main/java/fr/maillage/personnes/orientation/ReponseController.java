package fr.maillage.personnes.orientation;

import fr.maillage.personnes.orientation.pages.ReponsePage;
import fr.maillage.socle.acces.Affluence;
import fr.maillage.socle.acces.OuvertATous;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.DatesSaisies;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La page du partenaire : ce qui lui a été envoyé, et sa réponse. Sans compte, par son lien. */
@Controller
@OuvertATous
class ReponseController {
    private static final String LIEN = "/reponse/{jeton:[A-Za-z0-9_-]{40,600}}";

    private final RepondreParLeLien repondre;

    ReponseController(RepondreParLeLien repondre) {
        this.repondre = repondre;
    }

    @GetMapping(LIEN)
    ReponsePage lire(@PathVariable String jeton, HttpServletRequest requete) {
        return page(jeton, repondre.lire(jeton, requete.getRemoteAddr()), "", Map.of(), List.of());
    }

    @PostMapping(LIEN)
    Object repondre(
            @PathVariable String jeton,
            @RequestParam Map<String, String> champs,
            HttpServletRequest requete,
            RedirectAttributes suite) {
        var dates = new DatesSaisies(champs);
        var retour = FormulaireDOrientation.retour(champs, dates);
        if (!dates.lisibles()) {
            return page(jeton, repondre.lire(jeton, requete.getRemoteAddr()), "", champs, dates.erreurs());
        }
        var reproche = retour.isEmpty()
                ? java.util.Optional.of("Choisissez une réponse.")
                : repondre.repondre(jeton, requete.getRemoteAddr(), retour.get());
        if (reproche.isPresent()) {
            return page(jeton, repondre.lire(jeton, requete.getRemoteAddr()), reproche.get(), champs, List.of());
        }
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Merci : votre réponse est transmise.");
        return retour.get().etat() == EtatDOrientation.CLOSE ? "redirect:/reponse/merci" : "redirect:/reponse/" + jeton;
    }

    /** La page a été laissée ouverte trop longtemps : rien n’est transmis, rien n’est perdu. */
    @PostMapping(LIEN + "/reprise")
    ReponsePage reprendre(
            @PathVariable String jeton, @RequestParam Map<String, String> champs, HttpServletRequest requete) {
        return page(
                jeton,
                repondre.lire(jeton, requete.getRemoteAddr()),
                "La page est restée ouverte longtemps. Votre réponse est là : envoyez-la à nouveau.",
                champs,
                List.of());
    }

    /** Une orientation close ne se relit plus par son lien : on remercie, sans rien montrer. */
    @GetMapping("/reponse/merci")
    ReponsePage merci() {
        return ReponsePage.merci();
    }

    @ExceptionHandler(Affluence.TropDePassages.class)
    @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
    ReponsePage tropDePassages() {
        return ReponsePage.plusTard();
    }

    private static ReponsePage page(
            String jeton,
            JdbcOrientations.VueDuPartenaire vue,
            String reproche,
            Map<String, String> champs,
            List<ErreurDeChamp> erreurs) {
        return new ReponsePage(
                "/reponse/" + jeton,
                "Une orientation vers " + vue.nomDeLaStructure(),
                vue.nomDeLOrganisation(),
                vue.nomDuService(),
                vue.etat().libelle(),
                Quand.jour(vue.rendezVousLe()),
                vue.partage().lignes().stream()
                        .map(l -> new ReponsePage.Dit(l.libelle(), l.valeur()))
                        .toList(),
                EcransDesOrientations.optionsDuPartenaire(vue.etat()),
                EcransDesOrientations.issues(),
                Quand.court(vue.expireLe()),
                champs,
                erreurs,
                reproche,
                200);
    }
}
