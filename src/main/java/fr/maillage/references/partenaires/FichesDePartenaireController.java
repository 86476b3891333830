package fr.maillage.references.partenaires;

import fr.maillage.references.partenaires.TenirLesPartenaires.Resultat;
import fr.maillage.references.partenaires.pages.FichePage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ajouter, corriger, relire et retirer les fiches de l’annuaire. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.PARTENAIRES)
class FichesDePartenaireController {
    private static final String STRUCTURES = "/partenaires/structures";
    private static final String STRUCTURE = STRUCTURES + "/{id:\\d+}";
    private static final String SERVICE = "/partenaires/services/{id:\\d+}";

    private final TenirLesPartenaires fiches;

    FichesDePartenaireController(TenirLesPartenaires fiches) {
        this.fiches = fiches;
    }

    @GetMapping(STRUCTURES + "/nouvelle")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.PARTENAIRES)
    FichePage nouvelleStructure() {
        return structure(null, Map.of(), 0, List.of(), null);
    }

    @PostMapping(STRUCTURES + "/nouvelle")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.PARTENAIRES)
    Object creerUneStructure(@RequestParam MultiValueMap<String, String> formulaire, RedirectAttributes suite) {
        var saisie = SaisieDeFiche.lire(Champ.STRUCTURE, formulaire);
        return switch (fiches.creerUneStructure(saisie)) {
            case Resultat.Enregistree(long id) ->
                vers(suite, STRUCTURES + "/" + id, "La structure est dans l’annuaire.");
            case Resultat.Refusee(var erreurs) -> structure(null, saisie, 0, erreurs, null);
            case Resultat.EnDesaccord(var enregistrees, int version) ->
                structure(null, saisie, version, List.of(), enregistrees);
        };
    }

    @GetMapping(STRUCTURE + "/modifier")
    FichePage modifierUneStructure(@PathVariable long id) {
        var structure = fiches.exigerStructure(id);
        return structure(structure, structure.valeurs().champs(), structure.version(), List.of(), null);
    }

    @PostMapping(STRUCTURE + "/modifier")
    Object changerUneStructure(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> formulaire,
            RedirectAttributes suite) {
        var structure = fiches.exigerStructure(id);
        var saisie = SaisieDeFiche.lire(Champ.STRUCTURE, formulaire);
        return switch (fiches.changerUneStructure(id, version, saisie)) {
            case Resultat.Enregistree _ -> vers(suite, structure.href(), "La fiche est à jour.");
            case Resultat.Refusee(var erreurs) -> structure(structure, saisie, version, erreurs, null);
            case Resultat.EnDesaccord(var enregistrees, int autre) ->
                structure(structure, saisie, autre, List.of(), enregistrees);
        };
    }

    @PostMapping(STRUCTURE + "/verifiee")
    String verifier(@PathVariable long id, RedirectAttributes suite) {
        fiches.verifier(id);
        return vers(suite, STRUCTURES + "/" + id, "La fiche et ses services sont notés à jour d’aujourd’hui.");
    }

    @PostMapping(STRUCTURE + "/retirer")
    String retirerUneStructure(@PathVariable long id, RedirectAttributes suite) {
        fiches.retirerUneStructure(id);
        return vers(suite, "/partenaires", "La structure est retirée de l’annuaire ; ce qui s’y rattache est gardé.");
    }

    @GetMapping(STRUCTURE + "/services/nouveau")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.PARTENAIRES)
    FichePage nouveauService(@PathVariable long id) {
        return service(fiches.exigerStructure(id), null, Map.of(), 0, List.of(), null);
    }

    @PostMapping(STRUCTURE + "/services/nouveau")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.PARTENAIRES)
    Object creerUnService(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> formulaire, RedirectAttributes suite) {
        var structure = fiches.exigerStructure(id);
        var saisie = SaisieDeFiche.lire(Champ.SERVICE, formulaire);
        return switch (fiches.creerUnService(id, saisie)) {
            case Resultat.Enregistree _ -> vers(suite, structure.href(), "Le service est dans l’annuaire.");
            case Resultat.Refusee(var erreurs) -> service(structure, null, saisie, 0, erreurs, null);
            case Resultat.EnDesaccord(var enregistrees, int version) ->
                service(structure, null, saisie, version, List.of(), enregistrees);
        };
    }

    @GetMapping(SERVICE + "/modifier")
    FichePage modifierUnService(@PathVariable long id) {
        var service = fiches.exigerService(id);
        return service(service.structure(), service, service.valeurs().champs(), service.version(), List.of(), null);
    }

    @PostMapping(SERVICE + "/modifier")
    Object changerUnService(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> formulaire,
            RedirectAttributes suite) {
        var service = fiches.exigerService(id);
        var saisie = SaisieDeFiche.lire(Champ.SERVICE, formulaire);
        return switch (fiches.changerUnService(id, version, saisie)) {
            case Resultat.Enregistree _ -> vers(suite, service.href(), "La fiche est à jour.");
            case Resultat.Refusee(var erreurs) -> service(service.structure(), service, saisie, version, erreurs, null);
            case Resultat.EnDesaccord(var enregistrees, int autre) ->
                service(service.structure(), service, saisie, autre, List.of(), enregistrees);
        };
    }

    @PostMapping(SERVICE + "/retirer")
    String retirerUnService(@PathVariable long id, RedirectAttributes suite) {
        var service = fiches.retirerUnService(id);
        return vers(suite, service.structure().href(), "Le service est retiré de l’annuaire.");
    }

    private static String vers(RedirectAttributes suite, String adresse, String message) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:" + adresse;
    }

    private static FichePage structure(
            @Nullable Structure structure,
            Map<String, Object> valeurs,
            int version,
            List<ErreurDeChamp> erreurs,
            @Nullable Valeurs entreTemps) {
        return new FichePage(
                structure == null ? "Ajouter une structure" : "Modifier : " + structure.nom(),
                structure == null ? STRUCTURES + "/nouvelle" : structure.href() + "/modifier",
                structure == null ? "/partenaires" : structure.href(),
                version,
                SaisieDeFiche.champs(Champ.STRUCTURE, valeurs, erreurs, entreTemps),
                erreurs,
                entreTemps != null);
    }

    private static FichePage service(
            Structure structure,
            @Nullable OffreDeService service,
            Map<String, Object> valeurs,
            int version,
            List<ErreurDeChamp> erreurs,
            @Nullable Valeurs entreTemps) {
        return new FichePage(
                service == null ? "Ajouter un service à " + structure.nom() : "Modifier : " + service.nom(),
                service == null ? structure.href() + "/services/nouveau" : service.href() + "/modifier",
                service == null ? structure.href() : service.href(),
                version,
                SaisieDeFiche.champs(Champ.SERVICE, valeurs, erreurs, entreTemps),
                erreurs,
                entreTemps != null);
    }
}
