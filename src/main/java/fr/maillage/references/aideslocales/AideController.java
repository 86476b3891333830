package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.EcrireUnReglement.Resultat;
import fr.maillage.references.aideslocales.pages.AidePage;
import fr.maillage.references.aideslocales.regles.AideLocale;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Écrire une aide en phrases : ajouter ou retirer une condition réaffiche la page, rien ne se garde avant « Enregistrer ». */
@Controller
@Exige(acte = Acte.VALIDER, objet = ObjetProtege.VEILLE)
class AideController {
    private static final String AIDE = ReglementsController.UN + "/brouillon/aides/{code:[a-z0-9-]+}";
    private static final String NOUVELLE = "nouvelle";

    private final LireLesReglements lire;
    private final EcrireUnReglement ecrire;
    private final MinimaLegaux minima;
    private final LieuxNommes lieux;

    AideController(LireLesReglements lire, EcrireUnReglement ecrire, MinimaLegaux minima, LieuxNommes lieux) {
        this.lire = lire;
        this.ecrire = ecrire;
        this.minima = minima;
        this.lieux = lieux;
    }

    @GetMapping(AIDE)
    AidePage montrer(@PathVariable long id, @PathVariable String code) {
        if (code.equals(NOUVELLE)) return page(id, "", "", SaisieDAide.vide(), List.of());
        AideLocale aide = lire.exigerLeBrouillon(id)
                .contenu()
                .aide(code)
                .orElseThrow(() -> new Introuvable("aide %s du règlement %d".formatted(code, id)));
        return page(id, code, EcrireUnReglement.empreinte(aide), SaisieDAide.de(aide), List.of());
    }

    @PostMapping(AIDE)
    Object recevoir(
            @PathVariable long id,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> formulaire,
            RedirectAttributes suite) {
        var envoi = Envoi.de(formulaire);
        String ecrit = code.equals(NOUVELLE) ? "" : code;
        String empreinte = envoi.texte("empreinte");
        String action = envoi.texte("action");
        var saisie = SaisieDAide.lire(envoi, lieux);
        if (action.equals("ajouter")) return page(id, ecrit, empreinte, saisie.avec(envoi.texte("ajout")), List.of());
        if (action.equals("montant")) return page(id, ecrit, empreinte, saisie, List.of());
        if (action.matches("retirer-\\d{1,2}"))
            return page(id, ecrit, empreinte, saisie.sans(Integer.parseInt(action.substring(8))), List.of());
        if (action.equals("supprimer")) return retirer(id, ecrit, suite);
        return enregistrer(id, ecrit, empreinte, saisie, suite);
    }

    private Object enregistrer(long id, String ecrit, String empreinte, SaisieDAide saisie, RedirectAttributes suite) {
        var pris = lire.exigerLeBrouillon(id).contenu().aides().stream()
                .map(AideLocale::code)
                .toList();
        var erreurs = new ArrayList<ErreurDeChamp>();
        AideLocale aide = saisie.aide(ecrit.isEmpty() ? saisie.codeLibre(pris) : ecrit, erreurs);
        if (!erreurs.isEmpty()) return page(id, ecrit, empreinte, saisie, erreurs);
        return switch (ecrire.ecrireAide(id, aide, empreinte)) {
            case Resultat.Enregistre _ ->
                retour(id, "« %s » est enregistrée dans le brouillon.".formatted(aide.nom()), suite);
            case Resultat.Refuse(var refus) -> page(id, ecrit, empreinteActuelle(id, ecrit), saisie, refus);
        };
    }

    /** Celle que le prochain enregistrement remplacera en connaissance de cause. */
    private String empreinteActuelle(long id, String code) {
        return lire.exigerLeBrouillon(id)
                .contenu()
                .aide(code)
                .map(EcrireUnReglement::empreinte)
                .orElse("");
    }

    private Object retirer(long id, String code, RedirectAttributes suite) {
        ecrire.retirerAide(id, code);
        return retour(id, "L’aide est retirée du brouillon.", suite);
    }

    private static String retour(long id, String message, RedirectAttributes suite) {
        return BrouillonController.vers(suite, ReglementsController.RACINE + "/" + id + "/brouillon", message);
    }

    private AidePage page(long id, String code, String empreinte, SaisieDAide saisie, List<ErreurDeChamp> erreurs) {
        FicheDeReglement fiche = lire.exiger(id);
        return new AidePage(
                fiche.href(),
                fiche.nom(),
                code,
                empreinte,
                saisie.valeurs(),
                saisie.conditions(),
                saisie.montant(),
                minima.au(Quand.aujourdHui()).stream()
                        .map(m -> new AidePage.Loi(m.code(), m.nom(), m.regle(), m.texte(), m.adresse(), m.aRelire()))
                        .toList(),
                erreurs);
    }
}
