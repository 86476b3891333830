package fr.maillage.cli;

import fr.maillage.socle.web.Reference;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Aiguille : « demarrer » ouvre la maison et y reste ; tout autre verbe trouve la Commande qui le porte. */
public final class LigneDeCommande {
    private LigneDeCommande() {}

    public static int lancer(Class<?> application, String... arguments) {
        return lancer(application, Arrays.asList(arguments), System.out, System.err);
    }

    static int lancer(Class<?> application, List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        String verbe = arguments.isEmpty() ? "demarrer" : arguments.getFirst();
        List<String> suite = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        try {
            Fuseau.poser(System.getenv("MAILLAGE_FUSEAU"));
            return switch (verbe) {
                case "demarrer" -> Ouverture.ouvrir(application, sortie);
                case "apprendre" -> Apprentissage.apprendre(application, suite);
                default -> repondre(application, verbe, suite, sortie, erreurs);
            };
        } catch (RuntimeException | LinkageError echec) {
            return dire(echec, erreurs);
        }
    }

    private static int repondre(
            Class<?> application, String verbe, List<String> suite, PrintStream sortie, PrintStream erreurs) {
        Optional<CommandeHorsMaison> simple = HorsMaison.commande(verbe);
        if (simple.isPresent()) return executer(simple.get(), suite, sortie, erreurs);
        try (var maison = sansEcran(application)) {
            List<Commande> commandes = toutes(maison);
            Optional<Commande> commande =
                    commandes.stream().filter(c -> c.verbe().equals(verbe)).findFirst();
            if (commande.isPresent()) return executer(commande.get(), suite, sortie, erreurs);
            boolean demandeDAide = List.of("aide", "--aide", "-h").contains(verbe);
            if (!demandeDAide) erreurs.println("Verbe inconnu : « " + verbe + " ».");
            (demandeDAide ? sortie : erreurs).print(AideGenerale.texte(commandes));
            return demandeDAide ? 0 : 1;
        }
    }

    private static int executer(Commande commande, List<String> suite, PrintStream sortie, PrintStream erreurs) {
        if (suite.contains("--aide")) {
            sortie.println(commande.aide().strip());
            return 0;
        }
        return commande.executer(suite, sortie, erreurs);
    }

    static List<Commande> toutes(ConfigurableApplicationContext maison) {
        return Stream.concat(maison.getBeanProvider(Commande.class).stream(), HorsMaison.commandes().stream())
                .sorted(Comparator.comparing(Commande::verbe))
                .toList();
    }

    /** La maison entière mais sans port, et chaque pièce seulement quand le verbe s’en sert. */
    static ConfigurableApplicationContext sansEcran(Class<?> application) {
        return new SpringApplicationBuilder(application)
                .lazyInitialization(true)
                .run("--server.port=-1", "--maillage.ligne-de-commande=true");
    }

    /** Jamais de pile d’appels à l’écran : une phrase si quelqu’un l’a écrite, sinon une référence vers le journal. */
    static int dire(Throwable echec, PrintStream erreurs) {
        var reference = Reference.neuve();
        LoggerFactory.getLogger(LigneDeCommande.class).error("Échec {}", reference, echec);
        Empechement empechement = empechement(echec);
        if (empechement != null) {
            erreurs.println(empechement.getMessage());
        } else {
            erreurs.printf(
                    "Quelque chose a échoué dans la maison (référence %s).%nLe détail est dans %s/maillage.log.%n",
                    reference,
                    Optional.ofNullable(System.getenv("MAILLAGE_JOURNAUX")).orElse("journaux"));
        }
        return 2;
    }

    private static @Nullable Empechement empechement(Throwable echec) {
        for (Throwable cause = echec; cause != null; cause = cause.getCause()) {
            if (cause instanceof Empechement phrase) return phrase;
        }
        return null;
    }
}
