package fr.maillage.references.territoire.imports;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.taches.EtatDeTache;
import fr.maillage.socle.taches.Tache;
import fr.maillage.socle.taches.TacheId;
import fr.maillage.socle.taches.Taches;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Confie le contrôle ou le chargement d’un dépôt aux travaux longs, et dit où ils en sont. */
@Component
class ConfierUnDepot {
    /** Au-delà, l’écran montre l’avancement au lieu du résultat. */
    private static final Duration PATIENCE = Duration.ofMillis(1_800);

    private final Depots depots;
    private final Taches taches;
    private final TransactionTemplate transaction;

    ConfierUnDepot(Depots depots, Taches taches, TransactionTemplate transaction) {
        this.depots = depots;
        this.taches = taches;
        this.transaction = transaction;
    }

    void controler(Depot depot, Choix choix) {
        confier(depot, choix, ControlerUnDepot.GENRE, "Contrôle de « %s »");
    }

    void charger(Depot depot) {
        confier(depot, depot.choix(), ChargerUnDepot.GENRE, "Chargement de « %s »");
    }

    /** Une base d’adresses ou des contours : chargés aussitôt. Rend l’adresse où voir la suite. */
    String chargerLesLieux(Depot depot) {
        TacheId tache = Objects.requireNonNull(transaction.execute(_ -> {
            TacheId confiee = taches.confier(
                    ChargerUnDepotDeLieux.GENRE,
                    "Chargement de « %s »".formatted(depot.fichier()),
                    Long.toString(depot.id()));
            depots.confier(depot, confiee);
            return confiee;
        }));
        taches.attendre(tache, PATIENCE);
        boolean charge = taches.parmi(List.of(tache)).values().stream().anyMatch(t -> t.etat() == EtatDeTache.TERMINEE);
        return charge ? "/territoires/adresses" : tache.href();
    }

    /** Un dépôt n’a qu’un travail à la fois : deux clics n’en font pas deux. */
    private void confier(Depot depot, Choix choix, String genre, String libelle) {
        if (enCours(depot).isPresent()) return;
        String commande = new TravailDImport.Commande(depot.id(), choix).ecrite();
        TacheId tache = Objects.requireNonNull(transaction.execute(_ -> {
            TacheId confiee = taches.confier(genre, libelle.formatted(depot.fichier()), commande);
            depots.confier(depot, confiee);
            return confiee;
        }));
        taches.attendre(tache, PATIENCE);
    }

    /** Le dernier travail confié pour ce dépôt. */
    Optional<Tache> dernier(Depot depot) {
        return Optional.ofNullable(derniers(List.of(depot)).get(depot.id()));
    }

    Optional<Tache> enCours(Depot depot) {
        return dernier(depot).filter(t -> t.etat().active());
    }

    /** Les derniers travaux de ces dépôts, par numéro de dépôt. */
    Map<Long, Tache> derniers(Collection<Depot> voulus) {
        Map<TacheId, Tache> connues = taches.parmi(
                voulus.stream().map(Depot::tache).filter(Objects::nonNull).toList());
        return voulus.stream()
                .filter(d -> d.tache() != null && connues.containsKey(d.tache()))
                .collect(Collectors.toMap(Depot::id, d -> connues.get(d.tache())));
    }

    boolean arreter(AgentConnecte agent, Depot depot) {
        return enCours(depot).filter(t -> taches.annuler(agent, t.id())).isPresent();
    }

    void vue(AgentConnecte agent, Tache tache) {
        taches.vue(agent, tache.id());
    }
}
