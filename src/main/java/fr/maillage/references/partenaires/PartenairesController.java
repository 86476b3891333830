package fr.maillage.references.partenaires;

import fr.maillage.references.partenaires.pages.AnnuairePage;
import fr.maillage.references.partenaires.pages.ServicePage;
import fr.maillage.references.partenaires.pages.StructurePage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.PageRenderer;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Chercher dans l’annuaire, lire une structure, un service, et le bilan d’un partenariat. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.PARTENAIRES)
class PartenairesController {
    private static final String STRUCTURE = "/partenaires/structures/{id:\\d+}";

    private final EcransDesPartenaires ecrans;
    private final TenirLesPartenaires fiches;
    private final TenirUnPartenariat partenariats;

    PartenairesController(EcransDesPartenaires ecrans, TenirLesPartenaires fiches, TenirUnPartenariat partenariats) {
        this.ecrans = ecrans;
        this.fiches = fiches;
        this.partenariats = partenariats;
    }

    @GetMapping("/partenaires")
    AnnuairePage annuaire(@RequestParam Map<String, String> champs) {
        return ecrans.annuaire(champs);
    }

    @GetMapping(STRUCTURE)
    StructurePage structure(@PathVariable long id) {
        return ecrans.structure(fiches.exigerStructure(id), Map.of(), List.of());
    }

    @GetMapping("/partenaires/services/{id:\\d+}")
    ServicePage service(@PathVariable long id) {
        return ecrans.service(fiches.exigerService(id));
    }

    @PostMapping(STRUCTURE + "/actions")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.PARTENAIRES)
    Object noterUneAction(@PathVariable long id, @RequestParam Map<String, String> saisie, RedirectAttributes suite) {
        var structure = fiches.exigerStructure(id);
        var erreurs = partenariats.noter(structure, saisie);
        if (!erreurs.isEmpty()) return ecrans.structure(structure, saisie, erreurs);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "L’action commune est notée : le bilan la compte.");
        return "redirect:" + structure.href();
    }

    @GetMapping(STRUCTURE + "/bilan.docx")
    ResponseEntity<byte[]> bilanWord(@PathVariable long id) {
        return bilan(id, FormatDeDocument.DOCX);
    }

    @GetMapping(STRUCTURE + "/bilan.pdf")
    ResponseEntity<byte[]> bilanPdf(@PathVariable long id) {
        return bilan(id, FormatDeDocument.PDF);
    }

    private ResponseEntity<byte[]> bilan(long id, FormatDeDocument format) {
        return Remise.de("bilan-de-partenariat-" + id, format, partenariats.ecrire(fiches.exigerStructure(id), format));
    }
}
