package fr.maillage.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Dit qui tient un port, quand la machine le laisse savoir (Linux), et comment en choisir un autre. */
final class OccupantDuPort {
    private static final String EN_ECOUTE = "0A";

    private OccupantDuPort() {}

    static String phrase(int port) {
        if (port > 0 && port < 1024 && proprietaire(port).isEmpty()) {
            return "Le port %d n’est pas permis à ce compte (les ports sous 1024 sont réservés). %s"
                    .formatted(port, conseil(8749));
        }
        String qui = proprietaire(port).map(p -> " par " + p).orElse(" par un autre programme");
        return """
                Le port %d est déjà pris%s.
                Si c’est Maillage, la maison est déjà ouverte : http://localhost:%d
                Sinon, choisissez un autre port : %s""".formatted(port, qui, port, conseil(port + 1));
    }

    private static String conseil(int port) {
        return "MAILLAGE_PORT=" + port + " ./maillage";
    }

    private static Optional<String> proprietaire(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lignes(Path.of(table)).stream())
                .map(ligne -> ligne.strip().split("\\s+"))
                .filter(champs -> champs.length > 9 && EN_ECOUTE.equals(champs[3]) && portDe(champs[1]) == port)
                .map(champs -> champs[9])
                .flatMap(prise -> processusTenant("socket:[" + prise + "]").stream())
                .findFirst();
    }

    private static int portDe(String adresse) {
        return adresse.contains(":") ? Integer.parseInt(adresse.substring(adresse.lastIndexOf(':') + 1), 16) : -1;
    }

    private static Optional<String> processusTenant(String prise) {
        try (DirectoryStream<Path> processus = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path dossier : processus) {
                if (tient(dossier.resolve("fd"), prise)) {
                    return Optional.of("« %s » (processus %s)"
                            .formatted(nom(dossier), dossier.getFileName().toString()));
                }
            }
        } catch (IOException illisible) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean tient(Path descripteurs, String prise) {
        try (DirectoryStream<Path> fichiers = Files.newDirectoryStream(descripteurs)) {
            for (Path fichier : fichiers) {
                if (Files.isSymbolicLink(fichier)
                        && Files.readSymbolicLink(fichier).toString().equals(prise)) return true;
            }
        } catch (IOException pasAMoi) {
            return false;
        }
        return false;
    }

    private static String nom(Path processus) {
        return lignes(processus.resolve("comm")).stream().findFirst().orElse("?");
    }

    private static List<String> lignes(Path fichier) {
        try {
            return Files.readAllLines(fichier);
        } catch (IOException illisible) {
            return List.of();
        }
    }
}
