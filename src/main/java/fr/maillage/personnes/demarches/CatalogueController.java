package fr.maillage.personnes.demarches;

import fr.maillage.personnes.demarches.echeances.Duree;
import fr.maillage.personnes.demarches.pages.CatalogueDesDemarchesPage;
import fr.maillage.personnes.demarches.pages.DemarcheDuCataloguePage;
import fr.maillage.personnes.demarches.pieces.NatureDePiece;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.Rubrique;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Le catalogue des démarches d’une organisation, tenu par qui tient ses vocabulaires (décision 075). */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.HABILITATIONS)
class CatalogueController {
    private static final String CATALOGUE = "/habilitations/demarches";
    private static final String NOUVELLE = CATALOGUE + "/nouvelle";
    private static final String UNE = CATALOGUE + "/{code:[a-z0-9-]{2,60}}";

    private final TenirLeCatalogue tenir;
    private final CatalogueDesDroits catalogue;

    CatalogueController(TenirLeCatalogue tenir, CatalogueDesDroits catalogue) {
        this.tenir = tenir;
        this.catalogue = catalogue;
    }

    @GetMapping(CATALOGUE)
    CatalogueDesDemarchesPage lister() {
        var groupes = new LinkedHashMap<String, List<CatalogueDesDemarchesPage.Ligne>>();
        groupes.put("De votre organisation", new ArrayList<>());
        for (var risque : Risque.values()) groupes.put(risque.libelle(), new ArrayList<>());
        for (var ligne : tenir.lignes()) {
            String groupe = ligne.modele().propre()
                    ? "De votre organisation"
                    : catalogue
                            .droit(ligne.modele().droit())
                            .map(d -> d.risque().libelle())
                            .orElse("De votre organisation");
            groupes.getOrDefault(groupe, new ArrayList<>()).add(ligne(ligne));
        }
        return new CatalogueDesDemarchesPage(groupes);
    }

    private static CatalogueDesDemarchesPage.Ligne ligne(TenirLeCatalogue.Ligne l) {
        int pieces = l.modele().pieces().size();
        boolean changee = !l.modele().propre() && l.numero() > 0;
        return new CatalogueDesDemarchesPage.Ligne(
                CATALOGUE + "/" + l.modele().code(),
                l.modele().libelle(),
                l.modele().organisme() + (pieces == 0 ? "" : " · " + pieces + (pieces > 1 ? " pièces" : " pièce")),
                l.masquee()
                        ? "masquée"
                        : changee ? "adaptée, version " + l.numero() : l.numero() > 0 ? "version " + l.numero() : "",
                l.masquee() ? "neutre" : "ok",
                l.masquee());
    }

    @GetMapping(NOUVELLE)
    DemarcheDuCataloguePage nouvelle() {
        return page(null, new LinkedMultiValueMap<>(), Map.of());
    }

    @PostMapping(NOUVELLE)
    Object ajouter(@RequestParam MultiValueMap<String, String> champs, RedirectAttributes suite) {
        return switch (tenir.ajouter(champs)) {
            case TenirLeCatalogue.Resultat.Publiee p ->
                retour(
                        CATALOGUE,
                        suite,
                        "« " + p.libelle() + " » est au catalogue : elle se propose dans chaque dossier.");
            case TenirLeCatalogue.Resultat.Refusee(var raisons) -> page(null, champs, raisons);
        };
    }

    @GetMapping(UNE)
    DemarcheDuCataloguePage une(@PathVariable String code) {
        var ligne = tenir.exiger(code);
        return page(ligne, valeurs(ligne.modele()), Map.of());
    }

    @PostMapping(UNE)
    Object changer(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> champs, RedirectAttributes suite) {
        String lue = champs.getFirst("depuis");
        int depuis = lue != null && lue.matches("\\d{1,6}") ? Integer.parseInt(lue) : 0;
        return switch (tenir.changer(code, depuis, champs)) {
            case TenirLeCatalogue.Resultat.Publiee p ->
                retour(
                        CATALOGUE,
                        suite,
                        "« %s », version %d : les prochaines démarches la suivent, celles déjà commencées gardent la leur."
                                .formatted(p.libelle(), p.numero()));
            case TenirLeCatalogue.Resultat.Refusee(var raisons) -> page(tenir.exiger(code), champs, raisons);
        };
    }

