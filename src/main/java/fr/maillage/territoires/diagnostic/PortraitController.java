package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.references.territoire.perimetres.Perimetres;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.territoires.diagnostic.pages.PortraitPage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Le portrait d’un territoire à l’écran, thème par thème, et son carnet à télécharger. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DONNEES_PUBLIQUES)
class PortraitController {
    private final Territoires territoires;
    private final Carnets carnets;
    private final Perimetres perimetres;

    PortraitController(Territoires territoires, Carnets carnets, Perimetres perimetres) {
        this.territoires = territoires;
        this.carnets = carnets;
        this.perimetres = perimetres;
    }

    @GetMapping("/territoires/{maille}/{code:[0-9A-Za-z-]+}")
    PortraitPage essentiel(@PathVariable String maille, @PathVariable String code) {
        Territoire territoire = exiger(maille, code);
        return page(territoire, "essentiel", ChapitresDuPortrait::essentiel);
    }

    @GetMapping("/territoires/{maille}/{code:[0-9A-Za-z-]+}/themes/{theme}")
    PortraitPage theme(@PathVariable String maille, @PathVariable String code, @PathVariable String theme) {
        Territoire territoire = exiger(maille, code);
        Theme voulu = Arrays.stream(Theme.values())
                .filter(t -> t.code().equals(theme))
                .findFirst()
                .orElseThrow(() -> new Introuvable("thème " + theme));
        return page(territoire, voulu.code(), chapitres -> chapitres.theme(voulu));
    }

    @GetMapping("/territoires/{maille}/{code:[0-9A-Za-z-]+}/methode")
    PortraitPage methode(@PathVariable String maille, @PathVariable String code) {
        Territoire territoire = exiger(maille, code);
        return page(territoire, "methode", ChapitresDuPortrait::methode);
    }

    private Territoire exiger(String maille, String code) {
        return perimetres.trouver(maille, code).orElseThrow(() -> new Introuvable(maille + " " + code));
    }

    private PortraitPage page(Territoire territoire, String onglet, Function<ChapitresDuPortrait, Chapitre> chapitre) {
        var geographie = territoires.geographie();
        List<Territoire> fil = Stream.of(Maille.FRANCE, Maille.DEPARTEMENT, Maille.EPCI, Maille.COMMUNE)
                .flatMap(m -> geographie.contenant(territoire, m).stream())
                .filter(t -> !t.equals(territoire))
                .toList();
        var parties = new LinkedHashMap<Maille, List<Territoire>>();
        for (Maille m : List.of(
                Maille.REGION,
                Maille.DEPARTEMENT,
                Maille.EPCI,
                Maille.COMMUNE,
                Maille.COMMUNE_DELEGUEE,
                Maille.QPV,
                Maille.IRIS)) {
            if (m.ordinal() >= territoire.maille().ordinal()) continue;
            boolean trop = territoire.maille() == Maille.FRANCE && m != Maille.REGION && m != Maille.DEPARTEMENT
                    || territoire.maille() == Maille.REGION && m != Maille.DEPARTEMENT
                    || territoire.maille().composeeDeCommunes() && (m == Maille.IRIS || m == Maille.COMMUNE_DELEGUEE);
            List<Territoire> membres = trop ? List.of() : geographie.croisant(territoire, m);
            if (!membres.isEmpty()) parties.put(m, membres);
        }
        return new PortraitPage(
                territoire,
                geographie.millesime(),
                fil,
                onglet,
                carnets.aLEcran(territoire, onglet, chapitre),
                parties,
                geographie.comparateurs(territoire));
    }
}
