package fr.maillage.personnes.accompagnement.entourage;

import fr.maillage.personnes.accompagnement.CleDeSaisie;
import fr.maillage.personnes.accompagnement.entourage.pages.EntouragePage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** L’entourage d’un foyer : l’éco-carte, les générations, leur tableau, et de quoi les tenir. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DOSSIER_EVALUATION)
class EntourageController {
    private static final String ENTOURAGE = "/personnes/dossiers/{id:\\d+}/entourage";

    private final TenirLEntourage entourage;

    EntourageController(TenirLEntourage entourage) {
        this.entourage = entourage;
    }

    @GetMapping(ENTOURAGE)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.DOSSIER_EVALUATION)
    EntouragePage lire(@PathVariable long id) {
        return page(id, UUID.randomUUID(), Map.of(), List.of());
    }

    @PostMapping(ENTOURAGE)
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DOSSIER_EVALUATION)
    Object ajouter(@PathVariable long id, @RequestParam Map<String, String> formulaire, RedirectAttributes suite) {
        var saisi = Proche.lire(formulaire);
        var cle = CleDeSaisie.lire(formulaire);
        var raisons = entourage.ajouter(id, cle, saisi);
        return raisons.isEmpty()
                ? vers(id, "L’entourage est complété.", suite)
                : page(id, cle, saisi, ErreurDeChamp.de(raisons));
    }

    @PostMapping(ENTOURAGE + "/{proche:\\d+}")
    String changer(
            @PathVariable long id, @PathVariable long proche, @RequestParam String lien, RedirectAttributes suite) {
        entourage.changerLeLien(id, proche, lien);
        return vers(id, "Le lien est changé.", suite);
    }

    @PostMapping(ENTOURAGE + "/{proche:\\d+}/retrait")
    String retirer(@PathVariable long id, @PathVariable long proche, RedirectAttributes suite) {
        entourage.retirer(id, proche);
        return vers(id, "C’est retiré : il n’en reste rien.", suite);
    }

    private EntouragePage page(long id, UUID cle, Map<String, String> valeurs, List<ErreurDeChamp> erreurs) {
        var lu = entourage.lire(id);
        return new EntouragePage(
                lu.dossier(),
                entourage.peutEcrire(lu.dossier()),
                lu.proches().isEmpty() ? "" : EcoCarte.dessiner(lu.foyer(), lu.proches()),
                lu.proches().isEmpty() && lu.foyer().size() < 2 ? "" : Generations.dessiner(lu.foyer(), lu.proches()),
                lu.proches().stream()
                        .map(p -> new EntouragePage.Ligne(
                                p.nom(),
                                p.cercle().libelle(),
                                p.generation() == null ? "" : p.generation().libelle(),
                                p.lien().libelle(),
                                p.lien().name(),
                                p.valeur("dit"),
                                lu.dossier().href() + "/entourage/" + p.id()))
                        .toList(),
                Generations.rangees(lu.foyer(), lu.proches()).entrySet().stream()
                        .map(r -> new EntouragePage.Rangee(
                                Generation.de(r.getKey()).libelle(),
                                String.join(
                                        " ; ",
                                        r.getValue().stream()
                                                .map(Generations.Place::nom)
                                                .toList())))
                        .toList(),
                choix(Cercle.values(), Cercle::libelle),
                choix(Generation.values(), Generation::libelle),
                choix(QualiteDuLien.values(), QualiteDuLien::libelle),
                cle.toString(),
                valeurs,
                erreurs);
    }

    private static <E extends Enum<E>> Map<String, String> choix(E[] valeurs, Function<E, String> libelle) {
        var choix = new LinkedHashMap<String, String>();
        for (E valeur : valeurs) choix.put(valeur.name(), libelle.apply(valeur));
        return choix;
    }

    private static String vers(long dossier, String message, RedirectAttributes suite) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:/personnes/dossiers/" + dossier + "/entourage";
    }
}
