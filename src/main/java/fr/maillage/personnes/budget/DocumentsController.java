package fr.maillage.personnes.budget;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.Redacteurs;
import fr.maillage.socle.modeles.Modeles;
import fr.maillage.socle.modeles.Remise;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Les documents d’un budget : la feuille de la personne, l’évaluation, et ce qui part à la commission de surendettement. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.BUDGET)
class DocumentsController {
    private final LireUnBudget lecture;
    private final TenirLesDettes dettes;
    private final TenirLesReperes reperes;
    private final Modeles modeles;
    private final Redacteurs redacteurs;

    DocumentsController(
            LireUnBudget lecture,
            TenirLesDettes dettes,
            TenirLesReperes reperes,
            Modeles modeles,
            Redacteurs redacteurs) {
        this.reperes = reperes;
        this.lecture = lecture;
        this.dettes = dettes;
        this.modeles = modeles;
        this.redacteurs = redacteurs;
    }

    @GetMapping(Adresses.BUDGET + "/budget-du-foyer.{format:docx|pdf}")
    ResponseEntity<byte[]> feuille(@PathVariable long dossier, @PathVariable long id, @PathVariable String format) {
        var lu = lecture.remettre(dossier, "Budget du foyer");
        return remettre(
                ModelesDuBudget.FEUILLE, lu, lu.exiger(id), DocumentsDuBudget.feuilleDuFoyer(lu.exiger(id)), format);
    }

    @GetMapping(Adresses.BUDGET + "/evaluation-budgetaire.{format:docx|pdf|xlsx}")
    ResponseEntity<byte[]> evaluation(@PathVariable long dossier, @PathVariable long id, @PathVariable String format) {
        var lu = lecture.remettre(dossier, "Évaluation budgétaire");
        var ouvrage = DocumentsDuBudget.evaluation(lu.exiger(id), lu.scenario(lu.exiger(id)), reperes.tous());
        return remettre(ModelesDuBudget.EVALUATION, lu, lu.exiger(id), ouvrage, format);
    }

    /** La feuille du mois que la personne pose sur son frigo. */
    @GetMapping(Adresses.BUDGET + "/calendrier-{mois:\\d{4}-\\d{2}}.{format:docx|pdf}")
    ResponseEntity<byte[]> calendrier(
            @PathVariable long dossier, @PathVariable long id, @PathVariable String mois, @PathVariable String format) {
        var lu = lecture.remettre(dossier, "Calendrier du budget");
        var budget = lu.exiger(id);
        var ouvrage = EcheancierDuBudget.ouvrage(budget, Calendrier.de(budget, AvenirController.mois(mois)));
        return remettre(ModelesDuBudget.CALENDRIER, lu, budget, ouvrage, format);
    }

    private ResponseEntity<byte[]> remettre(
            String genre, LireUnBudget.Lu lu, Budget budget, Ouvrage ouvrage, String format) {
        return Remise.de(
                genre + "-" + lu.dossier().numero(),
                format,
                voulu -> modeles.ecrire(genre, ModelesDuBudget.champs(lu.dossier(), budget), ouvrage, voulu));
    }

    @GetMapping(Adresses.BUDGETS + "/dettes.xlsx")
    ResponseEntity<byte[]> inventaire(@PathVariable long dossier) {
        lecture.remettre(dossier, "Inventaire des créanciers");
        var lu = dettes.executer(dossier);
        return Remise.de(
                "creanciers-" + lu.dossier().numero(),
                FormatDeDocument.XLSX,
                redacteurs.ecrire(DocumentsDeSurendettement.inventaire(lu), FormatDeDocument.XLSX));
    }

    @GetMapping(Adresses.BUDGETS + "/surendettement/{document:lettre|dossier}.docx")
    ResponseEntity<byte[]> surendettement(@PathVariable long dossier, @PathVariable String document) {
        boolean lettre = document.equals("lettre");
        lecture.remettre(dossier, lettre ? "Lettre à la commission" : "Dossier de surendettement");
        var lu = dettes.executer(dossier);
        var s = lu.surendettement().orElseThrow(() -> new Introuvable("surendettement du dossier " + dossier));
        String genre = lettre ? ModelesDuBudget.LETTRE : ModelesDuBudget.DOSSIER;
        return Remise.de(
                genre + "-" + lu.dossier().numero(),
                FormatDeDocument.DOCX,
                modeles.ecrire(
                        genre,
                        ModelesDuBudget.champs(lu.dossier(), lu.budget()),
                        lettre ? DocumentsDeSurendettement.lettre(lu, s) : DocumentsDeSurendettement.dossier(lu, s),
                        FormatDeDocument.DOCX));
    }
}
