package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.mesures.Bilan;
import fr.maillage.references.territoire.mesures.FichierDesRefus;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.taches.TacheId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Les fichiers déposés : un dossier par dépôt, qui porte le fichier tel que reçu et la liste de ses refus. */
@Component
class Depots {
    private static final String REFUS = "refus.csv";
    private static final int NOM_LE_PLUS_LONG = 150;

    private final JdbcDepots jdbc;
    private final Path dossier;

    Depots(JdbcDepots jdbc, @Value("${maillage.donnees:donnees}") String donnees) {
        this.jdbc = jdbc;
        this.dossier = Path.of(donnees).resolve("depots").toAbsolutePath();
    }

    /** Pose le flux sur le disque sans jamais le tenir en mémoire. */
    Depot recevoir(InputStream flux, String nomRecu) {
        menage();
        AgentConnecte agent = QuiTravaille.exiger();
        String nom = nomSur(nomRecu);
        long id = jdbc.ajouter(agent.organisation(), nom, agent.nom());
        try {
            Path place = dossier.resolve(Long.toString(id)).resolve("recu");
            Files.createDirectories(place);
            jdbc.peser(id, Files.copy(flux, place.resolve(nom)));
            return exiger(id);
        } catch (IOException panne) {
            effacer(id);
            throw new UncheckedIOException(
                    "Le fichier « %s » n’a pas pu être posé sur le disque.".formatted(nom), panne);
        }
    }

    List<Depot> lister() {
        return jdbc.lister(QuiTravaille.exiger().organisation());
    }

    /** Le dépôt de ce numéro dans l’organisation de l’agent ; celui d’une autre n’existe pas pour lui. */
    Depot exiger(long id) {
        return jdbc.trouver(QuiTravaille.exiger().organisation(), id).orElseThrow(() -> new Introuvable("dépôt " + id));
    }

    Path fichier(Depot depot) {
        return dossier.resolve(Long.toString(depot.id())).resolve("recu").resolve(depot.fichier());
    }

    void confier(Depot depot, TacheId tache) {
        jdbc.confier(depot.id(), tache);
    }

    CompteRendu noter(Depot depot, Choix choix, CompteRendu compteRendu) {
        jdbc.noter(depot.id(), choix, compteRendu);
        return compteRendu;
    }

    void ecrireLesRefus(Depot depot, Bilan bilan) {
        Path refus = dossier.resolve(Long.toString(depot.id())).resolve(REFUS);
        try {
            if (bilan.refus().isEmpty()) Files.deleteIfExists(refus);
            else Files.writeString(refus, FichierDesRefus.ecrire(bilan), StandardCharsets.UTF_8);
        } catch (IOException panne) {
            throw new UncheckedIOException(
                    "La liste des refus du dépôt %d ne s’écrit pas.".formatted(depot.id()), panne);
        }
    }

    Optional<Path> refus(Depot depot) {
        return Optional.of(dossier.resolve(Long.toString(depot.id())).resolve(REFUS))
                .filter(Files::exists);
    }

    void supprimer(Depot depot) {
        effacer(depot.id());
    }

    private void menage() {
        jdbc.oublies().forEach(this::effacer);
    }

    private void effacer(long id) {
        jdbc.supprimer(id);
        Path place = dossier.resolve(Long.toString(id));
        if (!Files.exists(place)) return;
        try (Stream<Path> chemins = Files.walk(place)) {
            for (Path chemin : chemins.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(chemin);
        } catch (IOException reste) {
            throw new UncheckedIOException("Le dépôt %d n’a pas pu être effacé du disque.".formatted(id), reste);
        }
    }

    /** Le nom que donne le navigateur, sans dossier ni caractère qu’un disque refuserait. */
    static String nomSur(String recu) {
        String nom = recu.substring(Math.max(recu.lastIndexOf('/'), recu.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}<>:\"|?*]", "_")
                .strip();
        if (nom.isEmpty() || nom.matches("\\.+")) return "fichier";
        return nom.length() <= NOM_LE_PLUS_LONG ? nom : nom.substring(nom.length() - NOM_LE_PLUS_LONG);
    }
}
