package fr.maillage.personnes.accueil;

import fr.maillage.personnes.accueil.pages.AttentePage;
import fr.maillage.personnes.accueil.pages.RegistrePage;
import fr.maillage.personnes.accueil.pages.StatistiquesPage;
import fr.maillage.references.territoire.Communes;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.secret.Tableau;
import fr.maillage.references.territoire.secret.TableauProtege;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.commun.EnPhrase;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.PageRenderer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Le registre de permanence, la liste d’attente et les comptes publiables. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.REGISTRE_DE_PERMANENCE)
class RegistreController {
    private final LireLAccueil lecture;
    private final ComptesDAccueil comptes;
    private final Communes communes;

    RegistreController(LireLAccueil lecture, ComptesDAccueil comptes, Communes communes) {
        this.lecture = lecture;
        this.comptes = comptes;
        this.communes = communes;
    }

    @GetMapping("/accueil/attente")
    AttentePage attente() {
        var jour = Quand.aujourdHui();
        return new AttentePage(
                lecture.liste().stream()
                        .map(a -> new AttentePage.Ligne(
                                a.id(),
                                a.nom().isEmpty() ? "sans nom" : a.nom(),
                                a.telephone(),
                                a.href(),
                                AccueilController.href(a.passage().id()),
                                a.passage().motifs(),
                                a.passage().fiche().urgence().libelle(),
                                a.passage().fiche().urgence().ton(),
                                Quand.jour(a.depuis()),
                                ChronoUnit.DAYS.between(a.depuis(), jour),
                                "/agenda/nouveau?objet=" + PassageEnRendezVous.GENRE + "-"
                                        + a.passage().id(),
                                a.href().isEmpty()
                                        ? OrigineAccueil.href(a.passage().id())
                                        : ""))
                        .toList(),
                Mot.choix(IssueDAttente.class));
    }

