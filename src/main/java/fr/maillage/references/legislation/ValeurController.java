package fr.maillage.references.legislation;

import fr.maillage.references.baremes.Bareme;
import fr.maillage.references.baremes.Edition;
import fr.maillage.references.baremes.FichierDesAjouts;
import fr.maillage.references.legislation.TenirLesValeurs.Resultat;
import fr.maillage.references.legislation.pages.ValeurPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ajouter une valeur légale, la publier à deux, la retirer, noter une relecture, remettre les ajouts en fichier. */
@Controller
@Exige(acte = Acte.IMPORTER, objet = ObjetProtege.DONNEES_PUBLIQUES)
class ValeurController {
    private final TenirLesValeurs tenir;
    private final JdbcValeurs base;
    private final BaremesController baremes;

    ValeurController(TenirLesValeurs tenir, JdbcValeurs base, BaremesController baremes) {
        this.tenir = tenir;
        this.base = base;
        this.baremes = baremes;
    }

    /** Le formulaire part de la valeur en vigueur : on ne change que ce que le texte change. */
    @GetMapping(BaremesController.UN + "/nouvelle")
    ValeurPage nouvelle(@PathVariable String dossier, @PathVariable String valeur) {
        var bareme = TenirLesValeurs.exiger(dossier + "/" + valeur);
        var champs = new LinkedHashMap<String, String>();
        bareme.editions()
                .getLast()
                .cases()
                .forEach((cle, n) -> champs.put(SaisieDeValeur.champ(cle), SaisieDeValeur.ecrit(n)));
        champs.put(SaisieDeValeur.VERIFIE, Quand.aujourdHui().toString());
        return page(bareme, champs, List.of());
    }

    @PostMapping(BaremesController.UN + "/nouvelle")
    Object saisir(
            @PathVariable String dossier,
            @PathVariable String valeur,
            @RequestParam Map<String, String> champs,
            RedirectAttributes suite) {
        String code = dossier + "/" + valeur;
        return switch (tenir.saisir(code, champs)) {
            case Resultat.Fait(String phrase) -> vers(suite, code, phrase);
            case Resultat.Refuse(var erreurs) -> page(TenirLesValeurs.exiger(code), champs, erreurs);
        };
    }

    @PostMapping(BaremesController.UN + "/valeurs/{id:\\d+}/publier")
    Object publier(
            @PathVariable String dossier,
            @PathVariable String valeur,
            @PathVariable long id,
            RedirectAttributes suite) {
        String code = dossier + "/" + valeur;
        return repondre(code, tenir.publier(code, id), suite);
    }

    @PostMapping(BaremesController.UN + "/valeurs/{id:\\d+}/retirer")
    Object retirer(
            @PathVariable String dossier,
            @PathVariable String valeur,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String motif,
            RedirectAttributes suite) {
        String code = dossier + "/" + valeur;
        return repondre(code, tenir.retirer(code, id, motif), suite);
    }

    @PostMapping(BaremesController.UN + "/relecture")
    Object relire(@PathVariable String dossier, @PathVariable String valeur, RedirectAttributes suite) {
        String code = dossier + "/" + valeur;
        return repondre(code, tenir.relire(code), suite);
    }

    @GetMapping("/baremes/ajouts.yaml")
    ResponseEntity<byte[]> ajouts() {
        return Remise.de(
                "baremes-ajoutes-%s.yaml".formatted(Quand.aujourdHui()),
                "application/yaml;charset=UTF-8",
                FichierDesAjouts.ecrire(base.aEmployer()).getBytes(StandardCharsets.UTF_8));
    }

    private Object repondre(String code, Resultat resultat, RedirectAttributes suite) {
        return switch (resultat) {
            case Resultat.Fait(String phrase) -> vers(suite, code, phrase);
            case Resultat.Refuse(var erreurs) -> baremes.page(TenirLesValeurs.exiger(code), erreurs);
        };
    }

    private static String vers(RedirectAttributes suite, String code, String message) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:/baremes/" + code;
    }

    private static ValeurPage page(Bareme bareme, Map<String, String> champs, List<ErreurDeChamp> erreurs) {
        Edition derniere = bareme.editions().getLast();
        var cases = derniere.cases().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(c -> new ValeurPage.Case(
                        SaisieDeValeur.champ(c.getKey()),
                        c.getKey().isEmpty() ? "Valeur" : Bareme.nomDeCase(c.getKey()),
                        champs.getOrDefault(SaisieDeValeur.champ(c.getKey()), ""),
                        aujourdHui(bareme, c.getValue())))
                .toList();
        return new ValeurPage(
                bareme.code(),
                bareme.nom(),
                bareme.unite(),
                Quand.jour(derniere.depuis()),
                cases,
                Map.copyOf(champs),
                erreurs);
    }

    /** Un taux se lit en pour cent, mais s’écrit comme dans le texte du produit : l’indice dit les deux. */
    private static String aujourdHui(Bareme bareme, BigDecimal valeur) {
        String lisible = bareme.lisible(valeur);
        return bareme.unite().equals("taux")
                ? "Aujourd’hui : %s, soit %s".formatted(SaisieDeValeur.ecrit(valeur), lisible)
                : "Aujourd’hui : " + lisible;
    }
}
