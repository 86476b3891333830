package fr.maillage.personnes.demarches.pieces;

import fr.maillage.personnes.demarches.pieces.pages.PiecesPage;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.DatesSaisies;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les pièces d’un dossier : les voir, en déposer, les télécharger, les retirer. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DROITS_ET_DEMARCHES)
class PiecesController {
    private static final String PIECES = "/personnes/dossiers/{id:\\d+}/" + OngletDesPieces.CHEMIN;
    private static final String PIECE = PIECES + "/{piece:\\d+}";

    private final GarderUnePiece pieces;

    PiecesController(GarderUnePiece pieces) {
        this.pieces = pieces;
    }

    @GetMapping(PIECES)
    PiecesPage voir(@PathVariable long id, @RequestParam(defaultValue = "") String nature) {
        return page(id, Map.of("nature", nature), List.of());
    }

    @PostMapping(PIECES)
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DROITS_ET_DEMARCHES)
    Object deposer(
            @PathVariable long id,
            @RequestParam MultipartFile fichier,
            @RequestParam(defaultValue = "") String nature,
            @RequestParam(required = false) @Nullable Long personne,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite)
            throws IOException {
        var dates = new DatesSaisies(saisie);
        var dite = new GarderUnePiece.Dite(
                nature, personne, dates.facultative("etablieLe"), dates.facultative("expireLe"));
        if (!dates.lisibles()) return page(id, saisie, dates.erreurs());
        return switch (pieces.deposer(id, dite, fichier.getBytes())) {
            case GarderUnePiece.Resultat.Gardee(String libelle, boolean examinee) -> {
                suite.addFlashAttribute(
                        PageRenderer.MESSAGE,
                        "« %s » est gardée%s. Elle vaut pour toutes les démarches du dossier qui la demandent."
                                .formatted(
                                        libelle, examinee ? ", examinée par l’antivirus" : ", sans examen antivirus"));
                yield "redirect:" + adresse(id);
            }
            case GarderUnePiece.Resultat.Refusee(String champ, String phrase) ->
                page(id, saisie, List.of(new ErreurDeChamp(champ, phrase)));
        };
    }

    @GetMapping(PIECE + "/fichier")
    ResponseEntity<byte[]> telecharger(@PathVariable long id, @PathVariable long piece) {
        var fichier = pieces.remettre(id, piece);
        var genre = GenreDeFichier.valueOf(fichier.piece().genre());
        String nom = Normalizer.normalize(NatureDePiece.libelle(fichier.piece().nature()), Normalizer.Form.NFD)
                .replaceAll("\\p{M}|\\(.*", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return Remise.de(
                nom + "-" + fichier.piece().etablieLe() + "." + genre.extension(), genre.type(), fichier.octets());
    }

    @PostMapping(PIECE + "/retrait")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DROITS_ET_DEMARCHES)
    String retirer(@PathVariable long id, @PathVariable long piece, RedirectAttributes suite) {
        pieces.retirer(id, piece);
        suite.addFlashAttribute(PageRenderer.MESSAGE, "La pièce est retirée et son contenu effacé.");
        return "redirect:" + adresse(id);
    }

    private PiecesPage page(long id, Map<String, String> saisie, List<ErreurDeChamp> erreurs) {
        var vue = pieces.duDossier(id);
        LocalDate jour = Quand.aujourdHui();
        Map<Long, String> personnes = new LinkedHashMap<>();
        vue.foyer().forEach(m -> personnes.put(m.personne(), m.nom()));
        return new PiecesPage(
                vue.dossier(),
                vue.modifiable(),
                vue.pieces().stream()
                        .map(p -> ligne(p, personnes, vue.foyer(), jour))
                        .toList(),
                NatureDePiece.toutes().stream()
                        .map(n -> new PiecesPage.Nature(n.code(), n.libelle()))
                        .toList(),
                personnes,
                pieces.sansAntivirus().orElse(""),
                saisie,
                erreurs);
    }

    private static PiecesPage.Ligne ligne(
            Piece p, Map<Long, String> personnes, List<MembreDuFoyer> foyer, LocalDate jour) {
        LocalDate expire = p.expireLe();
        boolean bientot = expire != null && expire.isBefore(jour.plusDays(60));
        return new PiecesPage.Ligne(
                p.id(),
                NatureDePiece.libelle(p.nature()),
                p.personne() == null ? "" : personnes.getOrDefault(p.personne(), "a quitté le foyer"),
                "datée du " + Quand.jour(p.etablieLe()),
                GenreDeFichier.valueOf(p.genre()).libelle() + ", "
                        + (p.taille() < 1 << 20 ? Math.max(1, p.taille() >> 10) + " ko" : (p.taille() >> 20) + " Mo"),
                "déposée le " + Quand.court(p.deposeeLe()) + (p.deposant().isEmpty() ? "" : " par " + p.deposant()),
                expire == null
                        ? "sans fin"
                        : p.vaut(jour)
                                ? "vaut jusqu’au " + Quand.jour(expire)
                                : "à renouveler, finie le " + Quand.jour(expire),
                p.vaut(jour) ? bientot ? "bientot" : "ok" : "urgent",
                p.examinee());
    }

    private static String adresse(long id) {
        return "/personnes/dossiers/" + id + "/" + OngletDesPieces.CHEMIN;
    }
}
