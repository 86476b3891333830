package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.personnes.dossiers.DossierAbrege;
import fr.maillage.personnes.simulation.nonrecours.pages.DroitReperePage;
import fr.maillage.personnes.simulation.nonrecours.pages.NonRecoursPage;
import fr.maillage.personnes.simulation.nonrecours.pages.ReperagePage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.Montant;
import fr.maillage.socle.web.PageRenderer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La liste d’un référent, un droit repéré, un passage ; chercher, reprendre, dire ce que la vérification a donné. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DROITS_ET_DEMARCHES)
class NonRecoursController {
    static final String NON_RECOURS = "/personnes/non-recours";
    private static final int LISTE = 200;
    private static final DateTimeFormatter MOIS = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    private final LireLeNonRecours lire;
    private final LancerUnReperage lancer;
    private final SuivreUnDroitRepere suivre;

    NonRecoursController(LireLeNonRecours lire, LancerUnReperage lancer, SuivreUnDroitRepere suivre) {
        this.lire = lire;
        this.lancer = lancer;
        this.suivre = suivre;
    }

    static String mois(YearMonth mois) {
        return mois.format(MOIS);
    }

    @GetMapping(NON_RECOURS)
    NonRecoursPage voir(
            @RequestParam(defaultValue = "") String montrer, @RequestParam(defaultValue = "") String change) {
        return page(montrer.equals("tout"), "", change);
    }

    /** {@code change} : le mois d’effet d’un texte ; vide pour un repérage ordinaire. */
    @PostMapping(NON_RECOURS + "/reperages")
    Object chercher(
            @RequestParam(defaultValue = "") String perimetre,
            @RequestParam(defaultValue = "") String change,
            RedirectAttributes suite) {
        YearMonth effet = null;
        try {
            if (!change.isBlank()) effet = YearMonth.parse(change.strip());
        } catch (DateTimeException illisible) {
            return page(false, "« %s » n’est pas un mois : écrivez-le 2027-04.".formatted(change), change);
        }
        return switch (lancer.executer(perimetre.equals("unite"), effet)) {
            case LancerUnReperage.Resultat.Refuse(String phrase) -> page(false, phrase, change);
            case LancerUnReperage.Resultat.Confie(var tache) -> {
                suite.addFlashAttribute(
                        PageRenderer.MESSAGE, "La recherche est confiée : vous pouvez quitter cette page.");
                yield "redirect:" + tache.href();
            }
        };
    }

    @PostMapping(NON_RECOURS + "/reperages/{reperage:\\d+}/reprise")
    String reprendre(@PathVariable long reperage) {
        return switch (lancer.reprendre(reperage)) {
            case LancerUnReperage.Resultat.Confie(var tache) -> "redirect:" + tache.href();
            case LancerUnReperage.Resultat.Refuse _ -> "redirect:" + NON_RECOURS;
        };
    }

    @GetMapping(NON_RECOURS + "/reperages/{reperage:\\d+}")
    ReperagePage passage(@PathVariable long reperage) {
        var vu = lire.passage(reperage);
        var r = vu.reperage();
        boolean unite = r.unite() != null;
        return new ReperagePage(
                r.id(),
                Quand.jour(r.lanceLe()),
                unite ? "toute l’unité" : "les dossiers suivis",
                r.changeLe() == null ? "" : mois(r.changeLe()),
                r.fini(),
                compte(r.comptes().examines(), unite),
                compte(r.comptes().muets(), unite),
                compte(r.comptes().foyers(), unite),
                compte(r.comptes().gagnants(), unite),
                compte(r.comptes().perdants(), unite),
                vu.gains().stream()
                        .flatMap(g -> Optional.ofNullable(vu.dossiers().get(g.dossier()))
                                .map(d -> new ReperagePage.Gain(
                                        d.nom(),
                                        d.href() + "/estimation",
                                        g.prestation().nom(),
                                        somme(g.avant()),
                                        somme(g.apres()),
                                        g.avant() == 0))
                                .stream())
                        .toList(),
                lancer.surSesDossiers());
    }

    /** Les comptes d’une unité se lisent sous le secret ; ceux de ses propres dossiers, non. */
    private static String compte(int compte, boolean secret) {
        if (!secret) return String.valueOf(compte);
        var valeur = Bilan.proteger(compte);
        return valeur.estChiffree() ? String.valueOf(compte) : "moins de 11";
    }

