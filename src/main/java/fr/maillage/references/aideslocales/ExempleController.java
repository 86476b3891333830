package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.EcrireUnReglement.Resultat;
import fr.maillage.references.aideslocales.pages.ExemplePage;
import fr.maillage.references.aideslocales.regles.AideLocale;
import fr.maillage.references.aideslocales.regles.DemandeDAide;
import fr.maillage.references.aideslocales.regles.EvaluerUneAide;
import fr.maillage.references.aideslocales.regles.ExempleTraite;
import fr.maillage.references.aideslocales.regles.Reglement;
import fr.maillage.references.aideslocales.regles.ReponseLocale;
import fr.maillage.references.aideslocales.regles.SituationDExemple;
import fr.maillage.references.aideslocales.regles.Verdict;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Écrire un exemple gardé avec le règlement, et l’essayer avant de l’enregistrer. */
@Controller
@Exige(acte = Acte.VALIDER, objet = ObjetProtege.VEILLE)
class ExempleController {
    private static final String EXEMPLE = ReglementsController.UN + "/brouillon/exemples/{rang:\\d{1,3}|nouveau}";

    private final LireLesReglements lire;
    private final EcrireUnReglement ecrire;
    private final LieuxNommes lieux;

    ExempleController(LireLesReglements lire, EcrireUnReglement ecrire, LieuxNommes lieux) {
        this.lire = lire;
        this.ecrire = ecrire;
        this.lieux = lieux;
    }

    @GetMapping(EXEMPLE)
    ExemplePage montrer(@PathVariable long id, @PathVariable String rang) {
        if (rang.equals("nouveau")) return page(id, rang, "", SaisieDExemple.vide(), List.of(), null);
        var exemples = lire.exigerLeBrouillon(id).contenu().exemples();
        int place = Integer.parseInt(rang);
        if (place >= exemples.size()) throw new Introuvable("exemple %s du règlement %d".formatted(rang, id));
        ExempleTraite exemple = exemples.get(place);
        var saisie = SaisieDExemple.de(exemple);
        var erreurs = new ArrayList<ErreurDeChamp>();
        return page(id, rang, exemple.nom(), saisie, List.of(), saisie.demande(erreurs));
    }

    @PostMapping(EXEMPLE)
    Object recevoir(
            @PathVariable long id,
            @PathVariable String rang,
            @RequestParam MultiValueMap<String, String> formulaire,
            RedirectAttributes suite) {
        var envoi = Envoi.de(formulaire);
        String ancienNom = envoi.texte("ancien_nom");
        var saisie = SaisieDExemple.lire(envoi, lieux);
        var erreurs = new ArrayList<ErreurDeChamp>();
        return switch (envoi.texte("action")) {
            case "essayer" -> {
                DemandeDAide demande = saisie.demande(erreurs);
                yield page(id, rang, ancienNom, saisie, erreurs, erreurs.isEmpty() ? demande : null);
            }
            case "supprimer" -> {
                ecrire.retirerExemple(id, ancienNom);
                yield retour(id, "L’exemple est retiré du brouillon.", suite);
            }
            default -> enregistrer(id, rang, ancienNom, saisie, suite);
        };
    }

    private Object enregistrer(
            long id, String rang, String ancienNom, SaisieDExemple saisie, RedirectAttributes suite) {
        var erreurs = new ArrayList<ErreurDeChamp>();
        ExempleTraite exemple = saisie.exemple(lire.exigerLeBrouillon(id).contenu(), erreurs);
        if (!erreurs.isEmpty()) return page(id, rang, ancienNom, saisie, erreurs, null);
        return switch (ecrire.ecrireExemple(id, exemple, ancienNom)) {
            case Resultat.Enregistre _ -> retour(id, "L’exemple est enregistré dans le brouillon.", suite);
            case Resultat.Refuse(var refus) -> page(id, rang, ancienNom, saisie, refus, null);
        };
    }

    private static String retour(long id, String message, RedirectAttributes suite) {
        return BrouillonController.vers(suite, ReglementsController.RACINE + "/" + id + "/brouillon", message);
    }

    private ExemplePage page(
            long id,
            String rang,
            String ancienNom,
            SaisieDExemple saisie,
            List<ErreurDeChamp> erreurs,
            @Nullable DemandeDAide demande) {
        FicheDeReglement fiche = lire.exiger(id);
        Reglement reglement = lire.exigerLeBrouillon(id).contenu();
        return new ExemplePage(
                fiche.href(),
                fiche.nom(),
                fiche.href() + "/brouillon/exemples/" + rang,
                ancienNom,
                saisie.valeurs(),
                SituationDExemple.CHAMPS,
                reglement.aides().stream().map(a -> aide(a, demande)).toList(),
                erreurs);
    }

    private static ExemplePage.Aide aide(AideLocale aide, @Nullable DemandeDAide demande) {
        if (demande == null) return new ExemplePage.Aide(aide.code(), aide.nom(), "", "", List.of());
        ReponseLocale reponse = EvaluerUneAide.executer(aide, demande);
        return new ExemplePage.Aide(
                aide.code(),
                aide.nom(),
                reponse.dire(),
                switch (reponse.issue()) {
                    case OUVERT -> "ok";
                    case FERME -> "encours";
                    case INCONNU -> "bientot";
                },
                reponse.raisons().stream().map(Verdict::phrase).toList());
    }
}
