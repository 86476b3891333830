package fr.maillage.territoires.projets.bilans;

import fr.maillage.references.publics.Publics;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.ecriture.EntreeDEcrit;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import fr.maillage.territoires.projets.Fiches;
import fr.maillage.territoires.projets.Filtre;
import fr.maillage.territoires.projets.LectureDeFiltre;
import fr.maillage.territoires.projets.ListeDeFiches;
import fr.maillage.territoires.projets.bilans.pages.BilanPage;
import fr.maillage.territoires.projets.bilans.pages.BilansPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les bilans : la liste, l’ouverture, la retouche, la validation, les fichiers. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.PROJETS)
class BilansController {
    private static final String LISTE = "/projets/bilans";

    /** Ce que l’écran montre autour d’un bilan. */
    @Component
    record Decor(Publics publics, ListeDeFiches liste, Fiches fiches) {}

    private final TenirUnBilan bilans;
    private final ComposerUnBilan composer;
    private final Decor decor;

    BilansController(TenirUnBilan bilans, ComposerUnBilan composer, Decor decor) {
        this.bilans = bilans;
        this.composer = composer;
        this.decor = decor;
    }

    @GetMapping(LISTE)
    BilansPage liste() {
        return page(Map.of(), List.of());
    }

    @PostMapping(LISTE)
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.PROJETS)
    Object ouvrir(@RequestParam Map<String, String> champs) {
        String titre = champs.getOrDefault("titre", "").strip();
        if (titre.length() < 3 || titre.length() > 160) {
            return page(champs, List.of(new ErreurDeChamp("titre", "Donnez un titre de 3 à 160 signes.")));
        }
        Filtre filtre = LectureDeFiltre.lire(champs);
        Bilan.Lecteur lecteur = java.util.Arrays.stream(Bilan.Lecteur.values())
                .filter(l -> l.name().equals(champs.get("lecteur")))
                .findFirst()
                .orElse(Bilan.Lecteur.ELU);
        return "redirect:" + LISTE + "/" + bilans.creer(titre, lecteur, filtre);
    }

    @GetMapping(LISTE + "/{id:\\d+}")
    BilanPage voir(@PathVariable long id) {
        return page(bilans.exiger(id), Map.of());
    }

    @PostMapping(LISTE + "/{id:\\d+}")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.PROJETS)
    Object retoucher(@PathVariable long id, @RequestParam Map<String, String> champs, RedirectAttributes suite) {
        Bilan bilan = bilans.exiger(id);
        var textes = new LinkedHashMap<String, String>();
        ComposerUnBilan.parties(bilan.lecteur())
                .keySet()
                .forEach(code -> textes.put(
                        code,
                        champs.getOrDefault(code, "").replace("\r\n", "\n").strip()));
        return switch (bilans.retoucher(bilan, textes, version(champs))) {
            case TenirUnBilan.Resultat.Fait _ -> {
                suite.addFlashAttribute(PageRenderer.MESSAGE, "Vos textes sont enregistrés.");
                yield "redirect:" + bilan.href();
            }
            case TenirUnBilan.Resultat.DejaChange _ -> page(bilans.exiger(id), textes);
        };
    }

    @PostMapping(LISTE + "/{id:\\d+}/validation")
    @Exige(acte = Acte.VALIDER, objet = ObjetProtege.PROJETS)
    String valider(@PathVariable long id, @RequestParam Map<String, String> champs, RedirectAttributes suite) {
        Bilan bilan = bilans.exiger(id);
        boolean fait = bilans.valider(bilan, version(champs)) instanceof TenirUnBilan.Resultat.Fait;
        suite.addFlashAttribute(
                PageRenderer.MESSAGE,
                fait
                        ? "Le bilan est validé : ses fichiers ne changeront plus."
                        : "Le bilan vient d’être changé par quelqu’un : relisez-le avant de le valider.");
        return "redirect:" + bilan.href();
    }

    @GetMapping(LISTE + "/{id:\\d+}.{extension:docx|pptx|pdf|xlsx}")
    @Exige(acte = Acte.EXPORTER, objet = ObjetProtege.PROJETS)
    ResponseEntity<byte[]> telecharger(@PathVariable long id, @PathVariable String extension) {
        return Remise.de("bilan-" + id, extension, format -> bilans.fichier(bilans.exiger(id), format));
    }

    private static int version(Map<String, String> champs) {
        String version = champs.getOrDefault("version", "0");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private BilansPage page(Map<String, String> saisie, List<ErreurDeChamp> erreurs) {
        return new BilansPage(
                bilans.tous().stream()
                        .map(b -> new BilansPage.Ligne(b, decor.liste().phrase(b.filtre())))
                        .toList(),
                decor.publics().tous(),
                saisie,
                erreurs,
                peut(Acte.MODIFIER));
    }

    private BilanPage page(Bilan bilan, Map<String, String> saisie) {
        var decompte = bilans.decompte(bilan);
        var annexe = decor.liste().tableau(decompte);
        return new BilanPage(
                bilan,
                decor.liste().phrase(bilan.filtre()),
                ComposerUnBilan.parties(bilan.lecteur()),
                composer.ouvrage(bilan, decompte),
                decompte,
                annexe.lignes().size(),
                saisie,
                peut(Acte.MODIFIER),
                peut(Acte.VALIDER),
                peut(Acte.EXPORTER));
    }

    private boolean peut(Acte acte) {
        return decor.fiches().peut(acte);
    }

    @Configuration(proxyBeanMethods = false)
    static class Porte {
        @Bean
        EntreeDEcrit bilansParmiLesEcrits() {
            return new EntreeDEcrit(
                    30,
                    "Bilans",
                    "Pour l’élu, le financeur, le conseil ou le service : les mêmes nombres que le tableau, une version qui se verrouille.",
                    LISTE,
                    Acte.LIRE,
                    ObjetProtege.PROJETS);
        }
    }
}
