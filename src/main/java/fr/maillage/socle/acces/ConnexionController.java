package fr.maillage.socle.acces;

import fr.maillage.socle.acces.pages.ConnexionPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@OuvertATous
class ConnexionController {
    @GetMapping("/connexion")
    ConnexionPage connexion(
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String refus,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String sortie) {
        return new ConnexionPage(refus != null, sortie != null);
    }
}
