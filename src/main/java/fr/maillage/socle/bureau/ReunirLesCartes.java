package fr.maillage.socle.bureau;

import fr.maillage.socle.acces.AgentConnecte;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Les cartes de « Mon travail » d’un agent, dans leur ordre. */
@Service
public class ReunirLesCartes {
    private final Supplier<List<CarteDAccueil>> cartes;

    ReunirLesCartes(ObjectProvider<CarteDAccueil> cartes) {
        this.cartes = SingletonSupplier.of(() -> cartes.stream()
                .sorted(Comparator.comparingInt(CarteDAccueil::rang))
                .toList());
    }

    /** Une transaction pour toutes : chacune la sienne, c’était un dépôt durable du journal par carte. */
    @Transactional
    public List<CarteDAccueil.Carte> pour(AgentConnecte agent) {
        return cartes.get().stream()
                .map(carte -> carte.pour(agent))
                .flatMap(Optional::stream)
                .toList();
    }
}
