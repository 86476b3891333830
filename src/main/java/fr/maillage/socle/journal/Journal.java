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
    private final EcrituresDeLaTransaction attente;

    Journal(EcrituresDeLaTransaction attente) {
        this.attente = attente;
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
        attente.ajouter(Ecriture.de(
                agent,
                acte.name(),
                objet,
                agent.map(AgentConnecte::organisation).orElse(null),
                agent.map(AgentConnecte::id).orElse(null),
                reference,
                libelle,
                motif));
    }

    /** Note le même acte de l’agent connecté sur beaucoup d’objets : une écriture pour chacun, en un seul ordre. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noterChacun(Acte acte, ObjetProtege objet, Map<String, String> libellesParReference) {
        if (libellesParReference.isEmpty()) return;
        QuiTravaille.exiger();
        libellesParReference.forEach((reference, libelle) -> noter(acte, objet, reference, libelle));
    }

    /**
     * Note l’acte de quelqu’un qui n’a pas de compte (un partenaire, par son lien) dans le journal de l’organisation concernée,
     * sous le nom que l’on peut lui donner.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noterPourUnTiers(
            long organisation, String qui, Acte acte, ObjetProtege objet, String reference, String libelle) {
        attente.ajouter(new Ecriture(
                organisation,
                null,
                "",
                "",
                null,
                "",
                null,
                acte.name(),
                objet.name(),
                reference,
                qui + " : " + libelle,
                null));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void noter(FaitDAcces fait) {
        attente.ajouter(Ecriture.de(
                QuiTravaille.agent(),
                fait.nature().name(),
                ObjetProtege.HABILITATIONS,
                fait.organisation(),
                fait.agent(),
                fait.reference(),
                fait.libelle(),
                fait.motif()));
    }

    /** Ce qui s’écrit : le nom, la fonction et l’unité sont ceux du moment. */
    record Ecriture(
            @Nullable Long organisation,
            @Nullable Long agent,
            String nom,
            String fonction,
            @Nullable Long unite,
            String nomDeLUnite,
            @Nullable String session,
            String acte,
            String objet,
            @Nullable String reference,
            String libelle,
            @Nullable String motif) {

        static Ecriture de(
                Optional<AgentConnecte> auteur,
                String acte,
                ObjetProtege objet,
                @Nullable Long organisation,
                @Nullable Long agent,
                @Nullable String reference,
                String libelle,
                @Nullable String motif) {
            return new Ecriture(
                    organisation,
                    agent,
                    auteur.map(AgentConnecte::nom).orElse(""),
                    auteur.map(a -> a.fonction().name()).orElse(""),
                    auteur.map(AgentConnecte::idUnite).orElse(null),
                    auteur.map(AgentConnecte::unite).orElse(""),
                    QuiTravaille.session().orElse(null),
                    acte,
                    objet.name(),
                    reference,
                    libelle,
                    motif);
        }
    }
}