    @PostMapping("/accueil/attente/{id:\\d+}")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.REGISTRE_DE_PERMANENCE)
    String clore(@PathVariable long id, @RequestParam String issue, RedirectAttributes suite) {
        var choisie = Mot.lire(IssueDAttente.class, issue);
        lecture.clore(id, choisie);
        suite.addFlashAttribute(
                PageRenderer.MESSAGE, "Sortie de la liste d’attente : " + EnPhrase.suite(choisie.libelle()) + ".");
        return "redirect:/accueil/attente";
    }

    @GetMapping("/accueil/registre")
    RegistrePage registre(@RequestParam(defaultValue = "") String du, @RequestParam(defaultValue = "") String au) {
        var periode = Periode.de(du, au);
        var lus = lecture.registre(periode.du(), periode.au(), LireLAccueil.REGISTRE_MONTRE);
        var motifs = new EnumMap<FicheDAccueil.Motif, Long>(FicheDAccueil.Motif.class);
        lus.forEach(p -> p.fiche().motifs().forEach(m -> motifs.merge(m, 1L, Long::sum)));
        return new RegistrePage(
                periode.du().toString(),
                periode.au().toString(),
                periode.message(),
                lus.size() == LireLAccueil.REGISTRE_MONTRE,
                lus.stream().map(this::ligne).toList(),
                motifs.entrySet().stream()
                        .sorted(java.util.Map.Entry.<FicheDAccueil.Motif, Long>comparingByValue()
                                .reversed())
                        .map(e -> new RegistrePage.Compte(e.getKey().libelle(), e.getValue()))
                        .toList());
    }

    private RegistrePage.Ligne ligne(Passage p) {
        var f = p.fiche();
        return new RegistrePage.Ligne(
                Quand.jour(p.jour()) + ", n° " + p.rang(),
                AccueilController.href(p.id()),
                p.nomDuLieu(),
                p.etat() == Passage.Etat.PARTI ? "repartie sans être reçue" : p.motifs(),
                communes.nom(f.commune()),
                f.age().libelle(),
                f.urgence() == FicheDAccueil.Urgence.AUCUNE ? "" : f.urgence().libelle(),
                f.urgence().ton(),
                f.reponses().stream().map(Mot::libelle).collect(Collectors.joining(", ")),
                f.orientation() == FicheDAccueil.Orientation.AUCUNE
                        ? ""
                        : f.orientation().libelle());
    }

    @GetMapping("/accueil/registre.csv")
    @Exige(acte = Acte.EXPORTER, objet = ObjetProtege.REGISTRE_DE_PERMANENCE)
    ResponseEntity<byte[]> exporter(
            @RequestParam(defaultValue = "") String du, @RequestParam(defaultValue = "") String au) {
        var periode = Periode.de(du, au);
        var texte = new StringBuilder("\ufeff" + String.join(";", COLONNES) + "\r\n");
        for (var p : lecture.exporter(periode.du(), periode.au()))
            texte.append(String.join(";", colonnes(p))).append("\r\n");
        return Remise.de(
                "registre-de-permanence.csv",
                "text/csv;charset=UTF-8",
                texte.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Aucune colonne d’identité, ni d’origine : le public itinérant ne se déduit que du mode d’habitat. */
    static final List<String> COLONNES = List.of(
            "jour",
            "lieu",
            "canal",
            "motifs",
            "commune",
            "age",
            "composition",
            "mode_d_habitat",
            "urgence",
            "reponses",
            "orientation",
            "minutes_d_attente");

    private static List<String> colonnes(Passage p) {
        var f = p.fiche();
        return List.of(
                p.jour().toString(),
                citer(p.nomDuLieu()),
                f.canal().libelle(),
                f.motifs().stream().map(Mot::libelle).collect(Collectors.joining("|")),
                f.commune(),
                f.age().libelle(),
                f.composition().libelle(),
                f.habitat().libelle(),
                f.urgence().libelle(),
                f.reponses().stream().map(Mot::libelle).collect(Collectors.joining("|")),
                f.orientation().libelle(),
                p.recu() == null ? "" : String.valueOf(p.minutesDAttente(p.recu())));
    }

    private static String citer(String texte) {
        return '"' + texte.replace("\"", "\"\"") + '"';
    }

    @GetMapping("/accueil/statistiques")
    @Exige(acte = Acte.LIRE_AGREGE, objet = ObjetProtege.REGISTRE_DE_PERMANENCE)
    StatistiquesPage statistiques(
            @RequestParam(defaultValue = "") String du, @RequestParam(defaultValue = "") String au) {
        var periode = Periode.de(du, au);
        var publiables = comptes.publiables(periode.du(), periode.au());
        var motifs = publiables.modalites().stream()
                .map(m -> new StatistiquesPage.Ligne(m, lisible(publiables.valeur(Tableau.ENSEMBLE, m))))
                .toList();
        var lieux = publiables.communes().stream()
                .map(c -> new StatistiquesPage.Ligne(nommer(c), lisible(publiables.valeur(c, Tableau.ENSEMBLE))))
                .toList();
        return new StatistiquesPage(
                periode.du().toString(),
                periode.au().toString(),
                periode.message(),
                motifs,
                lieux,
                TableauProtege.NOTE);
    }

    private String nommer(String commune) {
        return commune.matches("\\d[0-9AB]\\d{3}") ? communes.nom(commune) : commune;
    }

    static String lisible(Valeur valeur) {
        return valeur.etat() == Valeur.Etat.CONNUE
                ? fr.maillage.socle.documents.NombreFrancais.ecrire(valeur.nombre(), 0)
                : valeur.etat().signe();
    }

    /** Une période demandée par deux dates ; le mois en cours à défaut, et un mot si l’une ne se lit pas. */
    record Periode(LocalDate du, LocalDate au, String message) {
        static Periode de(String du, String au) {
            var jour = Quand.aujourdHui();
            var defaut = new Periode(jour.withDayOfMonth(1), jour, "");
            if (du.isBlank() && au.isBlank()) return defaut;
            try {
                var debut = du.isBlank() ? lire(au).withDayOfMonth(1) : lire(du);
                var fin = au.isBlank() ? jour : lire(au);
                if (fin.isBefore(debut)) {
                    return new Periode(defaut.du, defaut.au, "La fin est avant le début : voici le mois en cours.");
                }
                return new Periode(debut, fin, "");
            } catch (DateTimeException illisible) {
                return new Periode(
                        defaut.du,
                        defaut.au,
                        "« %s » ou « %s » n’est pas une date : voici le mois en cours.".formatted(du, au));
            }
        }

        private static LocalDate lire(String ecrite) {
            return Dates.lue(ecrite).orElseThrow(() -> new DateTimeException("« " + ecrite + " » n’est pas une date"));
        }
    }
}
