package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.documents.ImageDeSvg;
import fr.maillage.territoires.diagnostic.cartes.pages.CartePage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** L’explorateur de cartes : un indicateur, une maille, un cadre, une ou deux années ; tout tient dans l’adresse. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DONNEES_PUBLIQUES)
class CarteController {
    private static final int LARGEUR_EN_PIXELS = 1600;
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final LireUnChoix lecture;
    private final PreparerLaCarte preparation;
    private final CarteChoroplethe cartes;
    private final Choix choix;

    CarteController(LireUnChoix lecture, PreparerLaCarte preparation, CarteChoroplethe cartes, Choix choix) {
        this.lecture = lecture;
        this.preparation = preparation;
        this.cartes = cartes;
        this.choix = choix;
    }

    @GetMapping("/territoires/carte")
    CartePage carte(CarteForm form) {
        var lu = lecture.lire(form);
        List<SujetDeCarte> sujets = preparation.preparer(lu.choix());
        var dessinees = sujets.stream().map(cartes::dessiner).toList();
        return new CartePage(
                lu.choix(),
                lu.reproches(),
                lu.annees(),
                choix.pour(lu.choix()),
                choix.mention(lu.choix()),
                dessinees,
                tableau(lu.choix(), sujets, form));
    }

    private static CartePage.Table tableau(ChoixDeCarte choix, List<SujetDeCarte> sujets, CarteForm form) {
        if (sujets.isEmpty()) return CartePage.Table.VIDE;
        var tableau = new TableauDeCarte(sujets);
        List<Territoire> ordonnes = tableau.ordonner(choix.tri());
        int pages = Math.max(1, (ordonnes.size() + TableauDeCarte.PAR_PAGE - 1) / TableauDeCarte.PAR_PAGE);
        int page = Math.clamp(CarteForm.entier(form.page(), 1), 1, pages);
        int debut = (page - 1) * TableauDeCarte.PAR_PAGE;
        List<Territoire> montres = ordonnes.subList(debut, Math.min(debut + TableauDeCarte.PAR_PAGE, ordonnes.size()));
        return new CartePage.Table(
                sujets.stream().map(SujetDeCarte::annee).toList(),
                tableau.lignes(montres).stream()
                        .map(l -> new CartePage.Ligne(l.territoire(), l.valeurs(), l.ecart(), l.rang()))
                        .toList(),
                page,
                pages,
                ordonnes.size());
    }

    @GetMapping("/territoires/carte.svg")
    ResponseEntity<byte[]> svg(CarteForm form) {
        var sujet = exiger(form);
        return fichier(cartes.pourDocument(sujet).getBytes(StandardCharsets.UTF_8), SVG, nom(sujet, "svg"));
    }

    @GetMapping("/territoires/carte.png")
    ResponseEntity<byte[]> png(CarteForm form) {
        var sujet = exiger(form);
        return fichier(
                ImageDeSvg.png(cartes.pourDocument(sujet), LARGEUR_EN_PIXELS), MediaType.IMAGE_PNG, nom(sujet, "png"));
    }

    @GetMapping("/territoires/carte.csv")
    ResponseEntity<byte[]> csv(CarteForm form) {
        var choisi = lecture.lire(form).choix();
        List<SujetDeCarte> sujets = preparation.preparer(choisi);
        if (sujets.isEmpty()) throw new Introuvable("carte sans valeur");
        var tableau = new TableauDeCarte(sujets);
        byte[] contenu = tableau.csv(tableau.ordonner(choisi.tri())).getBytes(StandardCharsets.UTF_8);
        return fichier(contenu, new MediaType("text", "csv", StandardCharsets.UTF_8), nom(sujets.getLast(), "csv"));
    }

    private SujetDeCarte exiger(CarteForm form) {
        List<SujetDeCarte> sujets = preparation.preparer(lecture.lire(form).choix());
        if (sujets.isEmpty() || cartes.dessiner(sujets.getLast()).vide()) throw new Introuvable("carte sans dessin");
        return sujets.getLast();
    }

    private static String nom(SujetDeCarte sujet, String extension) {
        return "carte-%s-%d.%s"
                .formatted(sujet.indicateur().code().toLowerCase(java.util.Locale.ROOT), sujet.annee(), extension);
    }

    private static ResponseEntity<byte[]> fichier(byte[] contenu, MediaType type, String nom) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(nom).build().toString())
                .body(contenu);
    }
}
