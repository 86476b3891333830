package fr.maillage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * L’ouverture que le lanceur fait une fois après chaque construction : la JVM y apprend ce qu’elle charge, et l’aide de
 * chaque verbe y est écrite pour être donnée ensuite sans attendre.
 */
final class Apprentissage {
    private static final List<String> PAGES = List.of("/connexion", "/sante", "/socle/maillage.css", "/introuvable");

    private Apprentissage() {}

    static int apprendre(Class<?> application, List<String> arguments) {
        if (arguments.size() != 1)
            throw new Empechement("« apprendre » attend un répertoire : c’est un verbe du lanceur.");
        try (var maison = Ouverture.demarrer(application)) {
            visiter(maison);
            ecrireLAide(maison, Path.of(arguments.getFirst()));
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void visiter(ConfigurableApplicationContext maison) throws IOException {
        String port = maison.getEnvironment().getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ecrireLAide(ConfigurableApplicationContext maison, Path dossier) throws IOException {
        Files.createDirectories(dossier);
        List<Commande> commandes = LigneDeCommande.toutes(maison);
        Files.writeString(dossier.resolve("aide.txt"), AideGenerale.texte(commandes));
        Files.writeString(dossier.resolve("demarrer.txt"), AideGenerale.demarrer());
        for (var commande : commandes) {
            Files.writeString(
                    dossier.resolve(commande.verbe() + ".txt"), commande.aide().strip() + "\n");
        }
    }
}
