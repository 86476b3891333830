package fr.maillage.socle.brouillons;

import fr.maillage.socle.acces.OuvertAuxAgents;
import fr.maillage.socle.acces.Quand;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ce que la page envoie pendant que l’on tape, et ce qu’elle demande en s’ouvrant. */
@Controller
@OuvertAuxAgents
class BrouillonsController {
    private final GarderLesBrouillons brouillons;

    BrouillonsController(GarderLesBrouillons brouillons) {
        this.brouillons = brouillons;
    }

    @PostMapping("/brouillons")
    ResponseEntity<Void> garder(
            @RequestParam String adresse,
            @RequestParam String libelle,
            @RequestParam String page,
            @RequestParam String champs) {
        return brouillons.garder(adresse, libelle, page, champs)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.unprocessableContent().build();
    }

    /** 204 s’il n’y a rien à reprendre. */
    @PostMapping("/brouillons/lecture")
    ResponseEntity<Map<String, String>> lire(@RequestParam String adresse) {
        return brouillons
                .trouver(adresse)
                .map(b -> ResponseEntity.ok(Map.of(
                        "garde", Quand.court(b.gardeLe()), "champs", b.contenu().champs())))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/brouillons/oubli")
    ResponseEntity<Void> oublier(@RequestParam String adresse) {
        brouillons.oublier(adresse);
        return ResponseEntity.noContent().build();
    }
}
