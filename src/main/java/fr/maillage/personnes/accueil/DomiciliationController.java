package fr.maillage.personnes.accueil;

import fr.maillage.personnes.accueil.pages.DomiciliationPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.modeles.Remise;
import fr.maillage.socle.web.DatesSaisies;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRenderer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La domiciliation d’un dossier : demande, décision, courrier, fin, et ses écrits. */
@Controller
@Exige(acte = Acte.MODIFIER, objet = ObjetProtege.DOSSIER_IDENTITE)
class DomiciliationController {
    private static final String ONGLET = "/personnes/dossiers/{id:\\d+}/domiciliation";
    private static final String UNE = ONGLET + "/{domiciliation:\\d+}";

    private final Domicilier domicilier;
    private final MiseEnPageDeDomiciliation miseEnPage;
    private final EcrireDomiciliation ecrits;

    DomiciliationController(Domicilier domicilier, MiseEnPageDeDomiciliation miseEnPage, EcrireDomiciliation ecrits) {
        this.domicilier = domicilier;
        this.miseEnPage = miseEnPage;
        this.ecrits = ecrits;
    }

    @GetMapping(ONGLET)
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.DOSSIER_IDENTITE)
    DomiciliationPage onglet(@PathVariable long id) {
        return miseEnPage.onglet(id, Map.of(), List.of());
    }

    @PostMapping(ONGLET)
    Object demander(@PathVariable long id, @RequestParam Map<String, String> saisie, RedirectAttributes suite) {
        var dates = new DatesSaisies(saisie);
        var demandee = dates.exigee("demandeeLe");
        var entretien = dates.facultative("entretienLe");
        if (demandee == null || !dates.lisibles()) return miseEnPage.onglet(id, saisie, dates.erreurs());
        var personne = nombre(saisie, "personne");
        if (personne == 0) {
            return miseEnPage.onglet(
                    id, saisie, List.of(new ErreurDeChamp("personne", "Dites qui, dans le foyer, le demande.")));
        }
        var demande = new JdbcDomiciliations.Demande(
                id,
                personne,
                demandee,
                entretien,
                Mot.lire(Domiciliation.LienAvecLaCommune.class, saisie.getOrDefault("lien", "AUCUN")),
                Mot.lire(Domiciliation.Raison.class, saisie.getOrDefault("raison", "AUTRE")),
                Mot.lire(FicheDAccueil.Habitat.class, saisie.getOrDefault("habitat", "")),
                (int) Math.clamp(nombre(saisie, "ayantsDroit"), 0, 30),
                null);
        return repondre(id, domicilier.demander(demande), saisie, suite);
    }

    @PostMapping(UNE + "/decision")
    @Exige(acte = Acte.VALIDER, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
    Object decider(
            @PathVariable long id,
            @PathVariable long domiciliation,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        var dates = new DatesSaisies(saisie);
        var entretien = dates.facultative("entretienLe");
        var debut = dates.facultative("debut");
        if (!dates.lisibles()) return miseEnPage.onglet(id, saisie, dates.erreurs());
        int version = (int) nombre(saisie, "version");
        var resultat = saisie.getOrDefault("decision", "").equals("refuser")
                ? domicilier.refuser(
                        domiciliation,
                        version,
                        Mot.lire(Domiciliation.MotifDeRefus.class, saisie.getOrDefault("motif", "")),
                        saisie.getOrDefault("explication", "").strip(),
                        saisie.getOrDefault("orientation", "").strip())
                : domicilier.accorder(
                        domiciliation, version, entretien, Objects.requireNonNullElseGet(debut, Quand::aujourdHui));
        return repondre(id, resultat, saisie, suite);
    }

    @PostMapping(UNE + "/fin")
    @Exige(acte = Acte.VALIDER, objet = ObjetProtege.PROJET_D_ACCOMPAGNEMENT)
    Object finir(
            @PathVariable long id,
            @PathVariable long domiciliation,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        return repondre(
                id,
                domicilier.radier(
                        domiciliation,
                        (int) nombre(saisie, "version"),
                        Mot.lire(Domiciliation.MotifDeRadiation.class, saisie.getOrDefault("motif", "")),
                        saisie.getOrDefault("explication", "").strip()),
                saisie,
                suite);
    }

    @PostMapping(UNE + "/absence")
    Object justifier(
            @PathVariable long id,
            @PathVariable long domiciliation,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        var dates = new DatesSaisies(saisie);
        var jusquAu = dates.facultative("jusquAu");
        if (!dates.lisibles()) return miseEnPage.onglet(id, saisie, dates.erreurs());
        return repondre(
                id,
                domicilier.justifier(
                        domiciliation,
                        (int) nombre(saisie, "version"),
                        Mot.lire(Domiciliation.Absence.class, saisie.getOrDefault("absence", "")),
                        jusquAu),
                saisie,
                suite);
    }

    @PostMapping(UNE + "/plis")
    @Exige(acte = Acte.MODIFIER, objet = ObjetProtege.REGISTRE_DE_PERMANENCE)
    Object noter(
            @PathVariable long id,
            @PathVariable long domiciliation,
            @RequestParam Map<String, String> saisie,
            RedirectAttributes suite) {
        return repondre(id, noter(domicilier, domiciliation, saisie), saisie, suite);
    }

    static Domicilier.Resultat noter(Domicilier domicilier, long domiciliation, Map<String, String> saisie) {
        var dates = new DatesSaisies(saisie);
        var jour = dates.facultative("jour");
        if (!dates.lisibles()) {
            var erreur = dates.erreurs().getFirst();
            return new Domicilier.Resultat.Refuse(erreur.champ(), erreur.phrase());
        }
        return domicilier.noterUnPli(
                domiciliation,
                Mot.lire(Domiciliation.Pli.class, saisie.getOrDefault("genre", "")),
                saisie.getOrDefault("nombre", "").isBlank() ? 1 : (int) Math.min(nombre(saisie, "nombre"), 1000),
                Objects.requireNonNullElseGet(jour, Quand::aujourdHui));
    }

    private Object repondre(
            long dossier, Domicilier.Resultat resultat, Map<String, String> saisie, RedirectAttributes suite) {
        return switch (resultat) {
            case Domicilier.Resultat.Fait(long _, String message) -> {
                suite.addFlashAttribute(PageRenderer.MESSAGE, message);
                yield "redirect:/personnes/dossiers/" + dossier + "/domiciliation";
            }
            case Domicilier.Resultat.Refuse(String champ, String phrase) ->
                miseEnPage.onglet(dossier, saisie, List.of(new ErreurDeChamp(champ, phrase)));
        };
    }

    @GetMapping(UNE + "/{ecrit:recepisse|attestation|refus|fin}.{format:docx|pdf}")
    @Exige(acte = Acte.LIRE, objet = ObjetProtege.DOSSIER_IDENTITE)
    ResponseEntity<byte[]> ecrit(
            @PathVariable long id,
            @PathVariable long domiciliation,
            @PathVariable String ecrit,
            @PathVariable String format) {
        var genre = EcrireDomiciliation.Genre.valueOf(ecrit.toUpperCase(Locale.ROOT));
        return Remise.de("domiciliation-" + ecrit, format, forme -> ecrits.ecrire(id, domiciliation, genre, forme));
    }

    private static long nombre(Map<String, String> saisie, String cle) {
        String valeur = saisie.getOrDefault(cle, "").strip();
        return valeur.matches("\\d{1,18}") ? Long.parseLong(valeur) : 0;
    }
}
