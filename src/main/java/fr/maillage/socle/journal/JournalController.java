package fr.maillage.socle.journal;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.journal.pages.JournalPage;
import fr.maillage.socle.journal.pages.ScellesPage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Le journal, pour qui a le droit de le lire. */
@Controller
class JournalController {
    private final ConsulterLeJournal consulter;
    private final ScellerLeJournal sceller;
    private final Habilitations habilitations;

    JournalController(ConsulterLeJournal consulter, ScellerLeJournal sceller, Habilitations habilitations) {
        this.consulter = consulter;
        this.sceller = sceller;
        this.habilitations = habilitations;
    }

    @GetMapping("/journal")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.JOURNAL)
    JournalPage lire(
            @RequestParam(required = false) @Nullable LocalDate du,
            @RequestParam(required = false) @Nullable LocalDate au,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String acte,
            @RequestParam(defaultValue = "") String objet,
            @RequestParam(required = false) @Nullable Long avant) {
        var filtre = new Filtre(du, au, nom, acte, objet, avant);
        var vue = consulter.lire(filtre);
        var lignes = vue.map(ConsulterLeJournal.Vue::lignes).orElse(List.of());
        boolean suite = lignes.size() > ConsulterLeJournal.PAR_PAGE;
        var montrees = suite ? lignes.subList(0, ConsulterLeJournal.PAR_PAGE) : lignes;
        return new JournalPage(
                vue.map(v -> v.regard().phrase()).orElse(null),
                vue.map(v -> v.regard().contenu()).orElse(false),
                new JournalPage.Recherche(texte(du), texte(au), nom, acte, objet),
                Mots.actes(),
                Mots.objets(),
                montrees,
                suite ? adresse("/journal", filtre, montrees.getLast().id()) : null,
                avant != null ? adresse("/journal", filtre, null) : null,
                habilitations.peut(Acte.EXPORTER, ObjetProtege.JOURNAL)
                        ? adresse("/journal/export.csv", filtre, null)
                        : null);
    }

    @GetMapping("/journal/export.csv")
    @Exige(acte = Acte.EXPORTER, objet = ObjetProtege.JOURNAL)
    ResponseEntity<byte[]> exporter(
            @RequestParam(required = false) @Nullable LocalDate du,
            @RequestParam(required = false) @Nullable LocalDate au,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String acte,
            @RequestParam(defaultValue = "") String objet) {
        var lignes = consulter.exporter(new Filtre(du, au, nom, acte, objet, null));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("journal-" + Quand.aujourdHui() + ".csv")
                                .build()
                                .toString())
                .body(FeuilleDuJournal.ecrire(lignes));
    }

    @GetMapping("/journal/scelles")
    @Exige(acte = Acte.EXPORTER, objet = ObjetProtege.JOURNAL)
    ScellesPage scelles() {
        return new ScellesPage(sceller.verifier());
    }

    private static String adresse(String chemin, Filtre filtre, @Nullable Long avant) {
        var adresse = UriComponentsBuilder.fromPath(chemin);
        if (filtre.du() != null) adresse.queryParam("du", filtre.du());
        if (filtre.au() != null) adresse.queryParam("au", filtre.au());
        if (!filtre.nom().isEmpty()) adresse.queryParam("nom", filtre.nom());
        if (!filtre.acte().isEmpty()) adresse.queryParam("acte", filtre.acte());
        if (!filtre.objet().isEmpty()) adresse.queryParam("objet", filtre.objet());
        if (avant != null) adresse.queryParam("avant", avant);
        return adresse.encode().build().toUriString();
    }

    private static String texte(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
