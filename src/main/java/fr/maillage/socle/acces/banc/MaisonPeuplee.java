package fr.maillage.socle.acces.banc;

import fr.maillage.cli.Lecteurs;
import fr.maillage.cli.MaisonLancee;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** La maison ouverte à part, peuplée d’agents inventés qui s’y connectent. */
final class MaisonPeuplee implements AutoCloseable {
    private final Path donnees;
    private final MaisonLancee maison;
    private final Lecteurs lecteurs;

    MaisonPeuplee(int comptes, Consumer<String> suivi) {
        try {
            donnees = Files.createTempDirectory("maillage-banc-acces");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        maison = MaisonLancee.ailleurs(donnees);
        MaisonLancee.dire(donnees, "peupler-agents", String.valueOf(comptes));
        suivi.accept(comptes + " agents inventés");
        lecteurs = new Lecteurs(maison.adresse());
    }

    /** Le 95e centile, en millisecondes, de l’envoi du mot de passe à la réponse. */
    double connecter(int agents, int alaFois) {
        return lecteurs.connecter(
                IntStream.rangeClosed(1, agents).mapToObj(i -> "agent-" + i).toList(), alaFois);
    }

    /** Le 95e centile de cette page, lue par tant de sessions à la fois, chacune tant de fois de suite. */
    double lire(String chemin, int sessions, int fois) {
        return lecteurs.lire(List.of(chemin), sessions, fois);
    }

    @Override
    public void close() {
        maison.close();
        try (var fichiers = Files.walk(donnees)) {
            for (Path fichier : fichiers.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(fichier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
