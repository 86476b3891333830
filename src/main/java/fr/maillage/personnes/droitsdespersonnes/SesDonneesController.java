package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.droitsdespersonnes.pages.DemandePage;
import fr.maillage.personnes.droitsdespersonnes.pages.RelecturePage;
import fr.maillage.personnes.droitsdespersonnes.pages.SesDonneesPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.taches.Taches;
import fr.maillage.socle.web.DatesSaisies;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ce que la personne demande de ses données : l’enregistrer, réunir son dossier, le relire, le lui remettre. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DOSSIER_IDENTITE)
class SesDonneesController {
    static final String TOUTES = "/personnes/dossiers/{id:\\d+}/" + OngletSesDonnees.CHEMIN;
    static final String UNE = TOUTES + "/{demande:\\d+}";
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Dossiers dossiers;
    private final EnregistrerUneDemande enregistrer;
    private final TenirLesDemandes demandes;
    private final RelireLeFichier relire;
    private final EcrireLeFichier ecrire;
    private final LettreDeReponse lettre;
    private final Taches taches;

    SesDonneesController(
            Dossiers dossiers,
            EnregistrerUneDemande enregistrer,
            TenirLesDemandes demandes,
            RelireLeFichier relire,
            EcrireLeFichier ecrire,
            LettreDeReponse lettre,
            Taches taches) {
        this.dossiers = dossiers;
        this.enregistrer = enregistrer;
        this.demandes = demandes;
        this.relire = relire;
        this.ecrire = ecrire;
        this.lettre = lettre;
        this.taches = taches;
    }

    @GetMapping(TOUTES)
    SesDonneesPage lister(@PathVariable long id) {
        return page(demandes.ouvrir(id), Map.of("recueLe", Quand.aujourdHui().toString()), List.of());
    }

