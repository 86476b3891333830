package fr.maillage.territoires.projets;

import fr.maillage.references.publics.PublicVise;
import fr.maillage.references.publics.Publics;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.Redacteurs;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.Lien;
import fr.maillage.socle.web.PageRenderer;
import fr.maillage.territoires.projets.pages.DeliberationsPage;
import fr.maillage.territoires.projets.pages.FichesPage;
import fr.maillage.territoires.projets.pages.PublicPage;
import fr.maillage.territoires.projets.pages.PublicsPage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Le tableau des fiches et ses totaux, les publics, les délibérations. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.PROJETS)
class ProjetsController {
    private final Fiches fiches;
    private final Publics publics;
    private final LieuxDeFiche lieux;
    private final ListeDeFiches liste;
    private final Outils outils;

    /** Ce dont l’écran a besoin en plus des fiches. */
    @org.springframework.stereotype.Component
    record Outils(Redacteurs redacteurs, Indicateurs indicateurs) {}

    ProjetsController(Fiches fiches, Publics publics, LieuxDeFiche lieux, ListeDeFiches liste, Outils outils) {
        this.fiches = fiches;
        this.publics = publics;
        this.lieux = lieux;
        this.liste = liste;
        this.outils = outils;
    }

    @GetMapping("/projets")
    FichesPage tableau(@RequestParam Map<String, String> champs) {
        Filtre filtre = LectureDeFiltre.lire(champs);
        Decompte decompte = fiches.decompte(filtre);
        List<Fiche> toutes = fiches.toutes();
        return new FichesPage(
                filtre,
                decompte,
                publics.tous(),
                toutes.stream()
                        .flatMap(f -> f.territoires().stream())
                        .distinct()
                        .map(cle -> new FichesPage.Lieu(cle, lieux.nom(cle)))
                        .sorted(Comparator.comparing(FichesPage.Lieu::nom))
                        .toList(),
                decompte.fiches().stream()
                        .map(f -> new FichesPage.Ligne(f, lieux.noms(f), libelles(f)))
                        .toList(),
                toutes.isEmpty(),
                fiches.peut(Acte.CREER),
                fiches.peut(Acte.EXPORTER));
    }

    @GetMapping("/projets/liste.xlsx")
    @Exige(acte = Acte.EXPORTER, objet = ObjetProtege.PROJETS)
    ResponseEntity<byte[]> exporter(@RequestParam Map<String, String> champs) {
        Filtre filtre = LectureDeFiltre.lire(champs);
        return Remise.de(
                "fiches",
                FormatDeDocument.XLSX,
                outils.redacteurs()
                        .ecrire(liste.ouvrage("Fiches", filtre, fiches.decompte(filtre)), FormatDeDocument.XLSX));
    }

    @GetMapping("/projets/publics")
    PublicsPage publics() {
        List<Fiche> toutes = fiches.toutes();
        return new PublicsPage(
                publics.tous().stream()
                        .map(p -> new PublicsPage.Ligne(
                                p,
                                new Decompte(toutes.stream()
                                        .filter(f -> f.publics().contains(p.code()))
                                        .toList())))
                        .toList(),
                fiches.peut(Acte.MODIFIER));
    }

    @PostMapping("/projets/publics")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.PROJETS)
    String ajouter(@RequestParam(defaultValue = "") String libelle, RedirectAttributes suite) {
        var ajoute = publics.ajouter(libelle);
        suite.addFlashAttribute(
                PageRenderer.MESSAGE,
                ajoute.isPresent()
                        ? "Le public « " + ajoute.get().libelle() + " » est ajouté."
                        : "Ce public n’est pas ajouté : son nom est vide ou déjà pris.");
        return "redirect:/projets/publics";
    }

    @GetMapping("/projets/publics/{code:[a-z0-9-]+}")
    PublicPage unPublic(@PathVariable String code) {
        PublicVise vise = publics.trouver(code).orElseThrow(() -> new Introuvable("public " + code));
        Filtre filtre = new Filtre(null, null, null, null, code, "", "");
        return new PublicPage(
                vise,
                vise.indicateurs().stream()
                        .flatMap(i -> outils.indicateurs().catalogue().indicateur(i).stream())
                        .map(i -> new Lien(i.libelle(), "/territoires/indicateurs/" + i.code()))
                        .toList(),
                fiches.decompte(filtre),
                lieux,
                fiches.peut(Acte.EXPORTER));
    }

    @GetMapping("/projets/publics/{code:[a-z0-9-]+}.xlsx")
    @Exige(acte = Acte.EXPORTER, objet = ObjetProtege.PROJETS)
    ResponseEntity<byte[]> exporterUnPublic(@PathVariable String code) {
        PublicVise vise = publics.trouver(code).orElseThrow(() -> new Introuvable("public " + code));
        Filtre filtre = new Filtre(null, null, null, null, code, "", "");
        return Remise.de(
                "public-" + code,
                FormatDeDocument.XLSX,
                outils.redacteurs()
                        .ecrire(liste.ouvrage(vise.libelle(), filtre, fiches.decompte(filtre)), FormatDeDocument.XLSX));
    }

    @GetMapping("/projets/deliberations")
    DeliberationsPage deliberations() {
        return new DeliberationsPage(fiches.toutes().stream()
                .flatMap(f -> f.contenu().etapes().stream()
                        .filter(e -> e.pas() == Contenu.Pas.DELIBERATION)
                        .map(e -> new DeliberationsPage.Ligne(f, e)))
                .sorted(Comparator.comparing(
                                (DeliberationsPage.Ligne l) -> l.etape().jour())
                        .reversed())
                .toList());
    }

    private String libelles(Fiche fiche) {
        return String.join(", ", fiche.publics().stream().map(publics::libelle).toList());
    }
}