    private static String somme(long centimes) {
        return centimes == 0 ? "rien" : new Montant(centimes).ecrire();
    }

    @GetMapping(NON_RECOURS + "/{repere:\\d+}")
    DroitReperePage un(@PathVariable long repere) {
        return page(suivre.exiger(repere), Map.of(), "");
    }

    @PostMapping(NON_RECOURS + "/{repere:\\d+}")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DROITS_ET_DEMARCHES)
    Object dire(
            @PathVariable long repere,
            @RequestParam Issue issue,
            @RequestParam(defaultValue = "") String raison,
            @RequestParam(defaultValue = "") String notifie,
            @RequestParam int version,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        var montant = Montant.lire(notifie.strip());
        if (!notifie.isBlank() && montant.filter(m -> m.centimes() >= 0).isEmpty())
            return page(
                    suivre.exiger(repere), saisie, "« %s » n’est pas un montant : écrivez 212,40.".formatted(notifie));
        var reproche = suivre.executer(
                repere, issue, raison(raison), montant.map(Montant::centimes).orElse(null), version);
        if (reproche.isPresent()) return page(suivre.exiger(repere), saisie, reproche.get());
        suite.addFlashAttribute(PageRenderer.MESSAGE, "C’est noté : le bilan en tiendra compte, sans le nom.");
        return "redirect:" + NON_RECOURS;
    }

    private static @Nullable RaisonDeNonRecours raison(String ecrite) {
        return Arrays.stream(RaisonDeNonRecours.values())
                .filter(r -> r.name().equals(ecrite))
                .findFirst()
                .orElse(null);
    }

    private NonRecoursPage page(boolean tout, String reproche, String change) {
        boolean siens = lancer.surSesDossiers();
        var liste = siens ? lire.liste(tout, LISTE) : LireLeNonRecours.Liste.VIDE;
        return new NonRecoursPage(
                siens,
                lancer.surSonUnite(),
                tout,
                liste.reperes().stream()
                        .flatMap(r -> Optional.ofNullable(liste.dossiers().get(r.dossier()))
                                .map(d -> ligne(r, d, liste.retires().get(r.id())))
                                .stream())
                        .toList(),
                lire.passages().stream()
                        .map(r -> new NonRecoursPage.Passage(
                                r.id(),
                                Quand.jour(r.lanceLe()),
                                (r.unite() == null ? "mes dossiers" : "toute l’unité")
                                        + (r.changeLe() == null ? "" : ", ce qui change en " + mois(r.changeLe())),
                                r.fini()
                                        ? "%s foyers sur %s dossiers"
                                                .formatted(
                                                        compte(r.comptes().foyers(), r.unite() != null),
                                                        compte(r.comptes().examines(), r.unite() != null))
                                        : "en cours, ou arrêté",
                                r.fini()))
                        .toList(),
                reproche,
                change,
                Quand.aujourdHui().getYear());
    }

    private static NonRecoursPage.Ligne ligne(DroitRepere r, DossierAbrege d, @Nullable LocalDate retire) {
        return new NonRecoursPage.Ligne(
                r.id(),
                d.nom(),
                d.href() + "/estimation",
                r.nom(),
                r.combien(),
                r.certitude().libelle(),
                r.issue().libelle(),
                r.issue().ton(),
                Quand.jour(r.repereLe()),
                retrait(retire));
    }

    private static String retrait(@Nullable LocalDate retire) {
        return retire == null ? "" : "retirée du règlement le " + Quand.jour(retire);
    }

    private DroitReperePage page(SuivreUnDroitRepere.Vu vu, Map<String, String> saisie, String reproche) {
        var r = vu.repere();
        var raison = r.raison();
        var montant = r.ouvertMontant();
        return new DroitReperePage(
                vu.dossier(),
                r.id(),
                r.nom(),
                r.combien(),
                r.certitude().libelle(),
                Quand.jour(r.repereLe()),
                r.issue().libelle(),
                r.issue().ton(),
                r.droit(),
                Map.of(
                        "issue", saisie.getOrDefault("issue", r.issue().name()),
                        "raison", saisie.getOrDefault("raison", raison == null ? "" : raison.name()),
                        "notifie",
                                saisie.getOrDefault("notifie", montant == null ? "" : new Montant(montant).saisie())),
                RaisonDeNonRecours.choix(),
                r.version(),
                retrait(lire.retires(List.of(r)).get(r.id())),
                reproche);
    }
}
