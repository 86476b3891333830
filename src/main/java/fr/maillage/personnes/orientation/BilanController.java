package fr.maillage.personnes.orientation;

import fr.maillage.personnes.orientation.pages.BilanDesOrientationsPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.bureau.CarteDeBilan;
import fr.maillage.socle.modeles.Remise;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Le bilan des orientations de l’organisation : à l’écran, en Word, en PDF. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.AGREGATS_INTERNES)
class BilanController {
    private static final String ADRESSE = "/personnes/bilan-des-orientations";

    private final RetoursDesServices retours;
    private final EcrireLeBilan ecrire;

    BilanController(RetoursDesServices retours, EcrireLeBilan ecrire) {
        this.retours = retours;
        this.ecrire = ecrire;
    }

    @GetMapping(ADRESSE)
    BilanDesOrientationsPage montrer() {
        return new BilanDesOrientationsPage(
                ADRESSE,
                retours.tous().stream()
                        .map(r -> new BilanDesOrientationsPage.Ligne(
                                r.nom(),
                                r.structure(),
                                "/partenaires/services/" + r.service(),
                                String.valueOf(r.envoyees()),
                                part(r.partDesReponses()),
                                part(r.partDesRefus()),
                                r.delaiSur() == null ? "–" : r.delaiSur() + " j",
                                part(r.partDesAbsences()),
                                part(r.partAbouties()),
                                r.aReconsiderer()))
                        .toList(),
                EcrireLeBilan.METHODE);
    }

    private static String part(@Nullable Integer part) {
        return part == null ? "–" : part + " %";
    }

    @GetMapping(ADRESSE + ".{extension:docx|pdf}")
    ResponseEntity<byte[]> remettre(@PathVariable String extension) {
        return Remise.de("bilan-des-orientations", extension, format -> ecrire.executer(format));
    }

    /** Sur la page « Bilans ». */
    @Component
    static class CarteDesOrientations implements CarteDeBilan {
        private final RetoursDesServices retours;

        CarteDesOrientations(RetoursDesServices retours) {
            this.retours = retours;
        }

        @Override
        public int rang() {
            return 20;
        }

        @Override
        public String titre() {
            return "Bilan des orientations";
        }

        @Override
        public String phrase() {
            return "Ce que chaque service a donné sur douze mois : réponses, refus, délais, absences, suites.";
        }

        @Override
        public String href() {
            return ADRESSE;
        }

        @Override
        public Chiffre chiffre() {
            return new Chiffre(String.valueOf(retours.tous().size()), "services assez sollicités pour en parler");
        }
    }
}
