package fr.maillage.references.territoire.adresses;

import fr.maillage.references.territoire.Communes;
import fr.maillage.references.territoire.adresses.pages.AdressesPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ce que la maison connaît d’adresses, d’IRIS et de quartiers : le voir, l’essayer, le retirer. */
@Controller
@Exige(acte = Acte.IMPORTER, objet = ObjetProtege.DONNEES_PUBLIQUES)
class AdressesController {
    private static final String ADRESSES = "/territoires/adresses";

    private final JdbcAdresses base;
    private final LocaliserUneAdresse situer;
    private final ChargerDesLieux charger;
    private final Communes communes;

    AdressesController(JdbcAdresses base, LocaliserUneAdresse situer, ChargerDesLieux charger, Communes communes) {
        this.base = base;
        this.situer = situer;
        this.charger = charger;
        this.communes = communes;
    }

    @GetMapping(ADRESSES)
    AdressesPage montrer() {
        return page("", "", null, List.of());
    }

    /** Essaie une adresse ; envoyée par POST, elle n’est dans aucun journal d’adresses web, et rien n’en est gardé. */
    @PostMapping(ADRESSES + "/essai")
    AdressesPage essayer(
            @RequestParam(defaultValue = "") String voie, @RequestParam(defaultValue = "") String commune) {
        var code = communes.code(commune).filter(c -> !c.isEmpty());
        if (code.isEmpty()) {
            return page(
                    voie,
                    commune,
                    null,
                    List.of(new ErreurDeChamp(
                            "commune",
                            "« %s » n’est le nom exact d’aucune commune : vérifiez-le.".formatted(commune))));
        }
        return page(voie, commune, situer.situer(voie, "", code.get()), List.of());
    }

    @PostMapping(ADRESSES + "/{chargement:\\d+}/retrait")
    String retirer(@PathVariable int chargement, RedirectAttributes suite) {
        if (!charger.retirer(chargement)) throw new Introuvable("chargement de lieux " + chargement);
        suite.addFlashAttribute(
                PageRenderer.MESSAGE, "Ce fichier est retiré ; ce qui a été situé grâce à lui le reste.");
        return "redirect:" + ADRESSES;
    }

    private AdressesPage page(String voie, String commune, @Nullable AdresseSituee lieu, List<ErreurDeChamp> erreurs) {
        return new AdressesPage(
                base.chargements().stream()
                        .map(c -> new AdressesPage.Chargement(
                                c.id(),
                                c.genre().libelle(),
                                c.fichier(),
                                c.source(),
                                contenu(c),
                                Quand.court(c.chargeLe()),
                                c.chargePar()))
                        .toList(),
                voie,
                commune,
                lieu == null ? List.of() : phrases(lieu),
                lieu == null ? List.of() : lieu.propositions(),
                erreurs);
    }

    private static String contenu(JdbcAdresses.Chargement c) {
        return switch (c.genre()) {
            case ADRESSES ->
                combien(c.elements(), "adresse") + ", " + combien(c.communes(), "commune")
                        + (c.refusees() == 0 ? "" : ", " + combien(c.refusees(), "ligne") + " de côté");
            case IRIS -> nombre(c.elements()) + " IRIS, " + combien(c.communes(), "commune");
            case QPV -> combien(c.elements(), "quartier");
        };
    }

    private static String combien(int n, String quoi) {
        return nombre(n) + " " + quoi + (n > 1 ? "s" : "");
    }

    private static String nombre(int n) {
        return String.format(java.util.Locale.ROOT, "%,d", n).replace(',', '\u202f');
    }

    private static List<String> phrases(AdresseSituee lieu) {
        var phrases = new ArrayList<String>();
        phrases.add(
                "Située " + lieu.precision().libelle() + (lieu.voie().isEmpty() ? "" : " (" + lieu.voie() + ")") + ".");
        phrases.add("IRIS : "
                + (lieu.iris() == null
                        ? "on ne peut pas le dire"
                        : lieu.iris().nom() + " (" + lieu.iris().code() + ")"));
        phrases.add("Quartier prioritaire : "
                + (lieu.quartier() == null
                        ? "on ne peut pas le dire"
                        : lieu.quartier().nom()));
        return phrases;
    }
}
