package fr.maillage.personnes.coordination;

import fr.maillage.personnes.coordination.pages.CoordinationPage;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La coordination d’un dossier : les réunions, le plan partagé, ce qui bloque. */
@Controller
@Exige(acte = Acte.CREER, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
class CoordinationController {
    private final LeverLesBlocages blocages;

    CoordinationController(LeverLesBlocages blocages) {
        this.blocages = blocages;
    }

    @GetMapping(Adresses.DOSSIER)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
    CoordinationPage montrer(@PathVariable long dossier) {
        return page(dossier, "", Map.of(), List.of());
    }

    @PostMapping(Adresses.DOSSIER + "/blocages")
    Object noter(
            @PathVariable long dossier,
            @RequestParam(defaultValue = "") String quoi,
            @RequestParam(defaultValue = "") String organisme,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        var dates = new DatesSaisies(saisie);
        LocalDate depuis = dates.facultative("depuis");
        if (!dates.lisibles()) return page(dossier, "", saisie, dates.erreurs());
        return rendre(
                dossier,
                blocages.noter(dossier, quoi, organisme, depuis),
                saisie,
                "Le point de blocage est noté.",
                suite);
    }

    @PostMapping(Adresses.DOSSIER + "/blocages/{id:\\d+}/levee")
    String lever(@PathVariable long dossier, @PathVariable long id, RedirectAttributes suite) {
        blocages.lever(dossier, id);
        return vers(dossier, "Le point de blocage est levé.", suite);
    }

    @PostMapping(Adresses.DOSSIER + "/blocages/{id:\\d+}/escalade")
    Object escalader(
            @PathVariable long dossier,
            @PathVariable long id,
            @RequestParam(required = false) Blocage.@Nullable Instance instance,
            @RequestParam(defaultValue = "AUCUNE") Blocage.Reponse accord,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        // Un formulaire par point de blocage : le champ porte son numéro, pour que l’erreur et la saisie reviennent au
        // bon.
        var dates = new DatesSaisies(saisie);
        LocalDate le = dates.facultative(CoordinationPage.leDu(id));
        if (!dates.lisibles()) return page(dossier, "", saisie, dates.erreurs());
        return rendre(
                dossier,
                blocages.escalader(dossier, id, instance, accord, le),
                saisie,
                "L’escalade proposée et la réponse de la personne sont notées.",
                suite);
    }

    @PostMapping(Adresses.DOSSIER + "/decisions/{id:\\d+}/faite")
    String direFaite(@PathVariable long dossier, @PathVariable long id, RedirectAttributes suite) {
        blocages.direFaite(dossier, id);
        return vers(dossier, "C’est noté comme fait.", suite);
    }

    private Object rendre(
            long dossier,
            Optional<String> reproche,
            Map<String, String> saisie,
            String message,
            RedirectAttributes suite) {
        return reproche.isPresent() ? page(dossier, reproche.get(), saisie, List.of()) : vers(dossier, message, suite);
    }

    private static String vers(long dossier, String message, RedirectAttributes suite) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:" + Adresses.dossier(dossier);
    }

    private CoordinationPage page(
            long dossier, String reproche, Map<String, String> saisie, List<ErreurDeChamp> erreurs) {
        var s = blocages.voir(dossier);
        LocalDate jour = Quand.aujourdHui();
        return new CoordinationPage(
                s.dossier(),
                s.ecrit(),
                s.organisations(),
                s.demandes().stream()
                        .map(d -> new CoordinationPage.Ligne(
                                d.href(),
                                d.genre().libelle(),
                                d.contenu().getOrDefault(Demande.QUESTION, ""),
                                d.demandeur() + ", le " + Quand.jour(d.demandeeLe()),
                                d.etat().libelle(),
                                d.etat().ton()))
                        .toList(),
                s.reunions().stream().map(r -> reunion(r, jour)).toList(),
                s.decisions().stream().map(d -> Mots.decision(d, jour)).toList(),
                s.blocages().stream()
                        .map(b -> blocage(b, jour, s.organisations()))
                        .toList(),
                Arrays.stream(Blocage.Instance.values())
                        .map(i -> new CoordinationPage.Choix(i.name(), i.libelle()))
                        .toList(),
                Arrays.stream(Blocage.Reponse.values())
                        .filter(r -> r != Blocage.Reponse.AUCUNE)
                        .map(r -> new CoordinationPage.Choix(r.name(), r.libelle()))
                        .toList(),
                jour.toString(),
                saisie,
                reproche,
                erreurs);
    }

    private static CoordinationPage.Ligne reunion(Reunion r, LocalDate jour) {
        String etat = r.annulee()
                ? "annulée"
                : r.tenueLe() != null ? "tenue" : r.jour().isBefore(jour) ? "compte rendu à écrire" : "à venir";
        String ton =
                r.annulee() ? "neutre" : r.tenueLe() != null ? "ok" : r.jour().isBefore(jour) ? "bientot" : "encours";
        return new CoordinationPage.Ligne(
                r.href(), "Réunion du " + Quand.jour(r.jour()), r.valeur(Reunion.OBJET), r.auteur(), etat, ton);
    }

    private static CoordinationPage.Point blocage(Blocage b, LocalDate jour, int organisations) {
        var instance = b.instance();
        return new CoordinationPage.Point(
                b.id(),
                b.quoi(),
                b.organisme() + ", depuis le " + Quand.jour(b.depuis())
                        + (b.leve() ? ", levé le " + Quand.jour(b.leveLe()) : ", soit " + b.jours(jour) + " jours"),
                b.leve(),
                b.aEscalader(jour, organisations),
                instance == null
                        ? ""
                        : instance.libelle() + " : " + b.accord().libelle() + ", le " + Quand.jour(b.accordLe()),
                b.accord().ton(),
                instance == null ? "" : instance.name(),
                !b.leve() && b.accord() == Blocage.Reponse.DEMANDE);
    }
}
