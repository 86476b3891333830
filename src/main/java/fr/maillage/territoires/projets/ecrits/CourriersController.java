package fr.maillage.territoires.projets.ecrits;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.Redacteurs;
import fr.maillage.socle.documents.TexteEnBlocs;
import fr.maillage.socle.modeles.Modeles;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import fr.maillage.territoires.projets.ecrits.pages.CourriersPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Le registre des courriers : numéroter, remettre en Word, exporter. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DOCUMENTS)
class CourriersController {
    static final String GENRE = "courrier";

    private final JdbcCircuits jdbc;
    private final TenirLeCircuit circuit;
    private final Modeles modeles;
    private final Redacteurs redacteurs;

    CourriersController(JdbcCircuits jdbc, TenirLeCircuit circuit, Modeles modeles, Redacteurs redacteurs) {
        this.jdbc = jdbc;
        this.circuit = circuit;
        this.modeles = modeles;
        this.redacteurs = redacteurs;
    }

    @GetMapping("/ecrits/courriers")
    CourriersPage registre() {
        return page(Map.of(), List.of());
    }

    @PostMapping("/ecrits/courriers")
    @Exige(acte = Acte.CREER, objet = ObjetProtege.DOCUMENTS)
    Object numeroter(@RequestParam Map<String, String> champs, RedirectAttributes suite) {
        String objet = champs.getOrDefault("objet", "").strip();
        String destinataire = champs.getOrDefault("destinataire", "").strip();
        String texte = champs.getOrDefault("texte", "").replace("\r\n", "\n").strip();
        var erreurs = new ArrayList<ErreurDeChamp>();
        if (objet.isEmpty()) erreurs.add(new ErreurDeChamp("objet", "Écrivez l’objet du courrier."));
        if (destinataire.isEmpty()) {
            erreurs.add(
                    new ErreurDeChamp("destinataire", "Écrivez à qui part le courrier : un service, une institution."));
        }
        if (!erreurs.isEmpty()) return page(champs, erreurs);
        long id = circuit.enregistrer(objet, destinataire, texte, LocalDate.now());
        suite.addFlashAttribute(
                PageRenderer.MESSAGE,
                "Le courrier porte le numéro " + exiger(id).numero() + ".");
        return "redirect:/ecrits/courriers";
    }

    @GetMapping("/ecrits/courriers/{id:\\d+}.docx")
    ResponseEntity<byte[]> telecharger(@PathVariable long id) {
        JdbcCircuits.Courrier courrier = exiger(id);
        var champs = new Champs()
                .avec("courrier.numero", courrier.numero())
                .avec("courrier.objet", courrier.objet())
                .avec("courrier.destinataire", courrier.destinataire())
                .avec("courrier.date", Dates.enLettres(courrier.jour()))
                .avec("courrier.texte", courrier.texte());
        return Remise.de(
                "courrier-" + courrier.numero().replaceAll("[^\\w-]", "-"),
                FormatDeDocument.DOCX,
                modeles.ecrire(GENRE, champs, ouvrage(courrier), FormatDeDocument.DOCX));
    }

    private static Ouvrage ouvrage(JdbcCircuits.Courrier courrier) {
        var blocs = new ArrayList<Bloc>();
        blocs.add(Bloc.Paragraphe.de("**À :** " + courrier.destinataire()));
        blocs.add(Bloc.Paragraphe.de("**Référence :** " + courrier.numero()));
        blocs.addAll(TexteEnBlocs.de(courrier.texte()));
        return new Ouvrage(
                new Couverture(
                        courrier.objet(),
                        "Courrier n° " + courrier.numero(),
                        "",
                        QuiTravaille.exiger().nomOrganisation(),
                        courrier.jour(),
                        List.of(),
                        null),
                List.of(new Chapitre("Objet : " + courrier.objet(), blocs)),
                MiseEnPage.NOTE);
    }

    @GetMapping("/ecrits/courriers.xlsx")
    ResponseEntity<byte[]> exporter() {
        var lignes = tous().stream()
                .map(c -> Bloc.Ligne.de(
                        c.numero(),
                        Cellule.texte(Dates.courte(c.jour())),
                        Cellule.texte(c.objet()),
                        Cellule.texte(c.destinataire()),
                        Cellule.texte(c.creePar())))
                .toList();
        var ouvrage = new Ouvrage(
                new Couverture(
                        "Registre des courriers",
                        "",
                        "",
                        QuiTravaille.exiger().nomOrganisation(),
                        LocalDate.now(),
                        List.of(),
                        null),
                List.of(new Chapitre(
                        "Courriers",
                        List.of(new Bloc.Tableau(
                                "Courriers numérotés",
                                List.of("Numéro", "Date", "Objet", "Destinataire", "Enregistré par"),
                                lignes,
                                "registre de l’organisation.")))));
        return Remise.de("courriers", FormatDeDocument.XLSX, redacteurs.ecrire(ouvrage, FormatDeDocument.XLSX));
    }

    private CourriersPage page(Map<String, String> saisie, List<ErreurDeChamp> erreurs) {
        return new CourriersPage(
                tous().stream()
                        .map(c -> new CourriersPage.Ligne(
                                c.id(), c.numero(), c.objet(), c.destinataire(), Dates.enLettres(c.jour())))
                        .toList(),
                saisie,
                erreurs,
                jdbc.circuit(QuiTravaille.exiger().organisation()).modeleDeNumero(),
                circuit.peutNumeroter());
    }

    private List<JdbcCircuits.Courrier> tous() {
        return jdbc.courriers(QuiTravaille.exiger().organisation());
    }

    private JdbcCircuits.Courrier exiger(long id) {
        return jdbc.courrier(QuiTravaille.exiger().organisation(), id)
                .orElseThrow(() -> new Introuvable("courrier " + id));
    }
}
