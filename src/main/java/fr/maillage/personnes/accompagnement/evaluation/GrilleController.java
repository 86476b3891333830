package fr.maillage.personnes.accompagnement.evaluation;

import fr.maillage.personnes.accompagnement.evaluation.pages.GrillePage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Rubrique;
import fr.maillage.socle.web.PageRenderer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La grille d’une organisation : ceux qui évaluent la lisent, qui tient les vocabulaires la publie. */
@Controller
class GrilleController {
    private static final String TENUE = "/habilitations/grille-d-autonomie";
    private static final String CODE = "[A-Z][A-Z_0-9]{1,30}";

    private final TenirLaGrille grilles;

    GrilleController(TenirLaGrille grilles) {
        this.grilles = grilles;
    }

    @GetMapping("/personnes/grille-d-autonomie")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.GRILLE_D_AUTONOMIE)
    GrillePage lire() {
        return page(false, grilles.enVigueur(organisation()), Map.of(), Map.of(), null);
    }

    @GetMapping(TENUE)
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.HABILITATIONS)
    GrillePage tenir() {
        return page(true, grilles.enVigueur(organisation()), Map.of(), Map.of(), null);
    }

    @PostMapping(TENUE)
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.HABILITATIONS)
    Object publier(@RequestParam MultiValueMap<String, String> formulaire, RedirectAttributes suite) {
        var valeurs = formulaire.toSingleValueMap();
        var courante = grilles.enVigueur(organisation());
        String lue = valeurs.getOrDefault("depuis", "");
        int depuis = lue.matches("\\d{1,6}") ? Integer.parseInt(lue) : courante.numero();
        var domaines = domaines(courante, formulaire.getOrDefault("code", List.of()), valeurs);
        return switch (grilles.publier(depuis, domaines, valeurs.getOrDefault("motif", ""))) {
            case TenirLaGrille.Resultat.Publiee(int numero) -> {
                suite.addFlashAttribute(
                        PageRenderer.MESSAGE,
                        "La version " + numero + " de la grille est publiée : les prochaines évaluations la suivent.");
                yield "redirect:" + TENUE;
            }
            case TenirLaGrille.Resultat.Refusee(var raisons) -> page(true, courante, valeurs, raisons, null);
            case TenirLaGrille.Resultat.DejaChangee(var autre) ->
                page(
                        true,
                        autre,
                        valeurs,
                        Map.of(),
                        "Un collègue vient de publier la version %d. Votre saisie est ci-dessous, rien n’est perdu : relisez-la et publiez-la, ou renoncez."
                                .formatted(autre.numero()));
        };
    }

    /** Un domaine dont le nom est vide n’est plus de la grille ; un nouveau reçoit un code tiré de son rang. */
    private static List<Grille.Domaine> domaines(Grille courante, List<String> codes, Map<String, String> valeurs) {
        var domaines = new ArrayList<Grille.Domaine>();
        for (String code :
                codes.stream().filter(c -> c.matches(CODE)).distinct().toList()) {
            String libelle = valeurs.getOrDefault(code + "-libelle", "").strip();
            var connu = courante.domaine(code);
            if (libelle.isEmpty()) continue;
            domaines.add(new Grille.Domaine(
                    code,
                    libelle,
                    connu.map(Grille.Domaine::obligatoire).orElse(false),
                    connu.map(Grille.Domaine::sansObjetPossible).orElse(true),
                    IntStream.rangeClosed(1, Grille.NIVEAUX)
                            .mapToObj(n ->
                                    valeurs.getOrDefault(code + "-" + n, "").strip())
                            .toList()));
        }
        return domaines;
    }

    private GrillePage page(
            boolean modifie,
            Grille grille,
            Map<String, String> valeurs,
            Map<String, String> raisons,
            @Nullable String reproche) {
        var domaines = new ArrayList<>(grille.domaines().stream()
                .map(d -> new GrillePage.DomainePage(d.code(), d.libelle(), d.obligatoire(), d.descriptions()))
                .toList());
        if (modifie) {
            domaines.add(new GrillePage.DomainePage(
                    "NEUF_V" + (char) ('A' + grille.numero() % 26) + "_"
                            + (char) ('A' + grille.domaines().size() % 26),
                    "",
                    false,
                    Collections.nCopies(Grille.NIVEAUX, "")));
        }
        return new GrillePage(
                modifie,
                grille.numero(),
                grille.niveaux(),
                domaines,
                grilles.versions(organisation()).stream()
                        .map(v -> new GrillePage.VersionPage(v.numero(), Quand.jour(v.creeeLe()), v.par(), v.motif()))
                        .toList(),
                valeurs,
                MettreEnPage.erreurs(raisons),
                reproche);
    }

    private static long organisation() {
        return QuiTravaille.exiger().organisation();
    }

    @Configuration(proxyBeanMethods = false)
    static class Porte {
        @Bean
        Rubrique rubriqueDeLaGrille() {
            return new Rubrique(95, "Grille d’autonomie", TENUE, Acte.MODIFIER, ObjetProtege.HABILITATIONS);
        }
    }
}
