package fr.maillage.references.partenaires;

import fr.maillage.references.partenaires.pages.EchangesPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.modeles.Remise;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Recevoir et remettre l’annuaire dans le schéma national. */
@Controller
@Exige(acte = Acte.IMPORTER, objet = ObjetProtege.PARTENAIRES)
class EchangesController {
    private static final long OCTETS = 64L << 20;
    private static final int REFUS_MONTRES = 300;

    private final ImporterDesFiches importer;
    private final ExporterLAnnuaire exporter;
    private final Habilitations habilitations;

    EchangesController(ImporterDesFiches importer, ExporterLAnnuaire exporter, Habilitations habilitations) {
        this.importer = importer;
        this.exporter = exporter;
        this.habilitations = habilitations;
    }

    @GetMapping("/partenaires/echanges")
    EchangesPage montrer() {
        return page("", null);
    }

    @PostMapping("/partenaires/echanges")
    EchangesPage recevoir(
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            @RequestParam(defaultValue = "controler") String quoi)
            throws IOException {
        if (fichier == null || fichier.isEmpty()) return page("Choisissez d’abord un fichier.", null);
        String nom = Objects.requireNonNullElse(fichier.getOriginalFilename(), "fichier");
        if (fichier.getSize() > OCTETS) {
            return page("« %s » dépasse 64 Mo : découpez-le.".formatted(nom), null);
        }
        try {
            var compte = importer.executer(fichier.getBytes(), nom, !quoi.equals("charger"));
            return page("", rapport(nom, compte));
        } catch (FichierIllisible illisible) {
            return page(Objects.requireNonNullElse(illisible.getMessage(), "Ce fichier ne se lit pas."), null);
        }
    }

    @GetMapping("/partenaires/annuaire.json")
    @Exige(acte = Acte.EXPORTER, objet = ObjetProtege.PARTENAIRES)
    ResponseEntity<byte[]> json() {
        return Remise.de("annuaire.json", "application/json", exporter.json());
    }

    @GetMapping("/partenaires/structures.csv")
    @Exige(acte = Acte.EXPORTER, objet = ObjetProtege.PARTENAIRES)
    ResponseEntity<byte[]> structures() {
        return Remise.de("structures.csv", "text/csv;charset=UTF-8", exporter.structuresEnCsv());
    }

    @GetMapping("/partenaires/services.csv")
    @Exige(acte = Acte.EXPORTER, objet = ObjetProtege.PARTENAIRES)
    ResponseEntity<byte[]> services() {
        return Remise.de("services.csv", "text/csv;charset=UTF-8", exporter.servicesEnCsv());
    }

    private EchangesPage page(String reproche, EchangesPage.@Nullable Rapport rapport) {
        return new EchangesPage(reproche, rapport, habilitations.peut(Acte.EXPORTER, ObjetProtege.PARTENAIRES));
    }

    private static EchangesPage.Rapport rapport(String nom, ImporterDesFiches.CompteRendu compte) {
        var lignes = List.of(ligne("Structures", compte.structures()), ligne("Services", compte.services()));
        return new EchangesPage.Rapport(
                nom,
                compte.fait(),
                lignes,
                compte.refus().size(),
                compte.refus().stream()
                        .limit(REFUS_MONTRES)
                        .map(r -> new EchangesPage.Refus(r.ou(), r.nom(), r.raison()))
                        .toList());
    }

    private static EchangesPage.Ligne ligne(String quoi, java.util.Map<JdbcPartenaires.Effet, Integer> comptes) {
        return new EchangesPage.Ligne(
                quoi,
                comptes.getOrDefault(JdbcPartenaires.Effet.CREEE, 0),
                comptes.getOrDefault(JdbcPartenaires.Effet.CHANGEE, 0),
                comptes.getOrDefault(JdbcPartenaires.Effet.INCHANGEE, 0));
    }
}
