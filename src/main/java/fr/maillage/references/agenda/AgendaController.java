package fr.maillage.references.agenda;

import fr.maillage.references.agenda.pages.AgendaPage;
import fr.maillage.references.agenda.pages.NouveauRendezVousPage;
import fr.maillage.references.agenda.pages.RendezVousPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** L’agenda : le voir par semaine, jour ou mois ; prendre, reporter, conclure un rendez-vous. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.PLANNING)
class AgendaController {
    private static final String UN = "/agenda/{id:\\d+}";

    private final Planifier planifier;
    private final MiseEnPageDeLAgenda miseEnPage;

    AgendaController(Planifier planifier, MiseEnPageDeLAgenda miseEnPage) {
        this.planifier = planifier;
        this.miseEnPage = miseEnPage;
    }

    @GetMapping("/agenda")
    AgendaPage agenda(
            @RequestParam(defaultValue = "semaine") String vue,
            @RequestParam(defaultValue = "") String jour,
            @RequestParam(required = false) @Nullable Long agent) {
        return miseEnPage.agenda(Vue.de(vue), jour(jour), tenu(agent));
    }

    private long tenu(@Nullable Long agent) {
        long moi = QuiTravaille.exiger().id();
        if (agent == null || agent == moi) return moi;
        if (!planifier.peutTenir(agent)) throw new Introuvable("agenda de l’agent " + agent);
        return agent;
    }

    private static LocalDate jour(String ecrit) {
        return Dates.lue(ecrit).orElseGet(Quand::aujourdHui);
    }

    @GetMapping("/agenda/nouveau")
    NouveauRendezVousPage nouveau(@RequestParam Map<String, String> demande) {
        var valeurs = new HashMap<>(demande);
        valeurs.putIfAbsent("jour", Quand.aujourdHui().toString());
        valeurs.putIfAbsent("heure", "09:00");
        valeurs.putIfAbsent("minutes", "45");
        return miseEnPage.formulaire(valeurs, List.of());
    }

    @PostMapping("/agenda/nouveau")
    Object prendre(@RequestParam Map<String, String> saisie, RedirectAttributes suite) {
        var form = new RendezVousForm(saisie);
        var erreurs = form.erreurs();
        if (!erreurs.isEmpty()) return miseEnPage.formulaire(saisie, erreurs);
        return switch (planifier.prendre(form.versDemande(QuiTravaille.exiger().id()))) {
            case Planifier.Resultat.Pris(long id) -> {
                suite.addFlashAttribute(
                        PageRenderer.MESSAGE,
                        "C’est dans l’agenda."
                                + miseEnPage.avertissement(form.jour().orElseThrow()));
                yield "redirect:/agenda/" + id;
            }
            case Planifier.Resultat.Refuse(String champ, String phrase) ->
                miseEnPage.formulaire(
                        saisie, List.of(new ErreurDeChamp(champ.equals("salle") ? "endroit" : champ, phrase)));
        };
    }

    @GetMapping(UN)
    RendezVousPage un(@PathVariable long id) {
        return miseEnPage.un(planifier.exiger(id), Map.of(), List.of());
    }

    @PostMapping(UN + "/statut")
    Object conclure(@PathVariable long id, @RequestParam Map<String, String> saisie, RedirectAttributes suite) {
        var statut = Arrays.stream(RendezVous.Statut.values())
                .filter(s -> s.name().equals(saisie.getOrDefault("statut", "")))
                .findFirst()
                .orElse(RendezVous.Statut.PREVU);
        return repondre(
                id, planifier.conclure(id, version(saisie), statut), "Noté : " + statut.libelle() + ".", saisie, suite);
    }

    @PostMapping(UN + "/report")
    Object reporter(@PathVariable long id, @RequestParam Map<String, String> saisie, RedirectAttributes suite) {
        var form = new RendezVousForm(saisie);
        if (form.jour().isEmpty() || form.heure().isEmpty()) {
            return miseEnPage.un(planifier.exiger(id), saisie, form.erreursDeMoment());
        }
        return repondre(
                id,
                planifier.reporter(
                        id, version(saisie), form.jour().get(), form.heure().get()),
                "Le rendez-vous est reporté ; l’ancien reste dans l’histoire.",
                saisie,
                suite);
    }

    private Object repondre(
            long id,
            Planifier.Resultat resultat,
            String message,
            Map<String, String> saisie,
            RedirectAttributes suite) {
        return switch (resultat) {
            case Planifier.Resultat.Pris(long suivant) -> {
                suite.addFlashAttribute(PageRenderer.MESSAGE, message);
                yield "redirect:/agenda/" + suivant;
            }
            case Planifier.Resultat.Refuse(String champ, String phrase) ->
                miseEnPage.un(planifier.exiger(id), saisie, List.of(new ErreurDeChamp(champ, phrase)));
        };
    }

    private static int version(Map<String, String> saisie) {
        String version = saisie.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }
}
