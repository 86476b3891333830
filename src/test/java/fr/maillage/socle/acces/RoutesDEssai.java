package fr.maillage.socle.acces;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Des routes d’essai qui couvrent les sortes d’exigences, pour éprouver le garde sans dépendre des autres pièces. */
@RestController
class RoutesDEssai {
    @GetMapping("/essai/donnees/{code}")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.DONNEES_PUBLIQUES)
    String donnees(@PathVariable String code) {
        return "donnees " + code;
    }

    @PostMapping("/essai/donnees")
    @Exige(acte = Acte.IMPORTER, objet = ObjetProtege.DONNEES_PUBLIQUES)
    String importer() {
        return "importees";
    }

    @GetMapping("/essai/dossiers/{numero}")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.DOSSIER_EVALUATION)
    String dossier(@PathVariable long numero) {
        if (numero != 12) throw new Introuvable("dossier " + numero);
        return "contenu secret";
    }

    @GetMapping("/essai/accueil")
    @OuvertAuxAgents
    String accueil(CsrfToken jeton) {
        return "<input name=\"_csrf\" value=\"" + jeton.getToken() + "\">";
    }

    @GetMapping("/essai/porte.svg")
    @Exige(acte = Acte.EXPORTER, objet = ObjetProtege.DIAGNOSTIC)
    String image() {
        return "image";
    }
}
