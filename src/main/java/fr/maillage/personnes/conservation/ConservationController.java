package fr.maillage.personnes.conservation;

import fr.maillage.personnes.conservation.pages.ConservationPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.DatesSaisies;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ce qui partira et quand, ce que l’on suspend, ce que l’on efface, et les preuves. */
@Controller
@Exige(acte = Acte.VALIDER, objet = ObjetProtege.DEMANDES_RGPD)
class ConservationController {
    static final String CONSERVATION = "/donnees-personnelles/conservation";
    private static final String UN = CONSERVATION + "/{dossier:\\d+}";

    private final TenirLesHorloges horloges;

    ConservationController(TenirLesHorloges horloges) {
        this.horloges = horloges;
    }

    @GetMapping(CONSERVATION)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.DEMANDES_RGPD)
    ConservationPage lire() {
        return page("", Map.of(), List.of());
    }

    private ConservationPage page(String reproche, Map<String, String> champs, List<ErreurDeChamp> erreurs) {
        var jour = Quand.aujourdHui();
        var vue = horloges.lire();
        return new ConservationPage(
                Durees.regle(jour),
                vue.horloges().stream()
                        .filter(h -> h.archive() && du(h, jour))
                        .map(ConservationController::ligne)
                        .toList(),
                vue.horloges().stream()
                        .filter(h -> h.archive() && !du(h, jour))
                        .map(ConservationController::ligne)
                        .toList(),
                vue.horloges().stream()
                        .filter(h -> !h.archive())
                        .map(ConservationController::ligne)
                        .toList(),
                vue.preuves().stream()
                        .map(p -> new ConservationPage.Preuve(
                                p.id(),
                                p.objet(),
                                Quand.precis(p.faitLe()),
                                "%d %s dans %d %s"
                                        .formatted(
                                                p.lignes(),
                                                p.lignes() > 1 ? "lignes" : "ligne",
                                                p.comptes().size(),
                                                p.comptes().size() > 1 ? "tables" : "table"),
                                p.regle(),
                                p.visa(),
                                p.comptes(),
                                p.empreinte()))
                        .toList(),
                MotifDeSuspension.choix(),
                champs,
                reproche,
                erreurs);
    }

    private static boolean du(JdbcConservation.Horloge h, LocalDate jour) {
        return h.aEffacerLe() != null && !h.aEffacerLe().isAfter(jour) && h.suspenduJusquAu() == null;
    }

    private static ConservationPage.Ligne ligne(JdbcConservation.Horloge h) {
        return new ConservationPage.Ligne(
                h.dossier(),
                h.numero(),
                h.unite(),
                Quand.jour(h.dernierContact()),
                h.archive() ? "effacement le " + Quand.jour(h.aEffacerLe()) : "archive le " + Quand.jour(h.archiveLe()),
                Quand.jour(h.suspenduJusquAu()),
                h.archive());
    }

    @PostMapping(UN + "/suspension")
    Object suspendre(@PathVariable long dossier, @RequestParam Map<String, String> champs, RedirectAttributes suite) {
        var dates = new DatesSaisies(champs);
        LocalDate jusquAu = dates.facultative(ConservationPage.jusquAu(dossier));
        if (!dates.lisibles()) return page("", champs, dates.erreurs());
        var reproche = horloges.suspendre(
                dossier,
                Arrays.stream(MotifDeSuspension.values())
                        .filter(m -> m.name().equals(champs.get("motif")))
                        .findFirst()
                        .orElse(null),
                champs.getOrDefault("raison", "").strip(),
                jusquAu);
        return finir(reproche, champs, "Le dossier est gardé : ses horloges sont arrêtées jusqu’à cette date.", suite);
    }

    @PostMapping(UN + "/levee")
    String lever(@PathVariable long dossier, RedirectAttributes suite) {
        horloges.lever(dossier);
        return vers(suite, "La suspension est levée : les horloges reprennent.");
    }

    @PostMapping(UN + "/reouverture")
    String rouvrir(@PathVariable long dossier, RedirectAttributes suite) {
        return vers(
                suite,
                horloges.rouvrir(dossier)
                        ? "Le dossier est rendu à son unité, sans référent : elle en désigne un."
                        : "Ce dossier n’est plus en archive.");
    }

    @PostMapping(CONSERVATION + "/effacement")
    Object effacer(
            @RequestParam(defaultValue = "") List<Long> dossiers,
            @RequestParam(defaultValue = "") String visa,
            RedirectAttributes suite) {
        return switch (horloges.effacer(dossiers, visa.strip())) {
            case TenirLesHorloges.Decision.Confiee(var tache) -> {
                suite.addFlashAttribute(PageRenderer.MESSAGE, "L’effacement est confié.");
                yield "redirect:" + tache.href();
            }
            case TenirLesHorloges.Decision.Refusee(String reproche) -> page(reproche, Map.of("visa", visa), List.of());
        };
    }

    private Object finir(
            Optional<String> reproche, Map<String, String> champs, String message, RedirectAttributes suite) {
        return reproche.isPresent() ? page(reproche.get(), champs, List.of()) : vers(suite, message);
    }

    private static String vers(RedirectAttributes suite, String message) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:" + CONSERVATION;
    }
}