    @PostMapping(UNE + "/{geste:masquer|montrer}")
    Object montrer(@PathVariable String code, @PathVariable String geste, RedirectAttributes suite) {
        boolean montree = geste.equals("montrer");
        return switch (tenir.montrer(code, montree)) {
            case TenirLeCatalogue.Resultat.Publiee p ->
                retour(
                        CATALOGUE,
                        suite,
                        montree
                                ? "« " + p.libelle() + " » se propose à nouveau."
                                : "« " + p.libelle() + " » ne se propose plus. Celles déjà commencées continuent.");
            case TenirLeCatalogue.Resultat.Refusee(var raisons) -> {
                var ligne = tenir.exiger(code);
                yield page(ligne, valeurs(ligne.modele()), raisons);
            }
        };
    }

    private static String retour(String ou, RedirectAttributes suite, String message) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:" + ou;
    }

    private DemarcheDuCataloguePage page(
            TenirLeCatalogue.@Nullable Ligne ligne,
            MultiValueMap<String, String> valeurs,
            Map<String, String> raisons) {
        var natures = new LinkedHashMap<String, String>();
        NatureDePiece.toutes().forEach(n -> natures.put(n.code(), n.libelle()));
        var droits = new LinkedHashMap<String, String>();
        catalogue.droits().forEach(d -> droits.put(d.code(), d.libelle()));
        return new DemarcheDuCataloguePage(
                ligne == null ? NOUVELLE : CATALOGUE + "/" + ligne.modele().code(),
                ligne == null ? "" : ligne.modele().libelle(),
                ligne == null || ligne.modele().propre(),
                ligne == null ? 0 : ligne.numero(),
                ligne != null && ligne.masquee(),
                ligne == null || ligne.modele().propre() ? List.of() : fixe(ligne.modele()),
                natures,
                droits,
                ligne == null
                        ? List.of()
                        : tenir.versions(ligne.modele().code()).stream()
                                .map(v -> new DemarcheDuCataloguePage.Version(
                                        Quand.jour(v.le()), "Version " + v.numero() + " : " + v.motif(), v.par()))
                                .toList(),
                valeurs,
                ErreurDeChamp.de(raisons));
    }

    /** Ce que fixe un texte, à lire : cela ne s’adapte pas. */
    private static List<String> fixe(CatalogueDesDroits.Modele m) {
        var lignes = new ArrayList<String>();
        lignes.add("Texte : " + m.texte() + (m.aRelire() ? " (à relire)" : ""));
        if (m.delai() != null)
            lignes.add("Réponse : " + m.delai().lisible() + " après le dépôt ("
                    + m.delai().texte() + ")");
        if (!m.silence().isEmpty()) lignes.add("Le silence vaut " + (m.silence().equals("REJET") ? "rejet" : "accord"));
        if (m.recours() != null)
            lignes.add(m.recours().libelle() + " : " + m.recours().duree().lisible() + ", auprès de "
                    + m.recours().organe());
        return lignes;
    }

    private static MultiValueMap<String, String> valeurs(CatalogueDesDroits.Modele m) {
        var valeurs = new LinkedMultiValueMap<String, String>();
        valeurs.add("libelle", m.libelle());
        valeurs.add("organisme", m.organisme());
        valeurs.add("canal", m.canal());
        valeurs.add("droit", m.droit());
        valeurs.add("texte", m.texte());
        valeurs.add("silence", m.silence());
        duree(valeurs, "delai", m.delai());
        if (m.recours() != null) {
            valeurs.add("recours-libelle", m.recours().libelle());
            valeurs.add("recours-organe", m.recours().organe());
            duree(valeurs, "recours", m.recours().duree());
        }
        for (String p : m.pieces()) valeurs.add(p.endsWith("?") ? "selon" : "toujours", p.replace("?", ""));
        return valeurs;
    }

    private static void duree(MultiValueMap<String, String> valeurs, String champ, @Nullable Duree duree) {
        if (duree == null) return;
        valeurs.add(champ, String.valueOf(duree.nombre()));
        valeurs.add(champ + "-unite", duree.unite().name());
    }

    @Configuration(value = "porteDuCatalogueDesDemarches", proxyBeanMethods = false)
    static class PorteDuCatalogue {
        @Bean
        Rubrique rubriqueDuCatalogueDesDemarches() {
            return new Rubrique(96, "Démarches proposées", CATALOGUE, Acte.MODIFIER, ObjetProtege.HABILITATIONS);
        }
    }
}
