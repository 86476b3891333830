package fr.maillage.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/** Trouve les verbes qui n’ouvrent pas la maison et leur donne les réglages, lus comme elle les lit. */
final class HorsMaison {
    private HorsMaison() {}

    /** Un contexte vide, juste pour lire application.yaml, les variables d’environnement et le réglage du journal. */
    static class SansPiece {}

    static Optional<CommandeHorsMaison> commande(String verbe) {
        return parmi(commandes(), verbe).isEmpty() ? Optional.empty() : parmi(charger(reglages()), verbe);
    }

    /** Assez pour les nommer et donner leur aide ; pour les exécuter, il leur faut les vrais réglages. */
    static List<CommandeHorsMaison> commandes() {
        return charger(new StandardEnvironment());
    }

    private static Optional<CommandeHorsMaison> parmi(List<CommandeHorsMaison> commandes, String verbe) {
        return commandes.stream().filter(c -> c.verbe().equals(verbe)).findFirst();
    }

    private static List<CommandeHorsMaison> charger(Environment reglages) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(CommandeHorsMaison.class, ArgumentResolver.of(Environment.class, reglages));
    }

    private static Environment reglages() {
        try (var vide = new SpringApplicationBuilder(SansPiece.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("maillage.bd.ouvrir", "false"))
                .run()) {
            return vide.getEnvironment();
        }
    }
}
