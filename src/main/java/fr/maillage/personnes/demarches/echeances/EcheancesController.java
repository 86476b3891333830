package fr.maillage.personnes.demarches.echeances;

import fr.maillage.personnes.demarches.echeances.pages.AgendaPage;
import fr.maillage.personnes.demarches.echeances.pages.EcheancesPage;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.web.DatesSaisies;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ce qui peut casser : dans un dossier, chez un agent, dans une équipe. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DROITS_ET_DEMARCHES)
class EcheancesController {
    static final String LES_MIENNES = "/personnes/echeances";
    static final String EQUIPE = LES_MIENNES + "/equipe";

    private static final String DOSSIER = "/personnes/dossiers/{id:\\d+}/" + OngletDesEcheances.CHEMIN;
    private static final int MONTREES = 200;

    private final SuivreLesEcheances suivre;
    private final Regles regles;

    EcheancesController(SuivreLesEcheances suivre, Regles regles) {
        this.suivre = suivre;
        this.regles = regles;
    }

    @GetMapping(LES_MIENNES)
    AgendaPage lesMiennes() {
        return new AgendaPage(false, conduit(), lignes(suivre.deLAgent(MONTREES)), List.of());
    }

    /** La charge de l’équipe est à qui tient son planning. */
    @GetMapping(EQUIPE)
    @Exige(acte = Acte.VALIDER, objet = ObjetProtege.PLANNING)
    AgendaPage deLEquipe() {
        var equipe = suivre.deLEquipe(MONTREES);
        return new AgendaPage(
                true,
                true,
                lignes(equipe.lignes()),
                equipe.charge().stream()
                        .map(s -> new AgendaPage.Semaine("semaine du " + Quand.jour(s.lundi()), s.nombre()))
                        .toList());
    }

    private static boolean conduit() {
        return QuiTravaille.exiger().fonction() == Fonction.RT;
    }

    private static List<AgendaPage.Ligne> lignes(List<SuivreLesEcheances.Ligne> lignes) {
        LocalDate jour = Quand.aujourdHui();
        return lignes.stream()
                .map(l -> new AgendaPage.Ligne(
                        l.echeance().jour(),
                        l.echeance().libelle(),
                        l.dossier().nom(),
                        l.dossier().numero(),
                        l.dossier().href() + "/" + OngletDesEcheances.CHEMIN,
                        l.echeance().delai(jour),
                        l.echeance().ton(jour)))
                .toList();
    }

    @GetMapping(DOSSIER)
    EcheancesPage duDossier(@PathVariable long id) {
        return page(id, Map.of(), "", List.of());
    }

    @PostMapping(DOSSIER)
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DROITS_ET_DEMARCHES)
    Object poser(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String regle,
            @RequestParam(defaultValue = "") String libelle,
            @RequestParam(required = false) @Nullable Long personne,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        var dates = new DatesSaisies(saisie);
        boolean libre = saisie.containsKey("libelle");
        LocalDate jour = dates.facultative(libre ? "jourLibre" : "jour");
        if (!dates.lisibles()) return page(id, saisie, "", dates.erreurs());
        var reproche = libre ? suivre.libre(id, libelle, personne, jour) : suivre.parRegle(id, regle, personne, jour);
        if (reproche.isPresent()) return page(id, saisie, reproche.get(), List.of());
        return retour(id, suite, "L’échéance est posée.");
    }

    @PostMapping(DOSSIER + "/{echeance:\\d+}/{geste:faite|sans-objet}")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DROITS_ET_DEMARCHES)
    String traiter(
            @PathVariable long id, @PathVariable long echeance, @PathVariable String geste, RedirectAttributes suite) {
        var etat = geste.equals("faite") ? Echeance.Etat.FAITE : Echeance.Etat.SANS_OBJET;
        var suivante = suivre.traiter(id, echeance, etat);
        return retour(
                id,
                suite,
                suivante.map(le -> "C’est noté. La prochaine est le " + Quand.jour(le) + ".")
                        .orElse("C’est noté."));
    }

    private EcheancesPage page(long id, Map<String, String> saisie, String reproche, List<ErreurDeChamp> erreurs) {
        var vue = suivre.duDossier(id);
        LocalDate jour = Quand.aujourdHui();
        var noms = vue.foyer().stream().collect(Collectors.toMap(MembreDuFoyer::personne, MembreDuFoyer::nom));
        var presse = new ArrayList<EcheancesPage.Ligne>();
        var plusTard = new ArrayList<EcheancesPage.Ligne>();
        var passees = new ArrayList<EcheancesPage.Ligne>();
        for (var e : vue.echeances()) {
            var ligne = ligne(e, noms, jour);
            if (e.etat() != Echeance.Etat.OUVERTE) passees.add(ligne);
            else if (e.dans(jour) <= Echeance.HORIZON) presse.add(ligne);
            else plusTard.add(ligne);
        }
        Map<Long, String> personnes = new LinkedHashMap<>();
        vue.foyer().forEach(m -> personnes.put(m.personne(), m.nom()));
        Map<String, List<EcheancesPage.Choix>> choix = new LinkedHashMap<>();
        for (var r : regles.toutes()) {
            choix.computeIfAbsent(r.famille(), _ -> new ArrayList<>())
                    .add(new EcheancesPage.Choix(r.code(), court(r), r.fait()));
        }
        return new EcheancesPage(
                vue.dossier(),
                vue.modifiable(),
                presse,
                plusTard,
                passees,
                personnes,
                choix,
                saisie,
                reproche,
                erreurs);
    }

    private static String court(Regle regle) {
        return regle.libelle().replaceAll(" de \\{mois}.*", "");
    }

    private EcheancesPage.Ligne ligne(Echeance e, Map<Long, String> noms, LocalDate jour) {
        var regle = regles.trouver(e.regle());
        boolean ouverte = e.etat() == Echeance.Etat.OUVERTE;
        Integer seuil = e.seuil(jour);
        LocalDate fait = e.faitLe();
        return new EcheancesPage.Ligne(
                e.id(),
                e.jour(),
                e.libelle(),
                e.personne() == null ? "" : noms.getOrDefault(e.personne(), "une personne qui a quitté le foyer"),
                regle.map(Regle::consequence).orElse(""),
                fait == null ? "" : regle.map(r -> source(r, fait)).orElse(""),
                ouverte ? e.delai(jour) : e.etat() == Echeance.Etat.FAITE ? "faite" : "sans objet",
                ouverte ? e.ton(jour) : "neutre",
                ouverte && seuil != null ? (seuil >= 0 ? "alerte J-" + seuil : "relance J+" + -seuil) : "",
                ouverte ? renouveler(e) : "");
    }

    private static String source(Regle regle, LocalDate fait) {
        String texte = regle.source(fait);
        return texte + (regle.aRelire() && !texte.isEmpty() ? " — à relire sur le texte" : "");
    }

    /** L’échéance d’un droit mène, d’un geste, à la démarche qui le renouvelle. */
    private static String renouveler(Echeance e) {
        String[] cle = e.cle().split(":");
        return cle.length == 4 && cle[0].equals("droit") ? cle[3] : "";
    }

    private static String retour(long id, RedirectAttributes suite, String message) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:/personnes/dossiers/" + id + "/" + OngletDesEcheances.CHEMIN;
    }
}
