package fr.maillage.personnes.rendezvous;

import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.rendezvous.pages.RendezVousDuDossierPage;
import fr.maillage.references.agenda.Agenda;
import fr.maillage.references.agenda.RendezVous;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** L’onglet « Rendez-vous » d’un dossier : ceux qui viennent, ceux qui sont passés, par qui que ce soit. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DOSSIER_IDENTITE)
class RendezVousDuDossierController {
    private final Dossiers dossiers;
    private final Agenda agenda;

    RendezVousDuDossierController(Dossiers dossiers, Agenda agenda) {
        this.dossiers = dossiers;
        this.agenda = agenda;
    }

    @GetMapping("/personnes/dossiers/{id:\\d+}/rendez-vous")
    RendezVousDuDossierPage onglet(@PathVariable long id) {
        var dossier = dossiers.exiger(id);
        var tous = agenda.deLObjet(DossierEnRendezVous.reference(dossier.id()));
        var maintenant = Instant.now();
        return new RendezVousDuDossierPage(
                dossier,
                "/agenda/nouveau?objet=" + DossierEnRendezVous.GENRE + "-" + dossier.id(),
                lignes(tous.stream()
                        .filter(r -> r.fin().isAfter(maintenant) && r.statut().occupe())
                        .sorted(Comparator.comparing(RendezVous::debut))
                        .toList()),
                lignes(tous.stream()
                        .filter(r -> !r.fin().isAfter(maintenant) || !r.statut().occupe())
                        .toList()));
    }

    /** On n’ouvre dans l’agenda que ce que l’agenda ouvrirait : le sien, ou celui que l’on tient. */
    private static List<RendezVousDuDossierPage.Ligne> lignes(List<RendezVous> rendezVous) {
        long moi = QuiTravaille.exiger().id();
        return rendezVous.stream()
                .map(r -> new RendezVousDuDossierPage.Ligne(
                        r.jourEnLettres(),
                        r.horaire(),
                        r.genre().libelle(),
                        r.ou(),
                        r.nomDeLAgent(),
                        r.statut().libelle(),
                        r.statut().ton(),
                        r.agent() == moi ? r.href() : ""))
                .toList();
    }
}
