package fr.maillage.socle.ecriture;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.OuvertAuxAgents;
import fr.maillage.socle.ecriture.Relecture.Lecteur;
import fr.maillage.socle.ecriture.pages.EcritsPage;
import fr.maillage.socle.ecriture.pages.RelecturePage;
import fr.maillage.socle.ecriture.pages.RemarquesPage;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** La page des écrits, et l’aide à l’écriture : seule, ou appelée depuis n’importe quel formulaire. */
@Controller
class EcritureController {
    private static final int AU_PLUS = 40_000;

    private final Relire relire;
    private final List<EntreeDEcrit> entrees;
    private final Habilitations habilitations;

    EcritureController(Relire relire, List<EntreeDEcrit> entrees, Habilitations habilitations) {
        this.relire = relire;
        this.entrees = entrees.stream()
                .sorted(Comparator.comparingInt(EntreeDEcrit::rang))
                .toList();
        this.habilitations = habilitations;
    }

    @GetMapping("/ecrits")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.DOCUMENTS)
    EcritsPage ecrits() {
        return new EcritsPage(entrees.stream()
                .filter(e -> habilitations.peut(e.acte(), e.objet()))
                .toList());
    }

    @GetMapping("/ecrits/relecture")
    @OuvertAuxAgents
    RelecturePage ouvrir() {
        return new RelecturePage("", Lecteur.COURANT, Relecture.VIDE);
    }

    @PostMapping("/ecrits/relecture")
    @OuvertAuxAgents
    RelecturePage relire(
            @RequestParam(defaultValue = "") String texte, @RequestParam(defaultValue = "COURANT") Lecteur lecteur) {
        String net = borner(texte);
        return new RelecturePage(net, lecteur, relire.executer(net, lecteur));
    }

    /** Le fragment qu’un formulaire demande pour l’un de ses champs : « champ » dit lequel. */
    @PostMapping("/ecrits/relecture/remarques")
    @OuvertAuxAgents
    RemarquesPage remarques(
            @RequestParam java.util.Map<String, String> champs,
            @RequestParam String champ,
            @RequestParam(defaultValue = "COURANT") Lecteur lecteur) {
        return new RemarquesPage(relire.executer(borner(champs.getOrDefault(champ, "")), lecteur));
    }

    private static String borner(String texte) {
        String net = texte.replace("\r\n", "\n");
        return net.length() > AU_PLUS ? net.substring(0, AU_PLUS) : net;
    }
}
