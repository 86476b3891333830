package fr.maillage.references.estimation.lots;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * « ./maillage droits lot », sur cette machine : un fil lit et écrit, les autres calculent, paquet par paquet et dans l’ordre ; la mémoire
 * ne dépend pas du nombre de foyers. La sortie ne porte son nom qu’une fois entière.
 */
public final class LotDeFoyers {
    private static final int PAQUET = 4_096;
    private static final int COEURS = Runtime.getRuntime().availableProcessors();
    private static final long PAS_DE_SUIVI = 1_000_000;

    private final PrintStream sortie;
    private final PrintStream erreurs;

    public LotDeFoyers(PrintStream sortie, PrintStream erreurs) {
        this.sortie = sortie;
        this.erreurs = erreurs;
    }

    /** Combien de foyers, dont combien de lignes fautives. */
    public record Compte(long foyers, long fautes) {}

    public int executer(List<String> arguments) {
        try {
            var demande = DemandeDeLot.lire(arguments);
            if (demande.maitre().isPresent()) {
                erreurs.println("Le calcul par Spark se demande au lanceur : ./maillage droits lot … --spark "
                        + demande.maitre().get());
                return 1;
            }
            long debut = System.nanoTime();
            var compte = calculer(demande);
            sortie.println(demande.dire(compte.foyers(), compte.fautes(), (System.nanoTime() - debut) / 1e9));
            return 0;
        } catch (IOException panne) {
            erreurs.println(
                    "La lecture ou l’écriture s’est arrêtée : vérifiez la place sur le disque et les droits du dossier. "
                            + "Rien n’a été écrit sous le nom demandé. Ce que dit le système : " + panne);
            return 2;
        } catch (IllegalArgumentException malDit) {
            erreurs.println(malDit.getMessage());
            return 1;
        }
    }

    public Compte calculer(DemandeDeLot demande) throws IOException {
        Path voulue = sortiePossible(demande.sortie());
        Path partielle = voulue.resolveSibling(voulue.getFileName() + ".partiel");
        try {
            Compte compte;
            try (var lecture = LectureDeFoyers.ouvrir(Path.of(demande.entree()))) {
                var calcul = new CalculDeLot(lecture.colonnes(), demande.regles());
                try (var ecriture = EcritureDeDroits.ouvrir(partielle, DemandeDeLot.enParquet(demande.sortie()))) {
                    compte = parPaquets(lecture, calcul, ecriture);
                    ecriture.finir();
                }
            }
            Files.move(partielle, voulue, StandardCopyOption.REPLACE_EXISTING);
            return compte;
        } finally {
            Files.deleteIfExists(partielle);
        }
    }

    private static Path sortiePossible(String sortie) {
        Path voulue = Path.of(sortie).toAbsolutePath();
        Path dossier = voulue.getParent();
        if (Files.isDirectory(voulue) || dossier == null || !Files.isWritable(dossier))
            throw new IllegalArgumentException(
                    "On ne peut pas écrire « %s » : donnez un nom de fichier, dans un dossier où vous pouvez écrire."
                            .formatted(sortie));
        return voulue;
    }

    /** Au plus deux paquets en attente par cœur : la lecture ne prend pas d’avance sur le calcul. */
    private Compte parPaquets(LectureDeFoyers lecture, CalculDeLot calcul, EcritureDeDroits ecriture)
            throws IOException {
        var enCours = new ArrayDeque<Future<List<ReponseDeFoyer>>>();
        var compte = new Compte(0, 0);
        try (var ouvriers = Executors.newFixedThreadPool(COEURS)) {
            for (var paquet = paquet(lecture); !paquet.isEmpty(); paquet = paquet(lecture)) {
                var lignes = paquet;
                enCours.add(ouvriers.submit(() -> calcul.repondre(lignes)));
                if (enCours.size() > 2 * COEURS) compte = ecrire(enCours.remove(), ecriture, compte);
            }
            while (!enCours.isEmpty()) compte = ecrire(enCours.remove(), ecriture, compte);
        }
        return compte;
    }

    private static List<@Nullable String[]> paquet(LectureDeFoyers lecture) throws IOException {
        var paquet = new ArrayList<@Nullable String[]>(PAQUET);
        while (paquet.size() < PAQUET) {
            @Nullable String[] ligne = lecture.suivante();
            if (ligne == null) break;
            paquet.add(ligne);
        }
        return paquet;
    }

    private Compte ecrire(Future<List<ReponseDeFoyer>> calcul, EcritureDeDroits ecriture, Compte avant)
            throws IOException {
        var reponses = reponses(calcul);
        ecriture.ecrire(reponses);
        long fautes = reponses.stream().filter(ReponseDeFoyer::fautive).count();
        var apres = new Compte(avant.foyers() + reponses.size(), avant.fautes() + fautes);
        if (apres.foyers() / PAS_DE_SUIVI > avant.foyers() / PAS_DE_SUIVI)
            erreurs.printf(Locale.FRANCE, "%,d foyers calculés…%n", apres.foyers());
        return apres;
    }

    private static List<ReponseDeFoyer> reponses(Future<List<ReponseDeFoyer>> calcul) throws IOException {
        try {
            return calcul.get();
        } catch (ExecutionException echec) {
            switch (echec.getCause()) {
                case RuntimeException faute -> throw faute;
                case Error panne -> throw panne;
                case null, default -> throw new IllegalStateException(echec);
            }
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
            throw new IOException(arret);
        }
    }
}
