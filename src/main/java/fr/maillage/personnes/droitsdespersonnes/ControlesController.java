package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.personnes.droitsdespersonnes.pages.ControlePage;
import fr.maillage.personnes.droitsdespersonnes.pages.ControlesPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Le délégué contrôle un dossier sur ticket, et relit ses contrôles. */
@Controller
@Exige(acte = Acte.CONTROLER, objet = ObjetProtege.DOSSIER_IDENTITE)
class ControlesController {
    static final String CONTROLES = "/donnees-personnelles/controles";

    private final ControlerUnDossier controler;

    ControlesController(ControlerUnDossier controler) {
        this.controler = controler;
    }

    @GetMapping(CONTROLES)
    ControlesPage montrer() {
        return page(new ControlerUnDossier.Demande("", "", "", Set.of(), false), List.of());
    }

    @PostMapping(CONTROLES)
    Object ouvrir(@RequestParam MultiValueMap<String, String> champs) {
        var demande = new ControlerUnDossier.Demande(
                texte(champs, "ticket"),
                texte(champs, "numero"),
                texte(champs, "raison"),
                new LinkedHashSet<>(champs.getOrDefault("parts", List.of())),
                texte(champs, "notes").equals("oui"));
        return switch (controler.ouvrir(demande)) {
            case ControlerUnDossier.Resultat.Ouvert(long id) -> "redirect:" + CONTROLES + "/" + id;
            case ControlerUnDossier.Resultat.Refuse(var raisons) -> page(demande, ErreurDeChamp.de(raisons));
        };
    }

    private static String texte(MultiValueMap<String, String> champs, String cle) {
        return Objects.requireNonNullElse(champs.getFirst(cle), "").strip();
    }

    private ControlesPage page(ControlerUnDossier.Demande saisie, List<ErreurDeChamp> erreurs) {
        var maintenant = Instant.now();
        long moi = QuiTravaille.exiger().id();
        return new ControlesPage(
                saisie.ticket(),
                saisie.numero(),
                saisie.raison(),
                saisie.parts(),
                saisie.notes(),
                controler.controlables(),
                controler.derniers().stream()
                        .map(c -> ligne(c, c.ouvertA(moi, maintenant)))
                        .toList(),
                erreurs);
    }

    private static ControlesPage.Ligne ligne(Controle c, boolean ouvert) {
        return new ControlesPage.Ligne(
                CONTROLES + "/" + c.id(),
                "Ticket " + c.ticket() + ", dossier "
                        + (c.numeroDeDossier().isEmpty() ? "effacé" : c.numeroDeDossier()),
                c.raison(),
                Quand.court(c.debut()) + ", " + c.nomDeLAgent(),
                ouvert ? "ouvert jusqu’à " + Quand.court(c.fin()).replaceFirst(".* à ", "") : "fini",
                ouvert);
    }

    @GetMapping(CONTROLES + "/{id:\\d+}")
    ControlePage lire(@PathVariable long id) {
        var lu = controler.lire(id);
        var controle = lu.controle();
        boolean ouvert = controle.ouvertA(QuiTravaille.exiger().id(), Instant.now());
        var titres = controler.controlables();
        return new ControlePage(
                ligne(controle, ouvert),
                controle.parts().stream()
                        .map(p -> titres.getOrDefault(p, p))
                        .sorted()
                        .collect(Collectors.joining(", ")),
                controle.notes(),
                lu.parties().stream()
                        .map(p -> new ControlePage.Partie(
                                p.titre(),
                                p.elements().stream()
                                        .map(ControlesController::chose)
                                        .toList()))
                        .toList());
    }

    private static ControlePage.Chose chose(FichierDeLaPersonne.Chose c) {
        return new ControlePage.Chose(
                c.titre(),
                Quand.jour(c.le()),
                c.donnees().stream()
                        .map(d -> new ControlePage.Dit(d.libelle(), d.valeur()))
                        .toList());
    }
}
