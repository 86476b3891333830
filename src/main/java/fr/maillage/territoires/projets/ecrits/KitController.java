package fr.maillage.territoires.projets.ecrits;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.ecriture.Relire;
import fr.maillage.socle.modeles.Modeles;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.territoires.projets.Fiche;
import fr.maillage.territoires.projets.Fiches;
import fr.maillage.territoires.projets.LieuxDeFiche;
import fr.maillage.territoires.projets.ecrits.pages.KitPage;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Le kit de communication d’une action : ce qui se copie, ce qui se télécharge, ce qui manque avant de diffuser. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.PROJETS)
class KitController {
    private final Fiches fiches;
    private final LieuxDeFiche lieux;
    private final Modeles modeles;
    private final Relire relire;

    KitController(Fiches fiches, LieuxDeFiche lieux, Modeles modeles, Relire relire) {
        this.fiches = fiches;
        this.lieux = lieux;
        this.modeles = modeles;
        this.relire = relire;
    }

    @GetMapping("/projets/{id:\\d+}/ecrits/communication")
    KitPage voir(@PathVariable long id) {
        Fiche fiche = fiches.exiger(id);
        KitDeCommunication kit = kit(fiche);
        return new KitPage(
                fiche, kit.empechements(relire), kit.texteCourt(), kit.courriel(), fiches.peut(Acte.EXPORTER));
    }

    @GetMapping("/projets/{id:\\d+}/ecrits/{piece:tract|communique|facile-a-lire}.{extension:docx|pdf}")
    @Exige(acte = Acte.EXPORTER, objet = ObjetProtege.PROJETS)
    ResponseEntity<byte[]> telecharger(
            @PathVariable long id, @PathVariable String piece, @PathVariable String extension) {
        Fiche fiche = fiches.exiger(id);
        KitDeCommunication kit = kit(fiche);
        if (!kit.empechements(relire).isEmpty()) throw new Introuvable("kit incomplet de la fiche " + id);
        Ouvrage ouvrage = switch (piece) {
            case "tract" -> kit.tract();
            case "communique" -> kit.communique();
            default -> kit.facileALire();
        };
        return Remise.de(
                piece + "-" + id, extension, format -> modeles.ecrire(piece, champs(fiche, kit), ouvrage, format));
    }

    private static Champs champs(Fiche fiche, KitDeCommunication kit) {
        var pratique = fiche.contenu().pratique();
        var champs = new Champs().avec("projet.titre", fiche.titre()).avec("texte_court", kit.texteCourt());
        Map.of(
                        "lieu", pratique.lieu(),
                        "heure", pratique.heure(),
                        "contact", pratique.contact(),
                        "cout", pratique.cout(),
                        "accessibilite", pratique.accessibilite())
                .forEach((nom, valeur) -> champs.avec("action." + nom, valeur));
        return champs;
    }

    private KitDeCommunication kit(Fiche fiche) {
        return new KitDeCommunication(
                fiche, lieux.noms(fiche), QuiTravaille.exiger().nomOrganisation());
    }
}
