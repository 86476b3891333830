package fr.maillage.personnes.coordination;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.Avertissements;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * La conseillère à qui l’on demande : elle lit la question, accepte ou non, intervient le temps dit, rend. Accepter ouvre le dossier ;
 * rendre le referme.
 */
@Component
class RepondreAUneDemande {
    private static final ObjetProtege OBJET = ReunirAutourDUneSituation.OBJET;

    record Lue(Demande demande, Invite.Fiche fiche) {}

    private final JdbcInterventionsDemandees base;
    private final Journal journal;
    private final Avertissements avertissements;

    RepondreAUneDemande(JdbcInterventionsDemandees base, Journal journal, Avertissements avertissements) {
        this.base = base;
        this.journal = journal;
        this.avertissements = avertissements;
    }

    /** Ce qui attend l’agent courant et ce qu’il a pris. */
    @Transactional(readOnly = true)
    List<Demande> file() {
        return base.aPrendreOuPrises();
    }

    @Transactional
    Lue lire(long id) {
        var demande = exiger(id);
        noter(Acte.LIRE, demande, "Demande d’intervention lue");
        return new Lue(demande, base.fiche(id));
    }

    private Demande exiger(long id) {
        return base.aPrendreOuPrises().stream()
                .filter(d -> d.id() == id)
                .findFirst()
                .orElseThrow(() -> new Introuvable("intervention " + id));
    }

    @Transactional
    void accepter(long id) {
        var demande = exiger(id);
        if (base.accepter(id).isEmpty()) throw new Introuvable("intervention " + id);
        noter(Acte.MODIFIER, demande, "Intervention acceptée : le dossier s’ouvre pour sa durée");
        prevenir(demande.idDemandeur(), "%s accepte d’intervenir (dossier %s).", demande);
    }

    /** Rend ce qui l’empêche. */
    @Transactional
    Optional<String> refuser(long id, String raison) {
        var demande = exiger(id);
        if (raison.isBlank()) return Optional.of("Dites pourquoi : votre collègue cherchera autrement.");
        long demandeur = base.refuser(id, raison.strip()).orElseThrow(() -> new Introuvable("intervention " + id));
        noter(Acte.MODIFIER, demande, "Intervention non acceptée");
        prevenir(demandeur, "%s ne peut pas intervenir (dossier %s).", demande);
        return Optional.empty();
    }

    /** Rend ce qui l’empêche ; rendue, la restitution est au demandeur et l’accès se ferme. */
    @Transactional
    Optional<String> rendre(long id, String constats, String preconisations) {
        var demande = exiger(id);
        if (constats.isBlank() || preconisations.isBlank()) {
            return Optional.of("Une restitution dit ce que vous constatez et ce que vous préconisez.");
        }
        long demandeur = base.rendre(
                        id, Map.of(Demande.CONSTATS, constats.strip(), Demande.PRECONISATIONS, preconisations.strip()))
                .orElseThrow(() -> new Introuvable("intervention " + id));
        noter(Acte.MODIFIER, demande, "Intervention rendue");
        prevenir(demandeur, "%s a rendu son intervention (dossier %s) : remettez sa copie à la personne.", demande);
        return Optional.empty();
    }

    private void noter(Acte acte, Demande demande, String quoi) {
        journal.noter(acte, OBJET, "dossier:" + demande.dossier(), quoi + " : " + demande.numero());
    }

    private void prevenir(long agent, String phrase, Demande demande) {
        avertissements.laisser(
                agent, phrase.formatted(QuiTravaille.exiger().nom(), demande.numero()), demande.href(), "info");
    }
}
