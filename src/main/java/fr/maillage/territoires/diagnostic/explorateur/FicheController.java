package fr.maillage.territoires.diagnostic.explorateur;

import fr.maillage.references.territoire.catalogue.Agregation;
import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.Redacteurs;
import fr.maillage.territoires.diagnostic.cartes.CarteForm;
import fr.maillage.territoires.diagnostic.cartes.Choix;
import fr.maillage.territoires.diagnostic.cartes.LireUnChoix;
import fr.maillage.territoires.diagnostic.explorateur.pages.FichePage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** La fiche d’un indicateur : ce qu’il dit, comment il se calcule, et le classement des territoires. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DONNEES_PUBLIQUES)
class FicheController {
    private static final int PAR_PAGE = 50;
    private static final String FICHE = "/territoires/indicateurs/{code:[A-Za-z0-9_]+}";

    private final Catalogue catalogue;
    private final LireUnChoix lecture;
    private final Classer classer;
    private final Presentation presentation;

    FicheController(Indicateurs indicateurs, LireUnChoix lecture, Classer classer, Presentation presentation) {
        this.catalogue = indicateurs.catalogue();
        this.lecture = lecture;
        this.classer = classer;
        this.presentation = presentation;
    }

    /** Les listes à proposer et les formats à écrire. */
    @Component
    record Presentation(Choix choix, Redacteurs redacteurs) {}

    @GetMapping(FICHE)
    FichePage fiche(@PathVariable String code, CarteForm form, FiltreForm filtre) {
        Indicateur indicateur = exiger(code);
        var lu = lecture.lire(form.pour(indicateur.code()));
        var classement =
                classer.executer(lu.choix()).map(c -> c.parmi(filtre.filtre()).trie(filtre.triVoulu()));
        return new FichePage(
                indicateur,
                catalogue.formuleEnFrancais(indicateur),
                catalogue.agregation(indicateur) instanceof Agregation.Impossible i ? i.explication() : "",
                indicateur.sources().stream()
                        .flatMap(s -> catalogue.source(s).stream())
                        .toList(),
                lu.choix(),
                lu.reproches(),
                lu.annees(),
                presentation.choix().avec(lu.choix().cadre()),
                new FichePage.Reglages(filtre.nom(), filtre.min(), filtre.max(), filtre.triVoulu()),
                classement.map(c -> table(c, filtre)).orElse(FichePage.Table.VIDE));
    }

    private static FichePage.Table table(Classement classement, FiltreForm filtre) {
        int total = classement.places().size();
        int pages = Math.max(1, (total + PAR_PAGE - 1) / PAR_PAGE);
        int page = Math.clamp(CarteForm.entier(filtre.page(), 1), 1, pages);
        List<Classement.Place> montrees =
                classement.places().subList((page - 1) * PAR_PAGE, Math.min(page * PAR_PAGE, total));
        return new FichePage.Table(
                classement.ecrire(classement.duCadre()),
                classement.source(),
                montrees.stream()
                        .map(p -> new FichePage.Ligne(
                                p.rang() == 0 ? "" : Integer.toString(p.rang()),
                                p.territoire(),
                                p.population(),
                                classement.ecrire(p.valeur()),
                                classement.ecartEcrit(p)))
                        .toList(),
                page,
                pages,
                total);
    }

    @GetMapping(FICHE + "/classement.{extension:csv|xlsx}")
    ResponseEntity<byte[]> telecharger(
            @PathVariable String code, @PathVariable String extension, CarteForm form, FiltreForm filtre) {
        Indicateur indicateur = exiger(code);
        var choix = lecture.lire(form.pour(indicateur.code())).choix();
        Classement classement = classer.executer(choix)
                .map(c -> c.parmi(filtre.filtre()).trie(filtre.triVoulu()))
                .orElseThrow(() -> new Introuvable("classement sans valeur"));
        String titre = "%s, %d : %s de %s"
                .formatted(
                        indicateur.libelle(),
                        classement.annee(),
                        choix.maille().pluriel(),
                        choix.cadre().nom());
        boolean csv = extension.equals("csv");
        byte[] contenu = csv
                ? classement.csv().getBytes(StandardCharsets.UTF_8)
                : presentation.redacteurs().ecrire(ouvrage(indicateur, classement, titre), FormatDeDocument.XLSX);
        String nom = "classement-%s-%d.%s"
                .formatted(indicateur.code().toLowerCase(Locale.ROOT), classement.annee(), extension);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        csv ? "text/csv;charset=UTF-8" : FormatDeDocument.XLSX.typeDeContenu())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(nom).build().toString())
                .body(contenu);
    }

    private static Ouvrage ouvrage(Indicateur indicateur, Classement classement, String titre) {
        String organisation = QuiTravaille.exiger().nomOrganisation();
        return new Ouvrage(
                new Couverture(titre, indicateur.definition(), "", organisation, LocalDate.now(), List.of(), null),
                List.of(new Chapitre("Classement", List.of(classement.enTableau(titre)))));
    }

    private Indicateur exiger(String code) {
        return catalogue.indicateur(code).orElseThrow(() -> new Introuvable("indicateur " + code));
    }

    /** Ce que l’on garde du classement, tel que l’adresse le dit. */
    record FiltreForm(
            @Nullable String q,
            @Nullable String peuplesDe,
            @Nullable String peuplesJusqua,
            @Nullable String tri,
            @Nullable String page) {
        String nom() {
            return CarteForm.propre(q);
        }

        String min() {
            return CarteForm.propre(peuplesDe);
        }

        String max() {
            return CarteForm.propre(peuplesJusqua);
        }

        Classement.Filtre filtre() {
            return new Classement.Filtre(nom(), nombre(peuplesDe), nombre(peuplesJusqua));
        }

        private static int nombre(@Nullable String brut) {
            return CarteForm.entier(CarteForm.propre(brut).replaceAll("[\\s\\u00a0\\u202f]", ""), 0);
        }

        String triVoulu() {
            String demande = CarteForm.propre(tri);
            return demande.isEmpty() ? "-valeur" : demande;
        }
    }
}
