package fr.maillage.socle.taches;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Confie un travail long, et dit où il en est. */
@Component
public class Taches {
    private static final Duration REGARD = Duration.ofMillis(40);

    private final JdbcTaches taches;
    private final JdbcAvis avis;
    private final ObjectProvider<Travail> travaux;
    private final ObjectProvider<Ouvriers> ouvriers;
    private final JsonMapper json = JsonMapper.builder().build();

    Taches(JdbcTaches taches, JdbcAvis avis, ObjectProvider<Travail> travaux, ObjectProvider<Ouvriers> ouvriers) {
        this.taches = taches;
        this.avis = avis;
        this.travaux = travaux;
        this.ouvriers = ouvriers;
    }

    /**
     * Confie un travail au nom de l’agent en cours (ou de la maison s’il n’y en a pas), dans la transaction en cours : il
     * ne commence que si elle aboutit.
     *
     * @param libelle comment l’agent le reconnaîtra (« Carnet d’Angers »)
     */
    public TacheId confier(String genre, String libelle, String parametres) {
        if (!genres().containsKey(genre)) {
            throw new IllegalArgumentException("""
                    Aucune pièce ne sait faire le travail « %s » (connus : %s).
                    Ajoutez un Travail de ce genre.""".formatted(genre, genres().keySet()));
        }
        Optional<AgentConnecte> agent = QuiTravaille.agent();
        var id = taches.confier(
                genre,
                libelle,
                parametres,
                agent.map(AgentConnecte::id).orElse(null),
                agent.map(json::writeValueAsString).orElse(null));
        apresValidation(() -> ouvriers.ifAvailable(Ouvriers::reveiller));
        return id;
    }

    /** La tâche, si elle a été confiée par cet agent. */
    public Optional<Tache> de(AgentConnecte agent, TacheId id) {
        return taches.de(agent.id(), id);
    }

    /**
     * Les tâches de ces numéros, sans regarder qui les a confiées : à la pièce qui les a confiées de dire qui peut voir ce
     * sur quoi elles portent.
     */
    public Map<TacheId, Tache> parmi(Collection<TacheId> ids) {
        return ids.isEmpty() ? Map.of() : taches.parmi(ids);
    }

    /**
     * Attend la fin de ce travail, pas plus longtemps que le délai : ce qui est court donne tout de suite son résultat, ce
     * qui dure se suit à l’écran.
     */
    public void attendre(TacheId id, Duration delai) {
        long fin = System.nanoTime() + delai.toNanos();
        while (System.nanoTime() < fin
                && parmi(List.of(id)).values().stream().anyMatch(t -> t.etat().active())) {
            try {
                Thread.sleep(REGARD);
            } catch (InterruptedException fermeture) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** L’agent vient de voir le résultat : l’avis qui l’en préviendrait n’a plus rien à lui apprendre. */
    public void vue(AgentConnecte agent, TacheId id) {
        avis.marquerLu(agent.id(), id);
    }

    public List<Tache> recentes(AgentConnecte agent) {
        return taches.recentes(agent.id(), 50);
    }

    /** Demande l’arrêt : tout de suite si le travail attend, à son prochain pas s’il est en cours. */
    public boolean annuler(AgentConnecte agent, TacheId id) {
        return taches.demanderAnnulation(agent.id(), id);
    }

    Map<String, Travail> genres() {
        return travaux.stream().collect(Collectors.toMap(Travail::genre, Function.identity()));
    }

    private static void apresValidation(Runnable suite) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            suite.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                suite.run();
            }
        });
    }
}
