package fr.maillage.socle.modeles;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.FusionDeModele;
import fr.maillage.socle.documents.Redacteurs;
import fr.maillage.socle.modeles.pages.ModeleWordPage;
import fr.maillage.socle.modeles.pages.ModelesWordPage;
import fr.maillage.socle.web.PageRenderer;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les modèles Word : ce qui est en service, déposer le sien, revenir au précédent. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DOCUMENTS)
class ModelesWordController {
    private static final String LISTE = "/ecrits/modeles";

    private final List<GenreDeModele> genres;
    private final JdbcModelesWord jdbc;
    private final DeposerUnModele deposer;
    private final Redacteurs redacteurs;
    private final Habilitations habilitations;

    ModelesWordController(
            List<GenreDeModele> genres,
            JdbcModelesWord jdbc,
            DeposerUnModele deposer,
            Redacteurs redacteurs,
            Habilitations habilitations) {
        this.genres = genres.stream()
                .sorted(Comparator.comparing(GenreDeModele::libelle))
                .toList();
        this.jdbc = jdbc;
        this.deposer = deposer;
        this.redacteurs = redacteurs;
        this.habilitations = habilitations;
    }

    @GetMapping(LISTE)
    ModelesWordPage liste() {
        long organisation = QuiTravaille.exiger().organisation();
        return new ModelesWordPage(genres.stream()
                .map(g -> new ModelesWordPage.Ligne(
                        g.libelle(),
                        g.phrase(),
                        adresse(g),
                        jdbc.tous(organisation, g.code()).stream()
                                .filter(JdbcModelesWord.Depose::enService)
                                .map(JdbcModelesWord.Depose::nom)
                                .findFirst()
                                .orElse("")))
                .toList());
    }

    @GetMapping(LISTE + "/{code:[a-z-]+}")
    ModeleWordPage voir(@PathVariable String code) {
        return page(exiger(code), null);
    }

    @PostMapping(LISTE + "/{code:[a-z-]+}")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DOCUMENTS)
    Object deposer(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            RedirectAttributes suite)
            throws IOException {
        GenreDeModele genre = exiger(code);
        if (fichier == null || fichier.isEmpty()) {
            return page(genre, "Choisissez un fichier Word (.docx), puis déposez-le.");
        }
        if (fichier.getSize() > FusionDeModele.TAILLE_MAXIMALE) {
            return page(
                    genre,
                    "Ce fichier pèse %d Mo : un modèle en pèse au plus %d. Allégez ses images."
                            .formatted(fichier.getSize() >> 20, FusionDeModele.TAILLE_MAXIMALE >> 20));
        }
        return switch (deposer.executer(genre, nom(fichier), fichier.getBytes())) {
            case DeposerUnModele.Resultat.Refuse(String phrase) -> page(genre, phrase);
            case DeposerUnModele.Resultat.EnService(List<String> remarques) -> {
                suite.addFlashAttribute(
                        PageRenderer.MESSAGE,
                        remarques.isEmpty()
                                ? "Ce modèle est en service : le prochain document le suivra."
                                : "Ce modèle est en service. Lisez les remarques ci-dessous.");
                yield "redirect:" + adresse(genre);
            }
        };
    }

    @PostMapping(LISTE + "/{code:[a-z-]+}/retrait")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DOCUMENTS)
    String retirer(@PathVariable String code, RedirectAttributes suite) {
        GenreDeModele genre = exiger(code);
        deposer.retirer(genre);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "La mise en page de la maison est de nouveau en service.");
        return "redirect:" + adresse(genre);
    }

    @PostMapping(LISTE + "/{code:[a-z-]+}/{id:\\d+}/service")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DOCUMENTS)
    String remettre(@PathVariable String code, @PathVariable long id, RedirectAttributes suite) {
        GenreDeModele genre = exiger(code);
        if (!deposer.remettre(genre, id)) throw new Introuvable("modèle " + id);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "Ce modèle est de nouveau en service.");
        return "redirect:" + adresse(genre);
    }

    @GetMapping(LISTE + "/{code:[a-z-]+}/depart.docx")
    ResponseEntity<byte[]> depart(@PathVariable String code) {
        GenreDeModele genre = exiger(code);
        return Remise.de(
                "modele-" + genre.code(),
                FormatDeDocument.DOCX,
                redacteurs.ecrire(Exemple.depart(genre), FormatDeDocument.DOCX));
    }

    @GetMapping(LISTE + "/{code:[a-z-]+}/{id:\\d+}.docx")
    ResponseEntity<byte[]> telecharger(@PathVariable String code, @PathVariable long id) {
        GenreDeModele genre = exiger(code);
        byte[] contenu = jdbc.contenu(QuiTravaille.exiger().organisation(), id)
                .orElseThrow(() -> new Introuvable("modèle " + id));
        return Remise.de("modele-" + genre.code() + "-" + id, FormatDeDocument.DOCX, contenu);
    }

    private ModeleWordPage page(GenreDeModele genre, @Nullable String refus) {
        long organisation = QuiTravaille.exiger().organisation();
        boolean peut = habilitations.peut(
                Acte.MODIFIER, ObjetProtege.DOCUMENTS, Cible.de(organisation).pourLaPartie("modèles"));
        return new ModeleWordPage(
                genre,
                adresse(genre),
                jdbc.tous(organisation, genre.code()).stream()
                        .map(d -> new ModeleWordPage.Depose(
                                d.id(), d.nom(), d.remarques(), d.enService(), d.deposePar(), d.jour()))
                        .toList(),
                peut,
                refus);
    }

    private GenreDeModele exiger(String code) {
        return genres.stream()
                .filter(g -> g.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Introuvable("modèle " + code));
    }

    private static String adresse(GenreDeModele genre) {
        return LISTE + "/" + genre.code();
    }

    private static String nom(MultipartFile fichier) {
        String nom = String.valueOf(fichier.getOriginalFilename())
                .replaceAll(".*[/\\\\]", "")
                .strip();
        return nom.length() > 120 ? nom.substring(0, 120) : nom;
    }
}
