package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.Avertissements;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Les titres sur un dossier : partager avec l’accord de la personne, ouvrir par exception, déclarer un conflit d’intérêts. */
@Component
class DonnerAcces {
    private final JdbcAcces acces;
    private final JdbcDossiers dossiers;
    private final JdbcChronologie chronologie;
    private final EnregistrerUnePersonne personnes;
    private final Avertissements avertissements;
    private final Journal journal;

    DonnerAcces(
            JdbcAcces acces,
            JdbcDossiers dossiers,
            JdbcChronologie chronologie,
            EnregistrerUnePersonne personnes,
            Avertissements avertissements,
            Journal journal) {
        this.acces = acces;
        this.dossiers = dossiers;
        this.chronologie = chronologie;
        this.personnes = personnes;
        this.avertissements = avertissements;
        this.journal = journal;
    }

    /** Un partage refusé dit pourquoi ; réussi, il est vide. */
    @Transactional
    Optional<String> partager(long dossier, String identifiant, String pourquoi, LocalDate fin, boolean accord) {
        var ou = personnes.exigerModifiable(dossier);
        var agent = QuiTravaille.exiger();
        LocalDate jour = Quand.aujourdHui();
        if (!accord) {
            return Optional.of("Sans l’accord de la personne, rien ne se partage : recueillez-le d’abord.");
        }
        if (pourquoi.strip().length() < Cible.MOTIF_MINIMAL) {
            return Optional.of("Dites pourquoi ce partage est nécessaire, en vingt caractères au moins.");
        }
        if (fin.isBefore(jour) || fin.isAfter(jour.plusYears(1))) {
            return Optional.of("La fin du partage doit être dans l’année qui vient (vous avez écrit %s)."
                    .formatted(Quand.jour(fin)));
        }
        var destinataire = acces.destinataire(identifiant);
        if (destinataire.isEmpty()) {
            return Optional.of("« %s » n’est l’identifiant d’aucun agent en poste : vérifiez-le auprès de lui."
                    .formatted(identifiant));
        }
        long titulaire = ou.presents().stream()
                .filter(m -> m.lien() == Lien.TITULAIRE)
                .findFirst()
                .orElseThrow(() -> new Introuvable("titulaire du dossier " + dossier))
                .fiche()
                .id();
        String nom = destinataire.get().nom();
        dossiers.ajouterUnAccord(
                dossier, titulaire, "CONSENTEMENT", "Partage de l’identité du foyer avec " + nom, "ORAL", agent.id());
        acces.partager(dossier, destinataire.get(), pourquoi.strip(), jour, fin, agent.id());
        chronologie.noter(
                dossier, "PARTAGE", "Partagé avec %s jusqu’au %s".formatted(nom, Quand.jour(fin)), agent.id());
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.DOSSIER_IDENTITE,
                LireUnDossier.reference(dossier),
                "Dossier partagé avec " + nom + " : " + ou.ligne().numero(),
                pourquoi.strip());
        avertissements.laisser(
                destinataire.get().agent(),
                "Le dossier %s vous est partagé jusqu’au %s."
                        .formatted(ou.ligne().numero(), Quand.jour(fin)),
                Adresses.dossier(dossier),
                "info");
        return Optional.empty();
    }

    @Transactional
    void retirer(long dossier, long partage) {
        var ou = personnes.exigerModifiable(dossier);
        if (!acces.retirer(dossier, partage)) throw new Introuvable("partage " + partage);
        chronologie.noter(
                dossier,
                "PARTAGE",
                "Un partage est retiré",
                QuiTravaille.exiger().id());
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.DOSSIER_IDENTITE,
                LireUnDossier.reference(dossier),
                "Partage retiré : " + ou.ligne().numero());
    }

    /** Le bris de glace : quatre heures, une raison, et le référent comme le DPO prévenus dans la même transaction. */
    @Transactional
    Optional<Long> ouvrirParException(String numero, String raison) {
        var agent = QuiTravaille.exiger();
        var ouvert = acces.ouvrirParException(numero.strip(), raison.strip());
        if (ouvert.isEmpty()) {
            // Ni fermé ni absent ne se distinguent ; la tentative se garde, avec sa raison.
            journal.noter(
                    Acte.LIRE,
                    ObjetProtege.DOSSIER_IDENTITE,
                    null,
                    "Accès exceptionnel demandé sans suite : " + numero.strip(),
                    raison.strip());
            return ouvert;
        }
        long dossier = ouvert.get();
        var suivent =
                dossiers.suivis(dossier).stream().map(Dossier.Suivi::agent).collect(Collectors.toSet());
        for (long aPrevenir : acces.aPrevenir(dossier)) {
            avertissements.laisser(
                    aPrevenir,
                    "%s a ouvert par exception le dossier %s. Sa raison est au journal."
                            .formatted(agent.nom(), numero.strip()),
                    // Le délégué n’ouvre pas les dossiers : c’est au journal qu’il lira.
                    suivent.contains(aPrevenir) ? Adresses.dossier(dossier) : "/journal",
                    "danger");
        }
        journal.noter(
                Acte.LIRE,
                ObjetProtege.DOSSIER_IDENTITE,
                LireUnDossier.reference(dossier),
                "Accès exceptionnel ouvert pour quatre heures : " + numero.strip(),
                raison.strip());
        return ouvert;
    }

    /** L’agent connaît la personne : il ne voit plus aucun dossier où elle est, quel que soit son titre. */
    @Transactional
    void declarerUnConflit(long dossier, long personne) {
        var agent = QuiTravaille.exiger();
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.DOSSIER_IDENTITE,
                LireUnDossier.reference(dossier),
                "Conflit d’intérêts déclaré : le dossier lui est fermé");
        acces.declarerUnConflit(agent.id(), personne);
    }
}
