package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.personnes.accompagnement.CleDeSaisie;
import fr.maillage.personnes.accompagnement.entretiens.pages.CarnetDeVisitePage;
import fr.maillage.personnes.accompagnement.entretiens.pages.MesVisitesPage;
import fr.maillage.personnes.accompagnement.entretiens.pages.NouvelleVisitePage;
import fr.maillage.personnes.accompagnement.entretiens.pages.VisitePage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les visites à domicile : en annoncer une, l’emporter, en rendre compte. */
@Controller
@Exige(acte = Acte.CREER, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
class VisitesController {
    static final String MIENNES = "/personnes/visites";

    private static final String LISTE = "/personnes/dossiers/{id:\\d+}/visites";
    private static final String UNE = LISTE + "/{visite:\\d+}";

    private final VisiterADomicile visites;
    private final LireMesVisites miennes;
    private final EcrireLaGrille grille;

    VisitesController(VisiterADomicile visites, LireMesVisites miennes, EcrireLaGrille grille) {
        this.visites = visites;
        this.miennes = miennes;
        this.grille = grille;
    }

    @GetMapping(MIENNES)
    MesVisitesPage miennes() {
        return new MesVisitesPage(miennes.prochaines().stream()
                .map(m -> new MesVisitesPage.Ligne(
                        m.visite().id(),
                        m.visite().href(),
                        m.dossier().nom(),
                        m.quand(),
                        m.visite().valeur("objet")))
                .toList());
    }

    @GetMapping(LISTE + "/nouvelle")
    NouvelleVisitePage nouvelle(@PathVariable long id) {
        return nouvelle(
                id, UUID.randomUUID(), Map.of("annoncee", Quand.aujourdHui().toString()), Map.of());
    }

    private NouvelleVisitePage nouvelle(long id, UUID cle, Map<String, String> valeurs, Map<String, String> raisons) {
        var prete = visites.preparer(id);
        return new NouvelleVisitePage(
                prete.getKey(), cle.toString(), prete.getValue(), valeurs, ErreurDeChamp.de(raisons));
    }

    @PostMapping(LISTE + "/nouvelle")
    Object annoncer(@PathVariable long id, @RequestParam Map<String, String> formulaire, RedirectAttributes suite) {
        var saisi = Visite.lire(formulaire);
        var cle = CleDeSaisie.lire(formulaire);
        return switch (visites.annoncer(id, cle, saisi)) {
            case VisiterADomicile.Resultat.Fait(long visite) -> {
                suite.addFlashAttribute(PageRenderer.MESSAGE, "La visite est annoncée.");
                yield "redirect:/personnes/dossiers/" + id + "/visites/" + visite;
            }
            case VisiterADomicile.Resultat.Refuse(var raisons) -> nouvelle(id, cle, saisi, raisons);
        };
    }

    @GetMapping(UNE)
    VisitePage lire(@PathVariable long id, @PathVariable long visite) {
        var lue = visites.lire(id, visite);
        var v = lue.visite();
        var reperes = new LinkedHashMap<String, String>();
        reperes.put("Objet", v.valeur("objet"));
        reperes.put(
                "Annoncée le",
                Quand.jour(java.time.LocalDate.parse(v.valeur("annoncee"))) + ", " + v.valeur("comment"));
        reperes.put(
                "Accord de la personne",
                v.valeur("accord").isEmpty() ? "à recueillir avant d’entrer" : v.valeur("accord"));
        reperes.put("Qui vient", v.agent());
        return new VisitePage(
                lue.dossier(),
                v.href(),
                titre(v),
                v.etat().libelle(),
                v.etat().ton(),
                v.etat() == Visite.Etat.PREVUE,
                consignes(lue),
                reperes,
                v.intervention() == null ? "" : EntretiensController.adresse(id, v.intervention()));
    }

    private static String titre(Visite v) {
        return "Visite à domicile du " + Quand.jour(v.jour())
                + (v.valeur("heure").isEmpty() ? "" : " à " + v.valeur("heure").replace(":", " h "));
    }

    private static List<String> consignes(VisiterADomicile.Lue lue) {
        var consignes = new java.util.ArrayList<String>();
        if (!lue.visite().valeur("consigne").isEmpty())
            consignes.add(lue.visite().valeur("consigne"));
        consignes.addAll(lue.consignes());
        return consignes;
    }

    @PostMapping(UNE + "/annulation")
    String annuler(@PathVariable long id, @PathVariable long visite, RedirectAttributes suite) {
        visites.annuler(id, visite);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "La visite est annulée.");
        return "redirect:/personnes/dossiers/" + id + "/entretiens";
    }

    @GetMapping(UNE + "/carnet")
    Object carnet(@PathVariable long id, @PathVariable long visite) {
        var lue = visites.lire(id, visite);
        var v = lue.visite();
        if (v.etat() != Visite.Etat.PREVUE) return "redirect:" + v.href();
        var valeurs = new LinkedHashMap<>(v.valeurs());
        valeurs.put("lieu", "Au domicile");
        return carnet(lue, valeurs, Map.of());
    }

    private static CarnetDeVisitePage carnet(
            VisiterADomicile.Lue lue, Map<String, String> valeurs, Map<String, String> raisons) {
        return new CarnetDeVisitePage(
                lue.dossier(),
                lue.visite().id(),
                lue.visite().href(),
                titre(lue.visite()),
                lue.visite().secret(),
                consignes(lue),
                GrilleDeVisite.MAISON.rubriques().stream()
                        .map(r -> new CarnetDeVisitePage.Rubrique(r.champ(), r.libelle(), r.aide()))
                        .toList(),
                valeurs,
                ErreurDeChamp.de(raisons));
    }

    @PostMapping(UNE + "/carnet")
    Object rendre(
            @PathVariable long id,
            @PathVariable long visite,
            @RequestParam Map<String, String> formulaire,
            RedirectAttributes suite) {
        var saisi = new LinkedHashMap<String, String>();
        formulaire.forEach(
                (cle, valeur) -> saisi.put(cle, valeur.replace("\r\n", "\n").strip()));
        return switch (visites.rendre(id, visite, saisi)) {
            case VisiterADomicile.Resultat.Fait(long entretien) -> {
                suite.addFlashAttribute(PageRenderer.MESSAGE, "La visite est gardée. Son compte rendu est prêt.");
                yield "redirect:" + EntretiensController.adresse(id, entretien);
            }
            case VisiterADomicile.Resultat.Refuse(var raisons) -> carnet(visites.lire(id, visite), saisi, raisons);
        };
    }

    @GetMapping(UNE + "/grille.{extension:docx|pdf}")
    ResponseEntity<byte[]> grille(@PathVariable long id, @PathVariable long visite, @PathVariable String extension) {
        return Remise.de("grille-de-visite-" + visite, extension, format -> grille.executer(id, visite, format));
    }
}
