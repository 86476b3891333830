package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.references.territoire.perimetres.Perimetres;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.modeles.Modeles;
import fr.maillage.socle.web.PageRenderer;
import fr.maillage.territoires.diagnostic.pages.CarnetPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Le carnet d’un territoire : choisir ses thèmes, y écrire ses paragraphes, le télécharger en quatre formats. */
@Controller
class CarnetController {
    private final Perimetres perimetres;
    private final Carnets carnets;
    private final RedigerLeCarnet rediger;
    private final Modeles modeles;

    CarnetController(Perimetres perimetres, Carnets carnets, RedigerLeCarnet rediger, Modeles modeles) {
        this.perimetres = perimetres;
        this.carnets = carnets;
        this.rediger = rediger;
        this.modeles = modeles;
    }

    @GetMapping("/territoires/{maille}/{code:[0-9A-Za-z-]+}/carnet")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.DIAGNOSTIC)
    CarnetPage preparer(@PathVariable String maille, @PathVariable String code) {
        return page(exiger(maille, code), Map.of());
    }

    @PostMapping("/territoires/{maille}/{code:[0-9A-Za-z-]+}/carnet")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DIAGNOSTIC)
    Object garder(
            @PathVariable String maille,
            @PathVariable String code,
            @RequestParam Map<String, String> champs,
            RedirectAttributes suite) {
        Territoire territoire = exiger(maille, code);
        var propositions = new EnumMap<Theme, RedigerLeCarnet.Proposition>(Theme.class);
        for (Theme theme : Theme.values()) {
            String texte = champs.get("texte." + theme.code());
            if (texte == null) continue;
            int version = Integer.parseInt(champs.getOrDefault("version." + theme.code(), "0"));
            propositions.put(
                    theme,
                    new RedigerLeCarnet.Proposition(texte.replace("\r\n", "\n").strip(), version));
        }
        return switch (rediger.executer(QuiTravaille.exiger(), territoire, propositions)) {
            case RedigerLeCarnet.Resultat.Garde(int combien) -> {
                suite.addFlashAttribute(
                        PageRenderer.MESSAGE,
                        combien == 0
                                ? "Rien n’avait changé."
                                : "Vos paragraphes sont gardés pour les prochaines éditions.");
                yield "redirect:" + territoire.href() + "/carnet";
            }
            case RedigerLeCarnet.Resultat.Conflit _ -> page(territoire, propositions);
        };
    }

    @GetMapping("/territoires/{maille}/{code:[0-9A-Za-z-]+}/carnet.{extension:docx|pptx|xlsx|pdf}")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.DIAGNOSTIC)
    void telecharger(
            @PathVariable String maille,
            @PathVariable String code,
            @PathVariable String extension,
            @RequestParam(name = "theme", required = false) @Nullable Set<String> themes,
            HttpServletResponse reponse)
            throws IOException {
        Territoire territoire = exiger(maille, code);
        FormatDeDocument format = Arrays.stream(FormatDeDocument.values())
                .filter(f -> f.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new Introuvable(extension));
        var agent = QuiTravaille.exiger();
        var textes = new EnumMap<Theme, String>(Theme.class);
        rediger.lire(agent, territoire).forEach((theme, p) -> textes.put(theme, p.texte()));
        var choix = new Carnets.Choix(choisis(themes), agent.nomOrganisation(), textes);
        var ouvrage = carnets.ouvrage(territoire, choix);
        byte[] fichier = modeles.ecrire(ChampsDuCarnet.GENRE, ChampsDuCarnet.de(territoire, ouvrage), ouvrage, format);
        reponse.setContentType(format.typeDeContenu());
        reponse.setContentLength(fichier.length);
        reponse.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(CommandePortrait.nom(territoire, format))
                        .build()
                        .toString());
        reponse.getOutputStream().write(fichier);
    }

    private static Set<Theme> choisis(@Nullable Set<String> themes) {
        if (themes == null || themes.isEmpty()) return EnumSet.allOf(Theme.class);
        var choisis = EnumSet.noneOf(Theme.class);
        for (Theme theme : Theme.values()) if (themes.contains(theme.code())) choisis.add(theme);
        return choisis;
    }

    private Territoire exiger(String maille, String code) {
        return perimetres.trouver(maille, code).orElseThrow(() -> new Introuvable(maille + " " + code));
    }

    private CarnetPage page(Territoire territoire, Map<Theme, RedigerLeCarnet.Proposition> proposes) {
        var actuels = rediger.lire(QuiTravaille.exiger(), territoire);
        var themes = Arrays.stream(Theme.values())
                .map(theme -> {
                    var actuel = actuels.getOrDefault(theme, new JdbcParagraphes.Paragraphe("", 0));
                    var propose = proposes.get(theme);
                    boolean conflit = propose != null
                            && propose.version() != actuel.version()
                            && !propose.texte().equals(actuel.texte());
                    return new CarnetPage.Partie(
                            theme,
                            propose == null ? actuel.texte() : propose.texte(),
                            actuel.version(),
                            conflit ? actuel.texte() : null);
                })
                .toList();
        return new CarnetPage(territoire, themes);
    }
}
