package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.personnes.accompagnement.projet.pages.SaisieDeProjetPage;
import fr.maillage.personnes.accompagnement.projet.pages.SignaturePage;
import fr.maillage.personnes.dossiers.Rapprochement;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Le projet lui-même : l’écrire, le signer, en cocher les étapes. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
class ProjetController {
    private static final String UN = AccompagnementsController.UN;

    private final ConvenirDUnAccompagnement accompagnements;
    private final TenirLeProjet projet;
    private final MettreLeProjetEnPage miseEnPage;

    ProjetController(ConvenirDUnAccompagnement accompagnements, TenirLeProjet projet, MettreLeProjetEnPage miseEnPage) {
        this.accompagnements = accompagnements;
        this.projet = projet;
        this.miseEnPage = miseEnPage;
    }

    @GetMapping(UN + "/projet")
    SaisieDeProjetPage saisir(@PathVariable long id, @PathVariable long mesure) {
        var lue = ouverte(id, mesure);
        var valeurs = new LinkedHashMap<>(lue.derniere().valeurs());
        if (lue.derniere().signe()) valeurs.remove(Projet.MOTIF);
        return miseEnPage.saisie(lue, valeurs, valeurs, Map.of(), List.of());
    }

    @PostMapping(UN + "/projet")
    Object enregistrer(
            @PathVariable long id,
            @PathVariable long mesure,
            @RequestParam Map<String, String> formulaire,
            RedirectAttributes suite) {
        var saisi = Projet.lire(formulaire, "");
        var lu = Projet.lire(formulaire, "lue.");
        return switch (projet.enregistrer(id, mesure, lu, saisi, formulaire.containsKey("desaccordsTranches"))) {
            case TenirLeProjet.Resultat.Fait(boolean avenant, var rapproches) -> {
                String message = avenant
                        ? "L’avenant est prêt : il reste à le signer. La version d’avant se lit toujours."
                        : "Le projet est enregistré.";
                suite.addFlashAttribute(PageRenderer.MESSAGE, Rapprochement.dire(message, rapproches));
                yield "redirect:" + AccompagnementsController.adresse(id, mesure);
            }
            case TenirLeProjet.Resultat.Refuse(var raisons) ->
                miseEnPage.saisie(ouverte(id, mesure), saisi, lu, raisons, List.of());
            case TenirLeProjet.Resultat.EnDesaccord(var enregistre, var reuni, var desaccords) ->
                miseEnPage.saisie(ouverte(id, mesure), reuni, enregistre, Map.of(), desaccords);
        };
    }

    @GetMapping(UN + "/signature")
    SignaturePage relire(@PathVariable long id, @PathVariable long mesure) {
        return miseEnPage.signature(
                ouverte(id, mesure), "ECRAN", Quand.aujourdHui().toString(), "", List.of());
    }

    @PostMapping(UN + "/signature")
    Object signer(
            @PathVariable long id,
            @PathVariable long mesure,
            @RequestParam Map<String, String> formulaire,
            RedirectAttributes suite) {
        String forme = formulaire.getOrDefault("forme", "").equals("PAPIER") ? "PAPIER" : "ECRAN";
        String saisi = forme.equals("ECRAN")
                ? Quand.aujourdHui().toString()
                : formulaire.getOrDefault("jour", "").strip();
        var jour = Dates.lue(saisi).orElse(null);
        String nom = formulaire.getOrDefault("nom", "").strip();
        var erreur = jour == null
                ? Optional.of(Map.entry("jour", Dates.reproche(saisi)))
                : projet.signer(
                        id,
                        mesure,
                        new TenirLeProjet.Signatures(
                                forme,
                                jour,
                                nom,
                                formulaire.getOrDefault("trace", ""),
                                formulaire.getOrDefault("traceDuProfessionnel", "")));
        if (erreur.isPresent()) {
            return miseEnPage.signature(
                    ouverte(id, mesure),
                    forme,
                    saisi,
                    nom,
                    List.of(new ErreurDeChamp(
                            erreur.get().getKey(), erreur.get().getValue())));
        }
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Le projet est signé : cette version ne changera plus.");
        return "redirect:" + AccompagnementsController.adresse(id, mesure);
    }

    @PostMapping(UN + "/etapes")
    String cocher(
            @PathVariable long id, @PathVariable long mesure, @RequestParam String etape, @RequestParam String par) {
        projet.cocher(id, mesure, etape, List.of("PERSONNE", "PROFESSIONNEL").contains(par) ? par : null);
        return "redirect:" + AccompagnementsController.adresse(id, mesure);
    }

    /** Un accompagnement terminé ne s’écrit plus : on le reprend d’abord. */
    private ConvenirDUnAccompagnement.Lue ouverte(long id, long mesure) {
        var lue = accompagnements.saisir(id, mesure);
        if (lue.mesure().close()) throw new Introuvable("accompagnement ouvert " + mesure);
        return lue;
    }
}
