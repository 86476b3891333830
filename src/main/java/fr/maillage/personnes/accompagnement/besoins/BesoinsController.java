package fr.maillage.personnes.accompagnement.besoins;

import fr.maillage.personnes.accompagnement.CleDeSaisie;
import fr.maillage.personnes.accompagnement.besoins.pages.BesoinsPage;
import fr.maillage.personnes.accompagnement.besoins.pages.SaisieDeBesoinPage;
import fr.maillage.personnes.dossiers.Rapprochement;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.PageRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les besoins d’un foyer : les voir à côté de l’évaluation, en noter un, dire où il en est. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DOSSIER_EVALUATION)
class BesoinsController {
    private static final String LISTE = "/personnes/dossiers/{id:\\d+}/besoins";
    private static final String UN = LISTE + "/{besoin:\\d+}";

    private final TenirLesBesoins besoins;
    private final MettreLesBesoinsEnPage miseEnPage;
    private final EcrireLesBesoins ecrire;

    BesoinsController(TenirLesBesoins besoins, MettreLesBesoinsEnPage miseEnPage, EcrireLesBesoins ecrire) {
        this.besoins = besoins;
        this.miseEnPage = miseEnPage;
        this.ecrire = ecrire;
    }

    @GetMapping(LISTE)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.DOSSIER_EVALUATION)
    BesoinsPage lister(@PathVariable long id) {
        return miseEnPage.liste(besoins.lister(id));
    }

    @GetMapping(LISTE + "/nouveau")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DOSSIER_EVALUATION)
    SaisieDeBesoinPage nouveau(@PathVariable long id) {
        var valeurs = new LinkedHashMap<String, String>();
        valeurs.put("repereLe", Quand.aujourdHui().toString());
        valeurs.put("urgence", Urgence.BIENTOT.name());
        valeurs.put("statut", Statut.A_TRAITER.name());
        return miseEnPage.nouveau(besoins.preparer(id), UUID.randomUUID(), valeurs, Map.of());
    }

    @PostMapping(LISTE + "/nouveau")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DOSSIER_EVALUATION)
    Object ajouter(@PathVariable long id, @RequestParam Map<String, String> formulaire, RedirectAttributes suite) {
        var saisi = Besoin.lire(formulaire, "");
        UUID cle = CleDeSaisie.lire(formulaire);
        return switch (besoins.ajouter(id, cle, saisi)) {
            case TenirLesBesoins.Resultat.Fait _ -> vers(id, "Le besoin est noté.", suite);
            case TenirLesBesoins.Resultat.Refuse(var raisons) ->
                miseEnPage.nouveau(besoins.preparer(id), cle, saisi, raisons);
            case TenirLesBesoins.Resultat.EnDesaccord _ ->
                throw new IllegalStateException("Un besoin nouveau ne peut contredire personne.");
        };
    }

    @GetMapping(UN)
    SaisieDeBesoinPage saisir(@PathVariable long id, @PathVariable long besoin) {
        var lu = besoins.saisir(id, besoin);
        return miseEnPage.suivi(lu, lu.besoin().valeurs(), lu.besoin().valeurs(), Map.of(), List.of());
    }

    @PostMapping(UN)
    Object changer(
            @PathVariable long id,
            @PathVariable long besoin,
            @RequestParam Map<String, String> formulaire,
            RedirectAttributes suite) {
        var saisi = Besoin.lire(formulaire, "");
        var avant = Besoin.lire(formulaire, "lue.");
        return switch (besoins.changer(id, besoin, avant, saisi, formulaire.containsKey("desaccordsTranches"))) {
            case TenirLesBesoins.Resultat.Fait(var rapproches) ->
                vers(id, Rapprochement.dire("Le besoin est enregistré.", rapproches), suite);
            case TenirLesBesoins.Resultat.Refuse(var raisons) ->
                miseEnPage.suivi(besoins.saisir(id, besoin), saisi, avant, raisons, List.of());
            case TenirLesBesoins.Resultat.EnDesaccord(var enregistre, var reuni, var desaccords) ->
                miseEnPage.suivi(besoins.saisir(id, besoin), reuni, enregistre, Map.of(), desaccords);
        };
    }

    @GetMapping(LISTE + ".{extension:docx|pdf}")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DOCUMENTS)
    ResponseEntity<byte[]> remettre(@PathVariable long id, @PathVariable String extension) {
        return Remise.de("synthese-des-besoins-" + id, extension, format -> ecrire.executer(id, format));
    }

    private static String vers(long dossier, String message, RedirectAttributes suite) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:/personnes/dossiers/" + dossier + "/besoins";
    }
}
