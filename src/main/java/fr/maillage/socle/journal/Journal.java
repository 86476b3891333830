package fr.maillage.socle.journal;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.FaitDAcces;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Note les actes dans la transaction même qui les accomplit : si l’un est perdu, l’autre l’est aussi. Appeler hors
 * d’une transaction est une erreur.
 */
@Component
public class Journal {
    private final JdbcEcritures ecritures;

    Journal(JdbcEcritures ecritures) {
        this.ecritures = ecritures;
    }

    /** Note un acte de l’agent connecté sur un objet désigné par sa référence. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noter(Acte acte, ObjetProtege objet, @Nullable String reference, String libelle) {
        noter(acte, objet, reference, libelle, null);
    }

    /** Note un acte et le motif que l’agent en a donné. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noter(
            Acte acte, ObjetProtege objet, @Nullable String reference, String libelle, @Nullable String motif) {
        var agent = QuiTravaille.agent();
        ecrire(new Ecriture(
                acte.name(),
                objet.name(),
                agent.map(AgentConnecte::organisation).orElse(null),
                agent.map(AgentConnecte::id).orElse(null),
                agent,
                reference,
                libelle,
                motif));
    }

    /** Note le même acte de l’agent connecté sur beaucoup d’objets : une écriture pour chacun, en un seul ordre. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noterChacun(Acte acte, ObjetProtege objet, Map<String, String> libellesParReference) {
        if (libellesParReference.isEmpty()) return;
        var agent = QuiTravaille.exiger();
        var modele = new Ecriture(
                acte.name(), objet.name(), agent.organisation(), agent.id(), Optional.of(agent), null, "", null);
        ecritures.ajouterChacune(
                modele, libellesParReference, QuiTravaille.session().orElse(null));
    }

    /**
     * Note l’acte de quelqu’un qui n’a pas de compte (un partenaire, par son lien) dans le journal de l’organisation concernée,
     * sous le nom que l’on peut lui donner.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noterPourUnTiers(
            long organisation, String qui, Acte acte, ObjetProtege objet, String reference, String libelle) {
        ecritures.ajouter(
                new Ecriture(
                        acte.name(),
                        objet.name(),
                        organisation,
                        null,
                        Optional.empty(),
                        reference,
                        qui + " : " + libelle,
                        null),
                null);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void noter(FaitDAcces fait) {
        ecrire(new Ecriture(
                fait.nature().name(),
                ObjetProtege.HABILITATIONS.name(),
                fait.organisation(),
                fait.agent(),
                QuiTravaille.agent(),
                fait.reference(),
                fait.libelle(),
                fait.motif()));
    }

    private void ecrire(Ecriture ecriture) {
        ecritures.ajouter(ecriture, QuiTravaille.session().orElse(null));
    }

    /** Ce qui s’écrit : le nom, la fonction et l’unité sont ceux du moment. */
    record Ecriture(
            String acte,
            String objet,
            @Nullable Long organisation,
            @Nullable Long agent,
            Optional<AgentConnecte> auteur,
            @Nullable String reference,
            String libelle,
            @Nullable String motif) {}
}
