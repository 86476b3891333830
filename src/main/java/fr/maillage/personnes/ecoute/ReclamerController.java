package fr.maillage.personnes.ecoute;

import fr.maillage.personnes.ecoute.pages.ReclamerPage;
import fr.maillage.personnes.ecoute.pages.RecuDeReclamationPage;
import fr.maillage.socle.acces.Affluence;
import fr.maillage.socle.acces.OuvertATous;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** La page de réclamation, sans compte : écrire à une organisation, garder son reçu. */
@Controller
@OuvertATous
class ReclamerController {
    private static final String RECLAMER = "/reclamer/{siret:\\d{14}}";
    private static final String CLE = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final ReclamerEnLigne reclamer;

    ReclamerController(ReclamerEnLigne reclamer) {
        this.reclamer = reclamer;
    }

    @GetMapping(RECLAMER)
    Page ouvrir(@PathVariable String siret) {
        return page(siret, Map.of("cle", UUID.randomUUID().toString()), List.of());
    }

    @PostMapping(RECLAMER)
    Object envoyer(@PathVariable String siret, @RequestParam Map<String, String> champs, HttpServletRequest requete) {
        if (reclamer.aQui(siret).isEmpty()) return RecuDeReclamationPage.fermee();
        String cle = champs.getOrDefault("cle", "").matches(CLE)
                ? champs.get("cle")
                : UUID.randomUUID().toString();
        var raisons = reclamer.deposer(siret, requete.getRemoteAddr(), UUID.fromString(cle), champs);
        if (!raisons.isEmpty()) return page(siret, champs, ErreurDeChamp.de(raisons));
        return "redirect:/reclamer/" + siret + "/recu/" + cle;
    }

    /** La page a été laissée ouverte trop longtemps : rien n’est envoyé, rien n’est perdu. */
    @PostMapping(RECLAMER + "/reprise")
    Page reprendre(@PathVariable String siret, @RequestParam Map<String, String> champs) {
        return page(
                siret,
                champs,
                List.of(new ErreurDeChamp(
                        "recit", "La page est restée ouverte longtemps. Votre texte est là : envoyez-le à nouveau.")));
    }

    @GetMapping(RECLAMER + "/recu/{cle:" + CLE + "}")
    RecuDeReclamationPage recu(@PathVariable String siret, @PathVariable UUID cle) {
        return reclamer.recu(siret, cle)
                .map(r -> new RecuDeReclamationPage(
                        "Votre réclamation est reçue",
                        "Gardez ce numéro. Il prouve que vous avez écrit, et quand.",
                        r.organisation(),
                        r.numero(),
                        Dates.enLettres(r.recueLe()),
                        Dates.enLettres(r.terme()),
                        Quand.jour(r.repondueLe()),
                        200))
                .orElseGet(RecuDeReclamationPage::fermee);
    }

    @ExceptionHandler(Affluence.TropDePassages.class)
    RecuDeReclamationPage tropDePassages() {
        return RecuDeReclamationPage.plusTard();
    }

    private Page page(String siret, Map<String, String> champs, List<ErreurDeChamp> erreurs) {
        var destinataire = reclamer.aQui(siret);
        if (destinataire.isEmpty()) return RecuDeReclamationPage.fermee();
        return new ReclamerPage(
                "/reclamer/" + siret,
                destinataire.get().nom(),
                Reclamation.Objet.choix(),
                EffacerLesReclamations.mois(Quand.aujourdHui()),
                champs,
                erreurs);
    }
}
