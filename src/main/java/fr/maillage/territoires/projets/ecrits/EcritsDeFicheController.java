package fr.maillage.territoires.projets.ecrits;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.CompteurDePages;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.RedacteurDeDiaporama;
import fr.maillage.socle.ecriture.Relecture;
import fr.maillage.socle.ecriture.Relire;
import fr.maillage.socle.modeles.Modeles;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.PageRenderer;
import fr.maillage.territoires.projets.Fiche;
import fr.maillage.territoires.projets.Fiches;
import fr.maillage.territoires.projets.LieuxDeFiche;
import fr.maillage.territoires.projets.ecrits.pages.EcritPage;
import fr.maillage.territoires.projets.ecrits.pages.EcritsDeFichePage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les écrits d’une fiche : les lire, les retoucher, les remettre. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.PROJETS)
class EcritsDeFicheController {
    private static final String ADRESSE = "/projets/{id:\\d+}/ecrits";

    /** Ce qui met un écrit en forme. */
    @Component
    record Atelier(Modeles modeles, RedacteurDeDiaporama diaporamas, CompteurDePages compteur, Relire relire) {}

    private final Fiches fiches;
    private final LieuxDeFiche lieux;
    private final GarderUnEcrit ecrits;
    private final Atelier atelier;

    EcritsDeFicheController(Fiches fiches, LieuxDeFiche lieux, GarderUnEcrit ecrits, Atelier atelier) {
        this.fiches = fiches;
        this.lieux = lieux;
        this.ecrits = ecrits;
        this.atelier = atelier;
    }

    @GetMapping(ADRESSE)
    EcritsDeFichePage liste(@PathVariable long id) {
        Fiche fiche = fiches.exiger(id);
        return new EcritsDeFichePage(fiche, List.of(GenreDEcrit.values()), fiches.peut(Acte.EXPORTER));
    }

    @GetMapping(ADRESSE + "/{genre:note-de-synthese|note-a-l-elu|argumentaire|rapport-commission}")
    EcritPage lire(@PathVariable long id, @PathVariable("genre") String code) {
        Fiche fiche = fiches.exiger(id);
        GenreDEcrit genre = genre(code);
        return page(fiche, genre, ecrits.lire(fiche, genre), Map.of());
    }

