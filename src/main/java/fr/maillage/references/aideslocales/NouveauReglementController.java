package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.EcrireUnReglement.Resultat;
import fr.maillage.references.aideslocales.pages.NouveauReglementPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.web.ErreurDeChamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Commencer un règlement : une page blanche, ou un fichier. */
@Controller
@Exige(acte = Acte.VALIDER, objet = ObjetProtege.VEILLE)
class NouveauReglementController {
    private static final String NOUVEAU = ReglementsController.RACINE + "/nouveau";
    private static final long TAILLE_AU_PLUS = 1L << 20;

    private final LireLesReglements lire;
    private final EcrireUnReglement ecrire;

    NouveauReglementController(LireLesReglements lire, EcrireUnReglement ecrire) {
        this.lire = lire;
        this.ecrire = ecrire;
    }

    @GetMapping(NOUVEAU)
    NouveauReglementPage nouveau() {
        return nouveau(Map.of(), List.of(), "", List.of());
    }

    @PostMapping(NOUVEAU)
    Object commencer(@RequestParam Map<String, String> saisie, RedirectAttributes suite) {
        return switch (ecrire.creer(BrouillonController.entete(saisie))) {
            case Resultat.Enregistre(long id) ->
                BrouillonController.vers(
                        suite,
                        BrouillonController.brouillon(id),
                        "Le règlement est commencé : écrivez sa première aide.");
            case Resultat.Refuse(var erreurs) -> nouveau(saisie, erreurs, "", List.of());
        };
    }

    @PostMapping(ReglementsController.RACINE + "/importer")
    Object importer(
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            @RequestParam(defaultValue = "0") long vers,
            RedirectAttributes suite)
            throws IOException {
        if (fichier == null || fichier.isEmpty())
            return refuserLeFichier("fichier", vers, List.of("Choisissez d’abord un fichier."));
        String nom = Objects.requireNonNullElse(fichier.getOriginalFilename(), "fichier");
        if (fichier.getSize() > TAILLE_AU_PLUS)
            return refuserLeFichier(
                    nom,
                    vers,
                    List.of(
                            "Il dépasse 1 Mo : un règlement tient en quelques pages. Vérifiez que c’est le bon fichier."));
        var lu = LectureDeReglement.lire(new String(fichier.getBytes(), StandardCharsets.UTF_8));
        if (!lu.fautes().isEmpty())
            return refuserLeFichier(
                    nom, vers, lu.fautes().stream().map(FauteDeFichier::dire).toList());
        var resultat = vers == 0 ? ecrire.creer(lu.reglement()) : ecrire.suivre(vers, lu.reglement());
        return switch (resultat) {
            case Resultat.Enregistre(long id) ->
                BrouillonController.vers(
                        suite,
                        BrouillonController.brouillon(id),
                        "Le fichier est importé : c’est un brouillon, relisez-le avant de publier.");
            case Resultat.Refuse(var erreurs) ->
                refuserLeFichier(
                        nom, vers, erreurs.stream().map(e -> situer(e, lu)).toList());
        };
    }

    private static String situer(ErreurDeChamp erreur, LectureDeReglement.Lu lu) {
        return new FauteDeFichier(lu.lignes().getOrDefault(erreur.champ(), 0), erreur.phrase()).dire();
    }

    private NouveauReglementPage refuserLeFichier(String nom, long vers, List<String> fautes) {
        return nouveau(Map.of("vers", Long.toString(vers)), List.of(), nom, fautes);
    }

    private NouveauReglementPage nouveau(
            Map<String, String> valeurs, List<ErreurDeChamp> erreurs, String fichier, List<String> fautes) {
        return new NouveauReglementPage(
                valeurs,
                erreurs,
                fichier,
                fautes,
                lire.tous().stream()
                        .map(f -> new NouveauReglementPage.Choix(f.id(), f.nom()))
                        .toList());
    }
}
