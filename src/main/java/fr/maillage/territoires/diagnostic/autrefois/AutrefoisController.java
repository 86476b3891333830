package fr.maillage.territoires.diagnostic.autrefois;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.references.territoire.millesimes.GeographiesDatees;
import fr.maillage.references.territoire.millesimes.PerimetreDate;
import fr.maillage.references.territoire.perimetres.Perimetres;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.Redacteurs;
import fr.maillage.territoires.diagnostic.autrefois.pages.AutrefoisPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Un territoire au 1er janvier d’une année : son périmètre d’alors, ses indicateurs recomposés, ce qui a changé. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DONNEES_PUBLIQUES)
class AutrefoisController {
    private final Territoires territoires;
    private final Perimetres perimetres;
    private final GeographiesDatees geographies;
    private final ComposerAutrefois composer;
    private final Indicateurs indicateurs;
    private final Redacteurs redacteurs;

    AutrefoisController(
            Territoires territoires,
            Perimetres perimetres,
            GeographiesDatees geographies,
            ComposerAutrefois composer,
            Indicateurs indicateurs,
            Redacteurs redacteurs) {
        this.territoires = territoires;
        this.perimetres = perimetres;
        this.geographies = geographies;
        this.composer = composer;
        this.indicateurs = indicateurs;
        this.redacteurs = redacteurs;
    }

    /**
     * Vers une autre date : le même territoire s’il existait, sinon l’espace qu’il occupe ou la page de ce qu’il est
     * devenu.
     *
     * @param de l’année de la page que l’on quitte ; vide depuis le portrait d’aujourd’hui
     */
    @GetMapping("/territoires/{maille}/{code:[0-9A-Za-z-]+}/au")
    String choisir(
            @PathVariable String maille,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String annee,
            @RequestParam(defaultValue = "") String de) {
        int voulue = annee(annee);
        Maille m = Maille.duChemin(maille).orElseThrow(() -> new Introuvable(maille));
        if (m != Maille.COMMUNE || de.isEmpty()) return "redirect:" + adresse(actuel(maille, code), voulue);
        Territoire quittee =
                geographies.au(annee(de)).commune(code).orElseThrow(() -> new Introuvable(code + " en " + de));
        if (quittee.existeAu(LocalDate.of(voulue, 1, 1))) return "redirect:" + adresse(quittee, voulue);
        return "redirect:" + quittee.href() + (quittee.actuel() ? "" : "/" + quittee.debut());
    }

    private String adresse(Territoire territoire, int annee) {
        if (annee == territoires.geographie().millesime() && territoire.actuel()) return territoire.href();
        boolean meme = geographies
                .au(annee)
                .trouver(territoire.maille(), territoire.code())
                .filter(p -> territoire.maille() != Maille.COMMUNE
                        || p.communes().getFirst().equals(territoire))
                .isPresent();
        return territoire.href() + (meme ? "/au/" : "/espace/") + annee;
    }

    @GetMapping("/territoires/{maille}/{code:[0-9A-Za-z-]+}/au/{annee:[0-9]+}")
    AutrefoisPage au(@PathVariable String maille, @PathVariable String code, @PathVariable String annee) {
        return page(alors(maille, code, annee));
    }

    @GetMapping("/territoires/{maille}/{code:[0-9A-Za-z-]+}/espace/{annee:[0-9]+}")
    AutrefoisPage espace(@PathVariable String maille, @PathVariable String code, @PathVariable String annee) {
        return page(couvert(maille, code, annee));
    }

    @GetMapping("/territoires/{maille}/{code:[0-9A-Za-z-]+}/au/{annee:[0-9]+}/tableaux.xlsx")
    ResponseEntity<byte[]> tableaux(
            @PathVariable String maille, @PathVariable String code, @PathVariable String annee) {
        return classeur(alors(maille, code, annee));
    }

    @GetMapping("/territoires/{maille}/{code:[0-9A-Za-z-]+}/espace/{annee:[0-9]+}/tableaux.xlsx")
    ResponseEntity<byte[]> tableauxDeLEspace(
            @PathVariable String maille, @PathVariable String code, @PathVariable String annee) {
        return classeur(couvert(maille, code, annee));
    }

    private PerimetreDate alors(String maille, String code, String annee) {
        return Maille.duChemin(maille)
                .flatMap(m -> geographies.au(annee(annee)).trouver(m, code))
                .or(() -> Optional.of(couvert(maille, code, annee)))
                .orElseThrow(() -> new Introuvable(maille + " " + code + " en " + annee));
    }

    private PerimetreDate couvert(String maille, String code, String annee) {
        return geographies
                .au(annee(annee))
                .espace(actuel(maille, code))
                .orElseThrow(() -> new Introuvable(maille + " " + code + " en " + annee));
    }

    private Territoire actuel(String maille, String code) {
        return Maille.duChemin(maille)
                .flatMap(m -> territoires.geographie().trouver(m, code))
                .filter(perimetres::visible)
                .orElseThrow(() -> new Introuvable(maille + " " + code));
    }

    private int annee(String ecrite) {
        if (!ecrite.matches("\\d{4}") || !geographies.connait(Integer.parseInt(ecrite))) {
            throw new Introuvable("géographie de l’année " + ecrite);
        }
        return Integer.parseInt(ecrite);
    }

    private AutrefoisPage page(PerimetreDate perimetre) {
        Autrefois autrefois = composer.de(perimetre);
        Optional<Territoire> actuel = territoires.geographie().trouver(perimetre.maille(), perimetre.code());
        return new AutrefoisPage(
                perimetre,
                actuel.orElse(null),
                autrefois.contenants(),
                autrefois.manques(),
                perimetre.maille() == Maille.COMMUNE
                        ? territoires.geographie().histoireDuCode(perimetre.code())
                        : List.of(),
                geographies.annees(),
                new ChapitresDAutrefois(autrefois, indicateurs.catalogue()).tous());
    }

    private ResponseEntity<byte[]> classeur(PerimetreDate perimetre) {
        Autrefois autrefois = composer.de(perimetre);
        var couverture = new Couverture(
                "Géographie du 1er janvier " + perimetre.annee(),
                "Périmètre, indicateurs recomposés, changements",
                perimetre.nom(),
                QuiTravaille.exiger().nomOrganisation(),
                LocalDate.now(),
                autrefois.manques(),
                null);
        byte[] fichier = redacteurs.ecrire(
                new Ouvrage(couverture, new ChapitresDAutrefois(autrefois, indicateurs.catalogue()).tous()),
                FormatDeDocument.XLSX);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(FormatDeDocument.XLSX.typeDeContenu()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("geographie-%d-%s-%s.xlsx"
                                        .formatted(
                                                perimetre.annee(),
                                                perimetre.maille().chemin(),
                                                perimetre.code()))
                                .build()
                                .toString())
                .body(fichier);
    }
}
