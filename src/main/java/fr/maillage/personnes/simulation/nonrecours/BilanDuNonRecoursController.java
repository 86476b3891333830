package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.personnes.simulation.nonrecours.pages.BilanPage;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.secret.TableauProtege;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.modeles.Modeles;
import fr.maillage.socle.modeles.Remise;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Le bilan annuel du non-recours : des comptes protégés, à l’écran et en document. */
@Controller
class BilanDuNonRecoursController {
    private static final String BILAN = NonRecoursController.NON_RECOURS + "/bilan";
    private static final int PREMIERE_ANNEE = 2023;

    private final DresserLeBilan dresser;
    private final Modeles modeles;

    BilanDuNonRecoursController(DresserLeBilan dresser, Modeles modeles) {
        this.dresser = dresser;
        this.modeles = modeles;
    }

    @GetMapping(BILAN)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.AGREGATS_INTERNES)
    BilanPage voir(@RequestParam(defaultValue = "") String annee) {
        var bilan = dresser.executer(annee(annee));
        return new BilanPage(
                bilan.annee(),
                perimetre(),
                lignes(EcritDuBilan.parcours(bilan)),
                EcritDuBilan.montants(bilan).stream()
                        .map(c -> new BilanPage.Ligne(
                                c.libelle(),
                                EcritDuBilan.cellule(c.valeur(), c.decimales(), c.unite())
                                        .lecture()))
                        .toList(),
                lignes(bilan.raisons()),
                lignes(bilan.prestations()),
                TableauProtege.NOTE);
    }

    @GetMapping(BILAN + "-{annee:\\d{4}}.{extension:docx|pdf|xlsx}")
    @Exige(acte = Acte.EXPORTER, objet = ObjetProtege.AGREGATS_INTERNES)
    ResponseEntity<byte[]> remettre(@PathVariable String annee, @PathVariable String extension) {
        var bilan = dresser.executer(annee(annee));
        return Remise.de(
                "bilan-non-recours-" + bilan.annee(),
                extension,
                format -> modeles.ecrire(
                        EcritDuBilan.CODE,
                        new Champs().avec("bilan.annee", String.valueOf(bilan.annee())),
                        EcritDuBilan.ouvrage(bilan, perimetre()),
                        format));
    }

    private static List<BilanPage.Ligne> lignes(Map<String, Valeur> valeurs) {
        return valeurs.entrySet().stream()
                .map(v -> new BilanPage.Ligne(
                        v.getKey(), EcritDuBilan.cellule(v.getValue(), 0, "").lecture()))
                .toList();
    }

    private static String perimetre() {
        var agent = QuiTravaille.exiger();
        return agent.idUnite() == null ? agent.nomOrganisation() : agent.unite();
    }

    /** Une année que l’on ne sait pas lire est celle d’aujourd’hui. */
    private static int annee(String ecrite) {
        int ici = Quand.aujourdHui().getYear();
        return ecrite.matches("\\d{4}") ? Math.clamp(Integer.parseInt(ecrite), PREMIERE_ANNEE, ici) : ici;
    }
}