    @PostMapping(TOUTES)
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DEMANDES_RGPD)
    Object enregistrer(@PathVariable long id, @RequestParam Map<String, String> champs, RedirectAttributes suite) {
        var dossier = demandes.ouvrir(id);
        var dates = new DatesSaisies(champs);
        var saisie = FormulaireDeDemande.lire(champs, dates);
        if (!dates.lisibles()) return page(dossier, champs, dates.erreurs());
        return switch (enregistrer.executer(dossier, saisie)) {
            case EnregistrerUneDemande.Resultat.Enregistree(long demande, var terme) ->
                vers(
                        suite,
                        adresse(id, demande),
                        "La demande est enregistrée : réponse due au plus tard le " + Quand.jour(terme) + ".");
            case EnregistrerUneDemande.Resultat.Refusee(var raisons) ->
                page(dossier, champs, EcransDesDemandes.erreurs(raisons));
        };
    }

    private SesDonneesPage page(DossierVu dossier, Map<String, String> champs, List<ErreurDeChamp> erreurs) {
        return new SesDonneesPage(
                dossier,
                demandes.duDossier(dossier).stream()
                        .map(d -> EcransDesDemandes.ligne(d, adresse(dossier.id(), d.id())))
                        .toList(),
                dossiers.foyer(dossier),
                Demande.natures(),
                Demande.identites(),
                champs,
                erreurs);
    }

    @GetMapping(UNE)
    DemandePage montrer(@PathVariable long id, @PathVariable long demande) {
        return une(demandes.ouvrir(id), demande, "");
    }

    private DemandePage une(DossierVu dossier, long id, String reproche) {
        var demande = demandes.exiger(dossier, id);
        var export = relire.trouver(dossier, id);
        return new DemandePage(
                dossier,
                adresse(dossier.id(), id),
                EcransDesDemandes.ligne(demande, adresse(dossier.id(), id)),
                EcransDesDemandes.detail(demande),
                demande.nature().rendUnFichier() && !demande.close() && demandes.suit(dossier),
                demande.nature().rendUnFichier() && !demandes.suit(dossier),
                export.isPresent(),
                export.filter(JdbcExports.Export::relu).isPresent(),
                demande.close(),
                reproche);
    }

    @PostMapping(UNE + "/reunion")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DEMANDES_RGPD)
    String reunir(@PathVariable long id, @PathVariable long demande, RedirectAttributes suite) {
        var tache = relire.reunir(demandes.ouvrir(id), demande);
        taches.attendre(tache, PATIENCE);
        boolean encore = taches.parmi(List.of(tache)).values().stream()
                .anyMatch(t -> t.etat().active());
        return encore
                ? "redirect:" + tache.href()
                : vers(
                        suite,
                        adresse(id, demande) + "/relecture",
                        "Le dossier est réuni : relisez-le avant de le rendre.");
    }

    @GetMapping(UNE + "/relecture")
    RelecturePage relecture(@PathVariable long id, @PathVariable long demande) {
        var dossier = demandes.ouvrir(id);
        return EcransDesDemandes.relecture(dossier, adresse(id, demande), relire.exiger(dossier, demande));
    }

    @PostMapping(UNE + "/relecture")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DEMANDES_RGPD)
    String retenir(
            @PathVariable long id,
            @PathVariable long demande,
            @RequestParam(defaultValue = "") List<Integer> masquer,
            @RequestParam(defaultValue = "") String mots,
            RedirectAttributes suite) {
        relire.retenir(
                demandes.ouvrir(id),
                demande,
                masquer.stream().collect(Collectors.toSet()),
                Arrays.stream(mots.split("\\R"))
                        .map(String::strip)
                        .filter(m -> !m.isEmpty())
                        .distinct()
                        .toList());
        return vers(suite, adresse(id, demande), "Le fichier est relu : il peut être remis.");
    }

    @GetMapping(UNE + "/dossier.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, @PathVariable long demande) {
        return lisible(id, demande, FormatDeDocument.PDF);
    }

    @GetMapping(UNE + "/dossier.docx")
    ResponseEntity<byte[]> word(@PathVariable long id, @PathVariable long demande) {
        return lisible(id, demande, FormatDeDocument.DOCX);
    }

    private ResponseEntity<byte[]> lisible(long id, long demande, FormatDeDocument format) {
        var dossier = demandes.ouvrir(id);
        var export = relire.aRemettre(dossier, demande, format.extension());
        return Remise.de("dossier-" + dossier.numero(), format, ecrire.lisible(export, format));
    }

    @GetMapping(UNE + "/dossier.zip")
    ResponseEntity<byte[]> portable(@PathVariable long id, @PathVariable long demande) {
        var dossier = demandes.ouvrir(id);
        var export = relire.aRemettre(dossier, demande, "zip");
        return Remise.de("dossier-" + dossier.numero() + ".zip", "application/zip", ecrire.portable(export, id));
    }

    @PostMapping(UNE + "/remise")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DEMANDES_RGPD)
    Object remettre(@PathVariable long id, @PathVariable long demande, RedirectAttributes suite) {
        var dossier = demandes.ouvrir(id);
        var reproche = demandes.remettre(dossier, demande);
        return reproche.isPresent()
                ? une(dossier, demande, reproche.get())
                : vers(suite, adresse(id, demande), "La remise est notée : la demande a sa réponse.");
    }

    @GetMapping(UNE + "/lettre.docx")
    ResponseEntity<byte[]> lettre(@PathVariable long id, @PathVariable long demande) {
        var dossier = demandes.ouvrir(id);
        var lue = demandes.exiger(dossier, demande);
        return Remise.de(
                "demande-" + dossier.numero() + "-" + demande,
                FormatDeDocument.DOCX,
                lettre.ecrire(lue, dossier.nom(), FormatDeDocument.DOCX));
    }

    private static String adresse(long dossier, long demande) {
        return "/personnes/dossiers/" + dossier + "/" + OngletSesDonnees.CHEMIN + "/" + demande;
    }

    private static String vers(RedirectAttributes suite, String adresse, String message) {
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:" + adresse;
    }
}
