package fr.maillage.territoires.diagnostic.fiches;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
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
import fr.maillage.socle.web.Lien;
import fr.maillage.territoires.diagnostic.fiches.pages.FicheDeTerritoirePage;
import fr.maillage.territoires.diagnostic.fiches.pages.FichesPage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Les fiches d’un territoire : leur liste, chacune à l’écran, et son document. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DONNEES_PUBLIQUES)
class FichesController {
    private final Territoires territoires;
    private final Perimetres perimetres;
    private final List<Fiche> fiches;
    private final Redacteurs redacteurs;

    FichesController(Territoires territoires, Perimetres perimetres, List<Fiche> fiches, Redacteurs redacteurs) {
        this.territoires = territoires;
        this.perimetres = perimetres;
        this.fiches = fiches.stream().sorted(Comparator.comparing(Fiche::titre)).toList();
        this.redacteurs = redacteurs;
    }

    @GetMapping("/territoires/{maille}/{code:[0-9A-Za-z-]+}/fiches")
    FichesPage lister(@PathVariable String maille, @PathVariable String code) {
        Territoire territoire = exiger(maille, code);
        return new FichesPage(
                territoire,
                pour(territoire).stream()
                        .map(f -> new FichesPage.Proposee(f.titre(), f.resume(), adresse(territoire, f)))
                        .toList());
    }

    @GetMapping("/territoires/{maille}/{code:[0-9A-Za-z-]+}/fiches/{fiche}")
    FicheDeTerritoirePage lire(@PathVariable String maille, @PathVariable String code, @PathVariable String fiche) {
        Territoire territoire = exiger(maille, code);
        Fiche voulue = exiger(territoire, fiche);
        return new FicheDeTerritoirePage(
                territoire,
                voulue.titre(),
                adresse(territoire, voulue),
                pour(territoire).stream()
                        .map(f -> new Lien(f.titre(), adresse(territoire, f)))
                        .toList(),
                voulue.rediger(territoire));
    }

    @GetMapping("/territoires/{maille}/{code:[0-9A-Za-z-]+}/fiches/{fiche}/document.{extension:docx|pptx|xlsx|pdf}")
    ResponseEntity<byte[]> telecharger(
            @PathVariable String maille,
            @PathVariable String code,
            @PathVariable String fiche,
            @PathVariable String extension) {
        Territoire territoire = exiger(maille, code);
        Fiche voulue = exiger(territoire, fiche);
        FormatDeDocument format = Arrays.stream(FormatDeDocument.values())
                .filter(f -> f.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new Introuvable(extension));
        var ouvrage = new Ouvrage(
                new Couverture(
                        voulue.titre(),
                        voulue.resume(),
                        territoire.nom(),
                        QuiTravaille.exiger().nomOrganisation(),
                        LocalDate.now(),
                        List.of(
                                territoire.maille().libelle() + " " + territoire.code() + " · géographie "
                                        + territoires.geographie().millesime(),
                                "Données publiques sous Licence Ouverte 2.0 ; les sources sont sous chaque tableau."),
                        null),
                voulue.rediger(territoire));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.typeDeContenu()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("%s-%s-%s.%s"
                                        .formatted(
                                                voulue.code(),
                                                territoire.maille().chemin(),
                                                territoire.code(),
                                                extension))
                                .build()
                                .toString())
                .body(redacteurs.ecrire(ouvrage, format));
    }

    private List<Fiche> pour(Territoire territoire) {
        return fiches.stream().filter(f -> f.convient(territoire)).toList();
    }

    private static String adresse(Territoire territoire, Fiche fiche) {
        return territoire.href() + "/fiches/" + fiche.code();
    }

    private Fiche exiger(Territoire territoire, String fiche) {
        return pour(territoire).stream()
                .filter(f -> f.code().equals(fiche))
                .findFirst()
                .orElseThrow(() -> new Introuvable("fiche " + fiche));
    }

    private Territoire exiger(String maille, String code) {
        return Maille.duChemin(maille)
                .flatMap(m -> territoires.geographie().trouver(m, code))
                .filter(perimetres::visible)
                .orElseThrow(() -> new Introuvable(maille + " " + code));
    }
}
