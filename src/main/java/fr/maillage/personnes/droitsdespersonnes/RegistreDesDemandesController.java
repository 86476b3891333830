package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.personnes.droitsdespersonnes.pages.DemandeAuRegistrePage;
import fr.maillage.personnes.droitsdespersonnes.pages.RegistreDesDemandesPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.Rubrique;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.PageRenderer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Le registre des demandes, pour le délégué à la protection des données : les délais, les prolongations, les réponses. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DEMANDES_RGPD)
class RegistreDesDemandesController {
    static final String REGISTRE = "/donnees-personnelles/demandes";
    private static final String UNE = REGISTRE + "/{id:\\d+}";

    private final TenirLesDemandes demandes;
    private final LettreDeReponse lettre;

    RegistreDesDemandesController(TenirLesDemandes demandes, LettreDeReponse lettre) {
        this.demandes = demandes;
        this.lettre = lettre;
    }

    @GetMapping(REGISTRE)
    RegistreDesDemandesPage registre() {
        var jour = Quand.aujourdHui();
        var lues = demandes.registre();
        return new RegistreDesDemandesPage(
                lues.stream()
                        .filter(d -> !d.close())
                        .map(d -> EcransDesDemandes.ligne(d, REGISTRE + "/" + d.id()))
                        .toList(),
                lues.stream()
                        .filter(Demande::close)
                        .map(d -> EcransDesDemandes.ligne(d, REGISTRE + "/" + d.id()))
                        .toList(),
                lues.stream().filter(d -> !d.close() && d.reste(jour) < 0).count());
    }

    @GetMapping(UNE)
    DemandeAuRegistrePage une(@PathVariable long id) {
        return page(id, Map.of(), "");
    }

    private DemandeAuRegistrePage page(long id, Map<String, String> champs, String reproche) {
        var demande = demandes.pourLeDelegue(id);
        var issues = new LinkedHashMap<String, String>();
        for (var issue : Demande.Issue.values()) issues.put(issue.name(), issue.libelle());
        return new DemandeAuRegistrePage(
                EcransDesDemandes.ligne(demande, REGISTRE + "/" + id),
                EcransDesDemandes.detail(demande),
                issues,
                champs,
                !demande.close(),
                !demande.close() && demande.prolongeeLe() == null,
                demande.nature().rendUnFichier(),
                demande.gele(),
                reproche);
    }

    @PostMapping(UNE + "/prolongation")
    @Exige(acte = Acte.VALIDER, objet = ObjetProtege.DEMANDES_RGPD)
    Object prolonger(@PathVariable long id, @RequestParam Map<String, String> champs, RedirectAttributes suite) {
        return finir(
                id,
                champs,
                demandes.prolonger(id, FormulaireDeDemande.net(champs, "motif")),
                "Le délai est prolongé : écrivez-le à la personne avec la lettre.",
                suite);
    }

    @PostMapping(UNE + "/reponse")
    @Exige(acte = Acte.VALIDER, objet = ObjetProtege.DEMANDES_RGPD)
    Object repondre(@PathVariable long id, @RequestParam Map<String, String> champs, RedirectAttributes suite) {
        var issue = FormulaireDeDemande.parmi(Demande.Issue.values(), champs.getOrDefault("issue", ""));
        var reproche = issue == null
                ? Optional.of("Choisissez la réponse : accordée, en partie, ou refusée.")
                : demandes.repondre(
                        id,
                        issue,
                        FormulaireDeDemande.net(champs, "reponse"),
                        FormulaireDeDemande.net(champs, "informes"));
        return finir(id, champs, reproche, "La réponse est notée : la lettre est prête.", suite);
    }

    @PostMapping(UNE + "/degel")
    @Exige(acte = Acte.VALIDER, objet = ObjetProtege.DEMANDES_RGPD)
    Object degeler(@PathVariable long id, RedirectAttributes suite) {
        demandes.degeler(id);
        return finir(id, Map.of(), Optional.empty(), "Le dossier est dégelé : on y écrit de nouveau.", suite);
    }

    private Object finir(
            long id, Map<String, String> champs, Optional<String> reproche, String message, RedirectAttributes suite) {
        if (reproche.isPresent()) return page(id, champs, reproche.get());
        suite.addFlashAttribute(PageRenderer.MESSAGE, message);
        return "redirect:" + REGISTRE + "/" + id;
    }

    /** Le délégué n’a pas à connaître le nom : la lettre laisse la place, le service l’écrit. */
    @GetMapping(UNE + "/lettre.docx")
    ResponseEntity<byte[]> lettre(@PathVariable long id) {
        return Remise.de(
                "demande-" + id,
                FormatDeDocument.DOCX,
                lettre.ecrire(demandes.pourLeDelegue(id), "", FormatDeDocument.DOCX));
    }

    @Configuration(value = "navigationDesDonneesPersonnelles", proxyBeanMethods = false)
    static class Navigation {
        @Bean
        Rubrique rubriqueDesDonneesPersonnelles() {
            return new Rubrique(80, "Données personnelles", REGISTRE, Acte.LIRE, ObjetProtege.DEMANDES_RGPD);
        }
    }
}