    @PostMapping(ADRESSE + "/{genre:note-de-synthese|note-a-l-elu|argumentaire|rapport-commission}")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.PROJETS)
    Object garder(
            @PathVariable long id,
            @PathVariable("genre") String code,
            @RequestParam Map<String, String> champs,
            RedirectAttributes suite) {
        Fiche fiche = fiches.exiger(id);
        GenreDEcrit genre = genre(code);
        if (champs.getOrDefault("geste", "").equals("reprendre")) {
            ecrits.reprendre(fiche, genre);
            suite.addFlashAttribute(PageRenderer.MESSAGE, "L’écrit est de nouveau tiré de la fiche.");
            return "redirect:" + adresse(fiche, genre);
        }
        var sections = new LinkedHashMap<String, String>();
        genre.parties()
                .forEach(p -> sections.put(
                        p.code(),
                        champs.getOrDefault(p.code(), "").replace("\r\n", "\n").strip()));
        String version = champs.getOrDefault("version", "0");
        return switch (ecrits.executer(
                fiche, genre, sections, version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0)) {
            case GarderUnEcrit.Resultat.Garde _ -> {
                suite.addFlashAttribute(PageRenderer.MESSAGE, "L’écrit est enregistré.");
                yield "redirect:" + adresse(fiche, genre);
            }
            case GarderUnEcrit.Resultat.DejaChange(GarderUnEcrit.Lu actuel) ->
                page(
                        fiche,
                        genre,
                        new GarderUnEcrit.Lu(sections, actuel.version(), true, actuel.modifiePar()),
                        autres(sections, actuel.sections()));
        };
    }

    private static Map<String, String> autres(Map<String, String> saisies, Map<String, String> enregistrees) {
        var autres = new LinkedHashMap<String, String>();
        enregistrees.forEach((code, texte) -> {
            if (!texte.equals(saisies.getOrDefault(code, ""))) autres.put(code, texte);
        });
        return autres;
    }

    @GetMapping(ADRESSE + "/{genre:note-de-synthese|note-a-l-elu|argumentaire|rapport-commission}.{extension:docx|pdf}")
    @Exige(acte = Acte.EXPORTER, objet = ObjetProtege.PROJETS)
    ResponseEntity<byte[]> telecharger(
            @PathVariable long id, @PathVariable("genre") String code, @PathVariable String extension) {
        Fiche fiche = fiches.exiger(id);
        GenreDEcrit genre = genre(code);
        var lu = ecrits.lire(fiche, genre);
        ComposerUnEcrit composer = composer(fiche);
        return remettre(
                genre.code(),
                genre.code() + "-" + id,
                composer.champs(lu.sections()),
                composer.ouvrage(genre, lu.sections()),
                extension);
    }

    @GetMapping(ADRESSE + "/argumentaire.pptx")
    @Exige(acte = Acte.EXPORTER, objet = ObjetProtege.PROJETS)
    ResponseEntity<byte[]> diapositives(@PathVariable long id) {
        Fiche fiche = fiches.exiger(id);
        var argumentaire = argumentaire(fiche);
        if (!argumentaire.manques().isEmpty()) throw new Introuvable("diaporama incomplet");
        return Remise.de(
                "argumentaire-" + id,
                FormatDeDocument.PPTX,
                atelier.diaporamas()
                        .ecrire(argumentaire.diaporama(composer(fiche).couverture("Argumentaire"))));
    }

    @GetMapping("/projets/{id:\\d+}/frise.{extension:docx|pdf}")
    ResponseEntity<byte[]> frise(@PathVariable long id, @PathVariable String extension) {
        ComposerUnEcrit composer = composer(fiches.exiger(id));
        return remettre("frise", "frise-" + id, composer.champs(Map.of()), composer.frise(), extension);
    }

    private ResponseEntity<byte[]> remettre(
            String genre, String nom, Champs champs, Ouvrage ouvrage, String extension) {
        return Remise.de(nom, extension, format -> atelier.modeles().ecrire(genre, champs, ouvrage, format));
    }

    private EcritPage page(Fiche fiche, GenreDEcrit genre, GarderUnEcrit.Lu lu, Map<String, String> autres) {
        Ouvrage ouvrage = composer(fiche).ouvrage(genre, lu.sections());
        int pages = atelier.compteur().pages(ouvrage);
        String texte = String.join("\n\n", lu.sections().values());
        Relecture relecture = atelier.relire().executer(texte, Relecture.Lecteur.ELU);
        boolean plaidoyer = genre == GenreDEcrit.ARGUMENTAIRE;
        var argumentaire = new Argumentaire(fiche, lu.sections());
        return new EcritPage(
                fiche,
                genre,
                lu.sections(),
                lu.version(),
                lu.retouche(),
                lu.modifiePar(),
                autres,
                pages,
                relecture,
                genre == GenreDEcrit.NOTE_A_L_ELU ? equilibre(fiche) : plaidoyer ? argumentaire.manques() : List.of(),
                plaidoyer ? argumentaire.pitch() : List.of(),
                plaidoyer ? argumentaire.diaporama(composer(fiche).couverture("Argumentaire")) : null,
                fiches.peut(Acte.MODIFIER),
                fiches.peut(Acte.EXPORTER));
    }

    /** Une option toute bonne ou toute mauvaise n’est pas une option présentée à égalité. */
    static List<String> equilibre(Fiche fiche) {
        var avertissements = new ArrayList<String>();
        var options = fiche.contenu().options();
        if (options.size() < 2)
            avertissements.add("Une note à l’élu présente au moins deux options, dont celle de ne rien changer.");
        for (var option : options) {
            if (option.avantages().isBlank())
                avertissements.add("« %s » n’a pas d’avantage écrit.".formatted(option.titre()));
            if (option.inconvenients().isBlank())
                avertissements.add("« %s » n’a pas d’inconvénient écrit.".formatted(option.titre()));
            if (option.risqueJuridique().isBlank() || option.risqueFinancier().isBlank()) {
                avertissements.add("« %s » : dites le risque juridique et le risque financier, même faibles."
                        .formatted(option.titre()));
            }
        }
        if (fiche.contenu().constats().stream().allMatch(c -> c.source().isBlank())) {
            avertissements.add("Aucune source n’est citée : ajoutez un constat avec sa source.");
        }
        return avertissements;
    }

    private Argumentaire argumentaire(Fiche fiche) {
        return new Argumentaire(
                fiche, ecrits.lire(fiche, GenreDEcrit.ARGUMENTAIRE).sections());
    }

    private ComposerUnEcrit composer(Fiche fiche) {
        return new ComposerUnEcrit(
                fiche, lieux.noms(fiche), QuiTravaille.exiger().nomOrganisation());
    }

    private static GenreDEcrit genre(String code) {
        return GenreDEcrit.de(code).orElseThrow(() -> new Introuvable("écrit " + code));
    }

    private static String adresse(Fiche fiche, GenreDEcrit genre) {
        return fiche.href() + "/ecrits/" + genre.code();
    }
}
