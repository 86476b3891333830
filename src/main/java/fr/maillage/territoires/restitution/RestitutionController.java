package fr.maillage.territoires.restitution;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.perimetres.Perimetres;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.ImageDeSvg;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.RedacteurDeDiaporama;
import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.GenreDeModele.Champ;
import fr.maillage.socle.modeles.Modeles;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.territoires.restitution.pages.RestitutionPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Restituer le portrait d’un territoire : l’écran, puis chacun des fichiers. */
@Controller
@RequestMapping("/territoires/{maille}/{code:[0-9A-Za-z-]+}/restitution")
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DIAGNOSTIC)
class RestitutionController {
    private static final String NOTE = "note-de-restitution";
    private static final String RAPPORT = "rapport-de-diagnostic";

    private final Perimetres perimetres;
    private final Restitutions restitutions;
    private final Modeles modeles;
    private final RedacteurDeDiaporama diaporamas;

    RestitutionController(
            Perimetres perimetres, Restitutions restitutions, Modeles modeles, RedacteurDeDiaporama diaporamas) {
        this.perimetres = perimetres;
        this.restitutions = restitutions;
        this.modeles = modeles;
        this.diaporamas = diaporamas;
    }

    @GetMapping
    RestitutionPage voir(@PathVariable String maille, @PathVariable String code) {
        Matiere matiere = matiere(maille, code);
        return matiere.aDesChiffres()
                ? new RestitutionPage(
                        matiere.territoire(),
                        restitutions.diaporama(matiere),
                        restitutions.infographie(matiere).svg())
                : new RestitutionPage(matiere.territoire(), null, "");
    }

    @GetMapping("/note.{extension:docx|pdf}")
    ResponseEntity<byte[]> note(
            @PathVariable String maille, @PathVariable String code, @PathVariable String extension) {
        Matiere matiere = exploitable(maille, code);
        return remettre(NOTE, "note", matiere, restitutions.note(matiere), format(extension));
    }

    @GetMapping("/rapport.{extension:docx|pdf}")
    ResponseEntity<byte[]> rapport(
            @PathVariable String maille, @PathVariable String code, @PathVariable String extension) {
        Matiere matiere = exploitable(maille, code);
        return remettre(RAPPORT, "rapport", matiere, restitutions.rapport(matiere), format(extension));
    }

    @GetMapping("/diaporama.pptx")
    ResponseEntity<byte[]> diaporama(@PathVariable String maille, @PathVariable String code) {
        Matiere matiere = exploitable(maille, code);
        return Remise.de(
                "diaporama-" + code, FormatDeDocument.PPTX, diaporamas.ecrire(restitutions.diaporama(matiere)));
    }

    @GetMapping("/infographie.pdf")
    ResponseEntity<byte[]> infographie(@PathVariable String maille, @PathVariable String code) {
        Matiere matiere = exploitable(maille, code);
        return remettre("", "infographie", matiere, restitutions.affiche(matiere), FormatDeDocument.PDF);
    }

    @GetMapping("/infographie.{extension:png|svg}")
    ResponseEntity<byte[]> image(
            @PathVariable String maille, @PathVariable String code, @PathVariable String extension) {
        String svg = restitutions.infographie(exploitable(maille, code)).svg();
        return extension.equals("svg")
                ? Remise.de("infographie-" + code + ".svg", "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8))
                : Remise.de("infographie-" + code + ".png", "image/png", ImageDeSvg.png(svg, 1588));
    }

    private ResponseEntity<byte[]> remettre(
            String genre, String nom, Matiere matiere, Ouvrage ouvrage, FormatDeDocument format) {
        return Remise.de(
                nom + "-" + matiere.territoire().code(),
                format,
                modeles.ecrire(genre, champs(matiere), ouvrage, format));
    }

    private static Champs champs(Matiere matiere) {
        return new Champs()
                .avec("territoire.nom", matiere.territoire().nom())
                .avec("territoire.code", matiere.territoire().code())
                .avec("a_retenir", String.join("\n", matiere.aRetenir(matiere.essentiel(), 3)))
                .avec("sources", matiere.sources())
                .avecListe(
                        "chiffres",
                        matiere.chiffres(8).stream()
                                .map(c -> java.util.Map.of(
                                        "libelle", c.libelle(), "valeur", c.valeur(), "precision", c.precision()))
                                .toList());
    }

    private Matiere exploitable(String maille, String code) {
        Matiere matiere = matiere(maille, code);
        if (!matiere.aDesChiffres()) throw new Introuvable("restitution sans chiffre : " + code);
        return matiere;
    }

    private Matiere matiere(String maille, String code) {
        Territoire territoire =
                perimetres.trouver(maille, code).orElseThrow(() -> new Introuvable(maille + " " + code));
        return restitutions.matiere(territoire, QuiTravaille.exiger().nomOrganisation());
    }

    private static FormatDeDocument format(String extension) {
        return FormatDeDocument.deLExtension(extension);
    }

    /** Les modèles que la restitution sait remplir. */
    @Configuration(proxyBeanMethods = false)
    static class Genres {
        private static final List<Champ> CHAMPS = List.of(
                new Champ("territoire.code", "Code officiel du territoire", "49007"),
                new Champ("a_retenir", "Les phrases à retenir", "Le taux de pauvreté…"),
                new Champ("chiffres.libelle", "Chiffre clé : ce qu’il compte", "Taux de pauvreté"),
                new Champ("chiffres.valeur", "Chiffre clé : sa valeur", "22 %"),
                new Champ("chiffres.precision", "Chiffre clé : année et comparaison", "Maine-et-Loire : 12 %"),
                new Champ("sources", "Les sources citées", "Insee, recensement…"));

        @Bean
        GenreDeModele noteDeRestitution() {
            return new GenreDeModele(NOTE, "Note de restitution", "Un diagnostic de territoire en une page.", CHAMPS);
        }

        @Bean
        GenreDeModele rapportDeDiagnostic() {
            return new GenreDeModele(
                    RAPPORT,
                    "Rapport de diagnostic",
                    "Un diagnostic de territoire, en entier, avec sa synthèse.",
                    CHAMPS);
        }
    }
}
