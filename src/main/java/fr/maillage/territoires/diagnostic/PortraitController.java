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
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.territoires.diagnostic.pages.PortraitPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

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

    @GetMapping("/territoires/{maille}/{code:[0-9A-Z]+}")
    PortraitPage essentiel(@PathVariable String maille, @PathVariable String code) {
        Territoire territoire = exiger(maille, code);
        return page(territoire, "essentiel", carnets.chapitres(territoire).essentiel());
    }

    @GetMapping("/territoires/{maille}/{code:[0-9A-Z]+}/themes/{theme}")
    PortraitPage theme(@PathVariable String maille, @PathVariable String code, @PathVariable String theme) {
        Territoire territoire = exiger(maille, code);
        Theme voulu = Arrays.stream(Theme.values())
                .filter(t -> t.code().equals(theme))
                .findFirst()
                .orElseThrow(() -> new Introuvable("thème " + theme));
        return page(territoire, voulu.code(), carnets.chapitres(territoire).theme(voulu));
    }

    @GetMapping("/territoires/{maille}/{code:[0-9A-Z]+}/methode")
    PortraitPage methode(@PathVariable String maille, @PathVariable String code) {
        Territoire territoire = exiger(maille, code);
        return page(territoire, "methode", carnets.chapitres(territoire).methode());
    }

    @GetMapping("/territoires/{maille}/{code:[0-9A-Z]+}/carnet.{extension:docx|pptx|xlsx|pdf}")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.DONNEES_PUBLIQUES)
    void carnet(
            @PathVariable String maille,
            @PathVariable String code,
            @PathVariable String extension,
            @RequestParam(name = "theme", required = false) Set<String> themes,
            HttpServletResponse reponse)
            throws IOException {
        Territoire territoire = exiger(maille, code);
        FormatDeDocument format = Arrays.stream(FormatDeDocument.values())
                .filter(f -> f.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new Introuvable(extension));
        var ouvrage = carnets.ouvrage(
                territoire,
                new Carnets.Choix(choisis(themes), QuiTravaille.exiger().nomOrganisation(), java.util.Map.of()));
        reponse.setContentType(format.typeDeContenu());
        reponse.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(CommandePortrait.nom(territoire, format))
                        .build()
                        .toString());
        carnets.ecrire(ouvrage, format, reponse.getOutputStream());
    }

    private static Set<Theme> choisis(@org.jspecify.annotations.Nullable Set<String> themes) {
        if (themes == null || themes.isEmpty()) return EnumSet.allOf(Theme.class);
        var choisis = EnumSet.noneOf(Theme.class);
        for (Theme theme : Theme.values()) if (themes.contains(theme.code())) choisis.add(theme);
        return choisis;
    }

    private Territoire exiger(String maille, String code) {
        return Maille.duChemin(maille)
                .flatMap(m -> territoires.geographie().trouver(m, code))
                .filter(perimetres::visible)
                .orElseThrow(() -> new Introuvable(maille + " " + code));
    }

    private PortraitPage page(Territoire territoire, String onglet, Chapitre chapitre) {
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
            List<Territoire> membres = trop ? List.of() : geographie.membres(territoire, m);
            if (!membres.isEmpty()) parties.put(m, membres);
        }
        return new PortraitPage(
                territoire,
                geographie.millesime(),
                fil,
                onglet,
                chapitre,
                parties,
                geographie.comparateurs(territoire));
    }
}
