package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Variable;
import fr.maillage.references.territoire.imports.pages.AnnulationPage;
import fr.maillage.references.territoire.imports.pages.ImportsPage;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.ColonneDeLot;
import fr.maillage.references.territoire.mesures.Lot;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.taches.Tache;
import fr.maillage.socle.web.PageRenderer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La liste des chargements, l’envoi d’un fichier, l’annulation d’un lot. */
@Controller
@Exige(acte = Acte.IMPORTER, objet = ObjetProtege.DONNEES_PUBLIQUES)
class ImportsController {
    private final Depots depots;
    private final TraiterUnDepot traiter;
    private final ConfierUnDepot confier;
    private final ChercherDesLots lots;
    private final ChargerUnDepotDeLieux lieux;
    private final Chiffres chiffres;
    private final Catalogue catalogue;

    ImportsController(
            Depots depots,
            TraiterUnDepot traiter,
            ConfierUnDepot confier,
            ChercherDesLots lots,
            ChargerUnDepotDeLieux lieux,
            Chiffres chiffres,
            Catalogue catalogue) {
        this.depots = depots;
        this.traiter = traiter;
        this.confier = confier;
        this.lots = lots;
        this.lieux = lieux;
        this.chiffres = chiffres;
        this.catalogue = catalogue;
    }

    @GetMapping("/territoires/imports")
    ImportsPage lister(
            @RequestParam(defaultValue = "") String mots,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String annee,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String page) {
        Integer millesime = annee.matches("\\d{4}") ? Integer.valueOf(annee) : null;
        var recherche = new ImportsPage.Recherche(mots.strip(), source, millesime, etat);
        return page(lots.executer(recherche, page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1), null);
    }

    private ImportsPage refuser(String erreur) {
        return page(lots.executer(new ImportsPage.Recherche("", "", null, ""), 1), erreur);
    }

    @PostMapping("/territoires/imports")
    Object envoyer(@RequestParam(required = false) @Nullable MultipartFile fichier) throws IOException {
        String nom = fichier == null ? null : fichier.getOriginalFilename();
        if (fichier == null || nom == null || nom.isBlank()) {
            return refuser("Aucun fichier n’est arrivé : choisissez-en un, puis envoyez-le.");
        }
        if (fichier.isEmpty()) {
            return refuser("« %s » est vide : vérifiez que c’est le bon fichier.".formatted(nom));
        }
        try (var flux = fichier.getInputStream()) {
            Depot depot = depots.recevoir(flux, nom);
            if (lieux.reconnait(depots.fichier(depot))) return "redirect:" + confier.chargerLesLieux(depot);
            confier.controler(depot, Choix.AUCUN);
            return "redirect:" + Depot.href(depot.id());
        }
    }

    private ImportsPage page(ImportsPage.Lots lots, @Nullable String erreur) {
        List<Depot> envoyes = depots.lister();
        Map<Long, Tache> travaux = confier.derniers(envoyes);
        return new ImportsPage(
                envoyes.stream()
                        .map(d -> ligne(d, Optional.ofNullable(travaux.get(d.id()))))
                        .toList(),
                lots,
                erreur);
    }

    @GetMapping("/territoires/imports/lots/{id}/annulation")
    AnnulationPage demanderLAnnulation(@PathVariable int id) {
        Lot lot = enVigueur(id);
        return new AnnulationPage(
                id,
                lot.libelle(),
                lot.fichier(),
                Ecrits.jourEtHeure(lot.chargeLe()),
                lot.chargePar(),
                lot.colonnes().stream().map(this::mesure).sorted().toList());
    }

    @PostMapping("/territoires/imports/lots/{id}/annulation")
    String annuler(@PathVariable int id, RedirectAttributes suite) {
        Lot lot = enVigueur(id);
        boolean fait = chiffres.annuler(id, QuiTravaille.exiger().nom());
        chiffres.oublier();
        suite.addFlashAttribute(
                PageRenderer.MESSAGE,
                fait
                        ? "Le lot %d (« %s ») est annulé : les chiffres d’avant reparaissent."
                                .formatted(id, lot.fichier())
                        : "Le lot %d était déjà annulé : rien n’a changé.".formatted(id));
        return "redirect:/territoires/imports";
    }

    private Lot enVigueur(int id) {
        return chiffres.lot(id).filter(l -> !l.annule()).orElseThrow(() -> new Introuvable("lot " + id));
    }

    private String mesure(ColonneDeLot colonne) {
        return catalogue.variable(colonne.variable()).map(Variable::libelle).orElse(colonne.variable()) + ", "
                + colonne.annee();
    }

    private ImportsPage.LigneDeDepot ligne(Depot depot, Optional<Tache> travail) {
        return new ImportsPage.LigneDeDepot(
                depot.id(),
                depot.fichier(),
                Ecrits.taille(depot.octets()),
                Ecrits.jourEtHeure(depot.deposeLe()),
                depot.deposePar(),
                travail.filter(t -> t.etat().active())
                        .map(ImportsController::enCours)
                        .orElseGet(() -> etat(traiter.compteRendu(depot).orElse(null))));
    }

    private static String enCours(Tache travail) {
        return (travail.genre().equals(ControlerUnDepot.GENRE) ? "contrôle en cours, " : "chargement en cours, ")
                + travail.fait()
                + "\u00A0%";
    }

    private static String etat(@Nullable CompteRendu compteRendu) {
        if (compteRendu == null) return "à contrôler";
        return switch (compteRendu.issue()) {
            case PRET -> "prêt à charger";
            case CHARGE -> "chargé, lot " + compteRendu.lot();
            case DEJA_CHARGE -> "déjà chargé, lot " + compteRendu.lot();
            case NON_RECONNU -> "à décrire";
            case INCOMPLET -> "année à donner";
            case REFUSE -> "refusé";
        };
    }
}
