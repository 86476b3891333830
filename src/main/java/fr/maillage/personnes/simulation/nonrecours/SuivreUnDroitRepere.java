package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.personnes.demarches.DroitModifie;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ce que devient un droit repéré. La démarche commencée, le droit ouvert ou refusé s’y inscrivent d’eux-mêmes, d’où qu’on les note ; vérifier,
 * écarter et dire pourquoi restent à qui suit le foyer.
 */
@Component
class SuivreUnDroitRepere {
    private final JdbcDroitsReperes base;
    private final Dossiers dossiers;
    private final Habilitations habilitations;
    private final Journal journal;

    SuivreUnDroitRepere(JdbcDroitsReperes base, Dossiers dossiers, Habilitations habilitations, Journal journal) {
        this.base = base;
        this.dossiers = dossiers;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    record Vu(DossierVu dossier, DroitRepere repere) {}

    @Transactional
    Vu exiger(long id) {
        var repere = base.trouver(id).orElseThrow(() -> new Introuvable("droit repéré " + id));
        var dossier = dossiers.exiger(repere.dossier());
        habilitations.exiger(Acte.MODIFIER, ObjetProtege.DROITS_ET_DEMARCHES, dossier.cible());
        journal.noter(
                Acte.LIRE,
                ObjetProtege.DROITS_ET_DEMARCHES,
                "dossier:" + dossier.id(),
                "Droit probablement non demandé lu : " + dossier.numero());
        return new Vu(dossier, repere);
    }

    /** @param notifie en centimes, ce que l’organisme a accordé ; absent si l’on n’en sait rien encore */
    @Transactional
    Optional<String> executer(
            long id, Issue issue, @Nullable RaisonDeNonRecours raison, @Nullable Long notifie, int version) {
        var vu = exiger(id);
        if (issue == Issue.REPERE || issue == Issue.CADUC)
            return Optional.of("Choisissez ce que la vérification a donné.");
        if (vu.repere().version() != version
                || !base.changer(
                        vu.repere(),
                        issue,
                        raison,
                        issue == Issue.OUVERT ? notifie : null,
                        Quand.aujourdHui(),
                        QuiTravaille.exiger().id()))
            return Optional.of("Un collègue vient de noter ce droit « %s » : relisez et enregistrez de nouveau."
                    .formatted(vu.repere().issue().libelle()));
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.DROITS_ET_DEMARCHES,
                "dossier:" + vu.dossier().id(),
                "Droit repéré mis à jour : " + vu.dossier().numero());
        return Optional.empty();
    }

    /** Dans la transaction du fait : l’un ne va pas sans l’autre. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void apprendre(DroitModifie fait) {
        var issue = switch (fait.etat()) {
            case DEMANDE -> Issue.DEMANDE;
            case OUVERT -> Issue.OUVERT;
            case FINI -> Issue.REFUSE;
            case SANS_OBJET -> Issue.ECARTE;
            case A_OUVRIR, SUSPENDU -> Issue.REPERE;
        };
        if (issue == Issue.REPERE) return;
        for (var repere : base.enCours(fait.dossier(), fait.droit())) {
            base.changer(
                    repere,
                    issue,
                    repere.raison(),
                    null,
                    fait.le(),
                    QuiTravaille.exiger().id());
        }
    }
}
