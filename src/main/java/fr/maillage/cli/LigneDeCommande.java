package fr.maillage.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Aiguille : « demarrer » ouvre la maison et y reste ; tout autre verbe trouve la Commande qui le porte. */
public final class LigneDeCommande {
    private LigneDeCommande() {}

    public static int lancer(Class<?> application, String... arguments) {
        String verbe = arguments.length == 0 ? "demarrer" : arguments[0];
        if (verbe.equals("demarrer")) return demarrer(application);
        try (var maison = sansEcran(application)) {
            return repondre(maison, verbe, Arrays.asList(arguments).subList(1, arguments.length));
        } catch (IllegalStateException empechement) {
            System.err.println(empechement.getMessage());
            return 2;
        }
    }

    private static int demarrer(Class<?> application) {
        var maison = new SpringApplicationBuilder(application).run();
        maison.getBeanProvider(Bienvenue.class).ifAvailable(bienvenue -> bienvenue.annoncer(System.out));
        attendreLaFin(maison);
        return 0;
    }

    private static void attendreLaFin(ConfigurableApplicationContext maison) {
        while (maison.isActive()) {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static ConfigurableApplicationContext sansEcran(Class<?> application) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .properties(Map.of("maillage.ligne-de-commande", "true"))
                .run();
    }

    private static int repondre(ConfigurableApplicationContext maison, String verbe, List<String> arguments) {
        List<Commande> commandes = maison.getBeanProvider(Commande.class).stream()
                .sorted(Comparator.comparing(Commande::verbe))
                .toList();
        Optional<Commande> commande =
                commandes.stream().filter(c -> c.verbe().equals(verbe)).findFirst();
        if (commande.isEmpty()) {
            boolean demandeDAide = verbe.equals("aide") || verbe.equals("--aide");
            var flux = demandeDAide ? System.out : System.err;
            if (!demandeDAide) flux.println("Verbe inconnu : « " + verbe + " ».");
            flux.println("Verbes :");
            commandes.forEach(c -> flux.printf("  %-14s %s%n", c.verbe(), c.resume()));
            return demandeDAide ? 0 : 1;
        }
        if (arguments.contains("--aide")) {
            System.out.println(commande.get().aide());
            return 0;
        }
        return commande.get().executer(arguments, System.out, System.err);
    }
}
