package fr.maillage.personnes.dossiers;

import fr.maillage.personnes.dossiers.pages.RemplacementsPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.web.DatesSaisies;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Qui tient les dossiers de qui pendant une absence. Qui remplace lit les notes : c’est ce droit que la route exige. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DOSSIER_EVALUATION)
class RemplacementsController {
    private final Remplacer remplacer;

    RemplacementsController(Remplacer remplacer) {
        this.remplacer = remplacer;
    }

    @GetMapping(Adresses.REMPLACEMENTS)
    RemplacementsPage montrer() {
        var demain = Quand.aujourdHui().plusDays(1);
        return page("", null, demain.toString(), demain.plusDays(13).toString(), List.of());
    }

    @PostMapping(Adresses.REMPLACEMENTS)
    Object decider(
            @RequestParam(required = false) @Nullable Long absent,
            @RequestParam(required = false) @Nullable Long remplacant,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        var dates = new DatesSaisies(saisie);
        LocalDate debut = dates.exigee("debut");
        LocalDate fin = dates.exigee("fin");
        if (debut == null || fin == null) {
            return page(
                    "", remplacant, saisie.getOrDefault("debut", ""), saisie.getOrDefault("fin", ""), dates.erreurs());
        }
        long qui = Objects.requireNonNullElse(absent, QuiTravaille.exiger().id());
        var empechement = remplacer.decider(qui, Objects.requireNonNullElse(remplacant, 0L), debut, fin);
        if (empechement.isPresent()) {
            return page(empechement.get(), remplacant, debut.toString(), fin.toString(), List.of());
        }
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Le remplacement est décidé ; votre collègue est prévenu·e.");
        return "redirect:" + Adresses.REMPLACEMENTS;
    }

    @PostMapping(Adresses.REMPLACEMENTS + "/{id:\\d+}/levee")
    String lever(@PathVariable long id, RedirectAttributes suite) {
        remplacer.lever(id);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Le remplacement est levé : il n’ouvre plus rien.");
        return "redirect:" + Adresses.REMPLACEMENTS;
    }

    private RemplacementsPage page(
            String reproche, @Nullable Long choisi, String debut, String fin, List<ErreurDeChamp> erreurs) {
        var vue = remplacer.voir();
        var agent = QuiTravaille.exiger();
        Map<Long, String> equipe = new LinkedHashMap<>();
        vue.accompagnants().forEach(a -> equipe.put(a.agent(), a.nom()));
        Map<Long, String> remplacants = new LinkedHashMap<>(equipe);
        if (!vue.conduit()) remplacants.remove(agent.id());
        return new RemplacementsPage(
                vue.conduit() ? equipe : Map.of(),
                remplacants,
                vue.remplacements().stream()
                        .filter(r -> r.aVenirOuEnCours(Quand.aujourdHui()))
                        .map(r -> new RemplacementsPage.Ligne(
                                r.id(),
                                "%s remplace %s".formatted(r.nomRemplacant(), r.nomAbsent()),
                                "du %s au %s compris".formatted(Quand.jour(r.debut()), Quand.jour(r.fin())),
                                !r.debut().isAfter(Quand.aujourdHui()),
                                vue.conduit() || r.absent() == agent.id()))
                        .toList(),
                choisi == null ? 0 : choisi,
                debut,
                fin,
                reproche,
                erreurs);
    }
}
