package fr.maillage.personnes.dossiers;

import fr.maillage.personnes.dossiers.pages.ExceptionPage;
import fr.maillage.personnes.dossiers.pages.PersonnesPage;
import fr.maillage.references.territoire.Communes;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Trouver une personne ; ouvrir par exception un dossier que l’on ne suit pas. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DOSSIER_IDENTITE)
class PersonnesController {
    private static final Set<Fonction> PEUVENT_FORCER = EnumSet.of(Fonction.CESF, Fonction.ASS, Fonction.RT);

    private final ChercherUnePersonne chercher;
    private final DonnerAcces acces;
    private final Habilitations habilitations;
    private final Communes communes;

    PersonnesController(
            ChercherUnePersonne chercher, DonnerAcces acces, Habilitations habilitations, Communes communes) {
        this.chercher = chercher;
        this.acces = acces;
        this.habilitations = habilitations;
        this.communes = communes;
    }

    @GetMapping(Adresses.PERSONNES)
    PersonnesPage trouver(@RequestParam(defaultValue = "") String q) {
        String demande = q.strip();
        var agent = QuiTravaille.exiger();
        var trouves = demande.isEmpty() ? chercher.suivis() : chercher.executer(demande);
        return new PersonnesPage(
                demande,
                trouves.stream().map(this::ligne).toList(),
                agent.idUnite() != null && habilitations.peut(Acte.CREER, ObjetProtege.DOSSIER_IDENTITE),
                PEUVENT_FORCER.contains(agent.fonction()));
    }

    private PersonnesPage.Ligne ligne(ChercherUnePersonne.Trouve trouve) {
        var resultat = trouve.resultat();
        return new PersonnesPage.Ligne(
                nomEntier(trouve.fiche()),
                Formulaires.naissance(trouve.fiche()),
                resultat.lien().libelle() + (resultat.present() ? "" : " (avant)"),
                resultat.numero(),
                Adresses.dossier(resultat.dossier()),
                communes.nom(resultat.commune()),
                !resultat.ouvert(),
                resultat.fictif());
    }

    /** Le nom qu’elle emploie, et celui de ses papiers s’il est autre : sans lui, on ne la reconnaîtrait pas. */
    private static String nomEntier(Fiche fiche) {
        String naissance = fiche.valeur("nomDeNaissance");
        boolean autre = !naissance.isEmpty() && !naissance.equals(fiche.nom());
        return fiche.nomComplet() + (autre ? " (à la naissance " + naissance + ")" : "");
    }

    @GetMapping(Adresses.PERSONNES + "/acces-exceptionnel")
    ExceptionPage demander() {
        return new ExceptionPage("", "", "");
    }

    @PostMapping(Adresses.PERSONNES + "/acces-exceptionnel")
    Object ouvrir(@RequestParam String numero, @RequestParam String raison) {
        if (raison.strip().length() < Cible.MOTIF_MINIMAL) {
            return new ExceptionPage(
                    numero,
                    raison,
                    "Votre raison a %d caractères ; il en faut vingt au moins, pour que celui qui la relira comprenne."
                            .formatted(raison.strip().length()));
        }
        // Un numéro mal recopié ne doit pas faire perdre la raison écrite dans l’urgence.
        return acces.ouvrirParException(numero, raison)
                .<Object>map(dossier -> "redirect:" + Adresses.dossier(dossier))
                .orElseGet(() -> new ExceptionPage(
                        numero,
                        raison,
                        "Aucun dossier à ouvrir sous le numéro « %s » : relisez-le, il s’écrit comme D-2026-000412."
                                .formatted(numero.strip())));
    }
}
