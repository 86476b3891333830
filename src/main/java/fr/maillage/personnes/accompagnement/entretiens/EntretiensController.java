package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.personnes.accompagnement.CleDeSaisie;
import fr.maillage.personnes.accompagnement.entretiens.pages.EntretienPage;
import fr.maillage.personnes.accompagnement.entretiens.pages.EntretiensPage;
import fr.maillage.personnes.accompagnement.entretiens.pages.SaisieDEntretienPage;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les entretiens et interventions d’un dossier : les lire, en écrire un, le corriger, en remettre le compte rendu. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
class EntretiensController {
    private static final String LISTE = "/personnes/dossiers/{id:\\d+}/entretiens";
    private static final String UN = LISTE + "/{entretien:\\d+}";

    private final TenirLesInterventions interventions;
    private final MettreLesEntretiensEnPage miseEnPage;
    private final EcrireLesInterventions ecrire;

    EntretiensController(
            TenirLesInterventions interventions, MettreLesEntretiensEnPage miseEnPage, EcrireLesInterventions ecrire) {
        this.interventions = interventions;
        this.miseEnPage = miseEnPage;
        this.ecrire = ecrire;
    }

    @GetMapping(LISTE)
    EntretiensPage lister(@PathVariable long id) {
        return miseEnPage.liste(interventions.lister(id));
    }

    @GetMapping(LISTE + "/nouveau")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
    SaisieDEntretienPage nouveau(@PathVariable long id) {
        var dossier = interventions.preparer(id);
        var valeurs = new LinkedHashMap<String, String>();
        valeurs.put("genre", GenreDIntervention.ENTRETIEN.name());
        valeurs.put("support", Support.RENDEZ_VOUS.name());
        valeurs.put("jour", Quand.aujourdHui().toString());
        return miseEnPage.nouveau(dossier, UUID.randomUUID(), valeurs, Map.of());
    }

    @PostMapping(LISTE + "/nouveau")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
    Object ajouter(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> formulaire, RedirectAttributes suite) {
        var saisi = lire(formulaire);
        UUID cle = CleDeSaisie.lire(formulaire.toSingleValueMap());
        return switch (interventions.ajouter(id, cle, saisi)) {
            case TenirLesInterventions.Resultat.Fait(long entretien, var _) -> {
                suite.addFlashAttribute(PageRenderer.MESSAGE, "L’entretien est gardé.");
                yield "redirect:" + adresse(id, entretien);
            }
            case TenirLesInterventions.Resultat.Refuse(var raisons) ->
                miseEnPage.nouveau(interventions.preparer(id), cle, saisi, raisons);
            case TenirLesInterventions.Resultat.EnDesaccord _ ->
                throw new IllegalStateException("Un entretien nouveau ne peut contredire personne.");
        };
    }

    @GetMapping(UN)
    EntretienPage lire(@PathVariable long id, @PathVariable long entretien) {
        return miseEnPage.un(interventions.lire(id, entretien));
    }

    @GetMapping(UN + "/correction")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
    SaisieDEntretienPage corriger(@PathVariable long id, @PathVariable long entretien) {
        var lue = interventions.saisir(id, entretien);
        var valeurs = lue.intervention().valeurs();
        return miseEnPage.correction(lue, valeurs, valeurs, Map.of(), List.of());
    }

    @PostMapping(UN + "/correction")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
    Object changer(
            @PathVariable long id,
            @PathVariable long entretien,
            @RequestParam MultiValueMap<String, String> formulaire,
            RedirectAttributes suite) {
        var saisi = lire(formulaire);
        var lu = Intervention.lire(formulaire.toSingleValueMap(), "lue.");
        return switch (interventions.changer(id, entretien, lu, saisi, formulaire.containsKey("desaccordsTranches"))) {
            case TenirLesInterventions.Resultat.Fait(long _, var rapproches) -> {
                suite.addFlashAttribute(
                        PageRenderer.MESSAGE, Rapprochement.dire("L’entretien est enregistré.", rapproches));
                yield "redirect:" + adresse(id, entretien);
            }
            case TenirLesInterventions.Resultat.Refuse(var raisons) ->
                miseEnPage.correction(interventions.saisir(id, entretien), saisi, lu, raisons, List.of());
            case TenirLesInterventions.Resultat.EnDesaccord(var enregistre, var reuni, var desaccords) ->
                miseEnPage.correction(interventions.saisir(id, entretien), reuni, enregistre, Map.of(), desaccords);
        };
    }

    @GetMapping(LISTE + ".{extension:docx|pdf}")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DOCUMENTS)
    ResponseEntity<byte[]> journal(@PathVariable long id, @PathVariable String extension) {
        return Remise.de("journal-des-interventions-" + id, extension, format -> ecrire.journal(id, format));
    }

    @GetMapping(UN + ".{extension:docx|pdf}")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DOCUMENTS)
    ResponseEntity<byte[]> compteRendu(
            @PathVariable long id, @PathVariable long entretien, @PathVariable String extension) {
        return Remise.de("compte-rendu-" + entretien, extension, format -> ecrire.compteRendu(id, entretien, format));
    }

    /** Les champs du formulaire ; les thèmes cochés deviennent une seule valeur. */
    private static Map<String, String> lire(MultiValueMap<String, String> formulaire) {
        var valeurs = new LinkedHashMap<>(formulaire.toSingleValueMap());
        valeurs.put("themes", String.join(",", formulaire.getOrDefault("theme", List.of())));
        return Intervention.lire(valeurs, "");
    }

    static String adresse(long dossier, long entretien) {
        return "/personnes/dossiers/" + dossier + "/entretiens/" + entretien;
    }
}
