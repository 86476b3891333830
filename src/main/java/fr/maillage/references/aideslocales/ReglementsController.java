package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.pages.ComparaisonPage;
import fr.maillage.references.aideslocales.pages.ReglementPage;
import fr.maillage.references.aideslocales.pages.ReglementsPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.modeles.Remise;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lire les règlements d’aides, comparer leurs versions, les exporter. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.VEILLE)
class ReglementsController {
    static final String RACINE = "/droits/aides-locales";
    static final String UN = RACINE + "/{id:\\d+}";

    private final LireLesReglements lire;
    private final EcransDesReglements ecrans;

    ReglementsController(LireLesReglements lire, EcransDesReglements ecrans) {
        this.lire = lire;
        this.ecrans = ecrans;
    }

    @GetMapping(RACINE)
    ReglementsPage lister() {
        return ecrans.liste(lire.tous());
    }

    @GetMapping(UN)
    ReglementPage lire(@PathVariable long id, @RequestParam(required = false) @Nullable Integer version) {
        FicheDeReglement fiche = lire.exiger(id);
        return ecrans.lire(fiche, version == null ? fiche.courante() : version(fiche, version), Map.of(), List.of());
    }

    @GetMapping(UN + "/comparer")
    ComparaisonPage comparer(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer avant,
            @RequestParam(required = false) @Nullable Integer apres) {
        FicheDeReglement fiche = lire.exiger(id);
        VersionDeReglement seconde = apres == null ? fiche.versions().getFirst() : version(fiche, apres);
        return ecrans.comparer(fiche, avant == null ? precedente(fiche, seconde) : version(fiche, avant), seconde);
    }

    @GetMapping(UN + "/fichier")
    ResponseEntity<byte[]> exporter(@PathVariable long id, @RequestParam(required = false) @Nullable Integer version) {
        FicheDeReglement fiche = lire.exiger(id);
        VersionDeReglement choisie = version == null ? fiche.courante() : version(fiche, version);
        String nom = "reglement-%d-version-%d.yaml".formatted(id, choisie.numero());
        return Remise.de(
                nom, "application/yaml;charset=UTF-8", choisie.fichier().getBytes(StandardCharsets.UTF_8));
    }

    private static VersionDeReglement precedente(FicheDeReglement fiche, VersionDeReglement version) {
        return fiche.versions().stream()
                .filter(v -> v.numero() < version.numero())
                .findFirst()
                .orElse(version);
    }

    private static VersionDeReglement version(FicheDeReglement fiche, int numero) {
        return fiche.version(numero)
                .orElseThrow(() -> new Introuvable("version %d du règlement %d".formatted(numero, fiche.id())));
    }
}
