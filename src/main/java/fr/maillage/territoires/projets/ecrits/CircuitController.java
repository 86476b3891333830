package fr.maillage.territoires.projets.ecrits;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import fr.maillage.territoires.projets.Fiche;
import fr.maillage.territoires.projets.Fiches;
import fr.maillage.territoires.projets.ecrits.pages.CircuitPage;
import fr.maillage.territoires.projets.ecrits.pages.CommissionPage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Le circuit de validation : ses délais, et la commission où passe un rapport. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.PROJETS)
class CircuitController {
    private final Fiches fiches;
    private final JdbcCircuits jdbc;
    private final TenirLeCircuit circuit;

    CircuitController(Fiches fiches, JdbcCircuits jdbc, TenirLeCircuit circuit) {
        this.fiches = fiches;
        this.jdbc = jdbc;
        this.circuit = circuit;
    }

    @GetMapping("/projets/{id:\\d+}/ecrits/commission")
    CommissionPage commission(@PathVariable long id) {
        return page(fiches.exiger(id), "", List.of());
    }

    @PostMapping("/projets/{id:\\d+}/ecrits/commission")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.PROJETS)
    Object programmer(@PathVariable long id, @RequestParam(defaultValue = "") String jour, RedirectAttributes suite) {
        Fiche fiche = fiches.exiger(id);
        try {
            circuit.programmer(fiche, LocalDate.parse(jour.strip()));
        } catch (DateTimeException illisible) {
            return page(
                    fiche,
                    jour,
                    List.of(new ErreurDeChamp(
                            "jour", "« %s » n’est pas une date : choisissez le jour de la séance.".formatted(jour))));
        }
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Le rétroplanning est établi.");
        return "redirect:" + fiche.href() + "/ecrits/commission";
    }

    @PostMapping("/projets/{id:\\d+}/ecrits/commission/visa")
    @Exige(acte = Acte.VALIDER, objet = ObjetProtege.PROJETS)
    String viser(@PathVariable long id, @RequestParam(defaultValue = "") String qui, RedirectAttributes suite) {
        Fiche fiche = fiches.exiger(id);
        boolean vise = circuit.viser(fiche, qui);
        suite.addFlashAttribute(
                PageRenderer.MESSAGE,
                vise ? "Visa noté : " + qui + "." : "Cette étape est déjà visée, ou n’existe plus.");
        return "redirect:" + fiche.href() + "/ecrits/commission";
    }

    @GetMapping("/ecrits/circuit")
    CircuitPage regler() {
        Circuit actuel = jdbc.circuit(QuiTravaille.exiger().organisation());
        return new CircuitPage(actuel, ecrire(actuel), List.of(), peutRegler());
    }

    @PostMapping("/ecrits/circuit")
    @Exige(acte = Acte.VALIDER, objet = ObjetProtege.PROJETS)
    Object garder(
            @RequestParam(defaultValue = "") String etapes,
            @RequestParam(defaultValue = "") String numero,
            RedirectAttributes suite) {
        var erreurs = new ArrayList<ErreurDeChamp>();
        List<Circuit.Delai> delais = delais(etapes, erreurs);
        if (!numero.contains("{rang}")) {
            erreurs.add(new ErreurDeChamp(
                    "numero", "Le modèle de numéro doit contenir {rang}, qui change à chaque courrier."));
        }
        var voulu = new Circuit(delais, numero.strip());
        if (!erreurs.isEmpty()) return new CircuitPage(voulu, etapes, erreurs, peutRegler());
        circuit.regler(voulu);
        suite.addFlashAttribute(
                PageRenderer.MESSAGE, "Le circuit est réglé : les prochains rétroplannings le suivront.");
        return "redirect:/ecrits/circuit";
    }

    /** Une étape par ligne : « J-45 Service ». */
    static List<Circuit.Delai> delais(String etapes, List<ErreurDeChamp> erreurs) {
        var delais = new ArrayList<Circuit.Delai>();
        for (String ligne : etapes.split("\\R")) {
            if (ligne.isBlank()) continue;
            var lecture = java.util.regex.Pattern.compile(
                            "\\s*J\\s*[-–−]\\s*(\\d{1,3})\\s+(.+)", java.util.regex.Pattern.CASE_INSENSITIVE)
                    .matcher(ligne.strip());
            if (lecture.matches())
                delais.add(new Circuit.Delai(lecture.group(2).strip(), Integer.parseInt(lecture.group(1))));
            else
                erreurs.add(new ErreurDeChamp(
                        "etapes",
                        "« %s » ne se lit pas. Écrivez par exemple « J-45 Service ».".formatted(ligne.strip())));
        }
        if (delais.isEmpty() && erreurs.isEmpty()) {
            erreurs.add(new ErreurDeChamp("etapes", "Écrivez au moins une étape, par exemple « J-45 Service »."));
        }
        return delais;
    }

    private static String ecrire(Circuit circuit) {
        return String.join(
                "\n",
                circuit.delais().stream()
                        .map(d -> "J-" + d.joursAvant() + " " + d.qui())
                        .toList());
    }

    private boolean peutRegler() {
        return fiches.peut(Acte.VALIDER);
    }

    private CommissionPage page(Fiche fiche, String saisie, List<ErreurDeChamp> erreurs) {
        var commission = jdbc.commission(fiche.id());
        return new CommissionPage(
                fiche,
                commission.map(JdbcCircuits.Commission::jour).orElse(null),
                commission.map(JdbcCircuits.Commission::echeances).orElse(List.of()),
                saisie,
                erreurs,
                fiches.peut(Acte.MODIFIER),
                fiches.peut(Acte.VALIDER));
    }
}
