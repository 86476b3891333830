package fr.maillage.socle.echanges.lecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Un fichier qu'on nous envoie : reconnu à son contenu, déballé s'il est dans une archive, relisible autant de fois que
 * voulu (une fois pour tout contrôler, une fois pour charger), et effacé de nos copies quand on le referme.
 */
public final class FichierRecu implements AutoCloseable {

    private final String nom;
    private final Path original;
    private final Path repertoire;
    private final Deballeur.Tableau tableau;
    private final List<FeuilleDisponible> feuilles;

    private FichierRecu(String nom, Path original, Path repertoire, Deballeur.Tableau tableau) throws IOException {
        this.nom = nom;
        this.original = original;
        this.repertoire = repertoire;
        this.tableau = tableau;
        this.feuilles = listerLesFeuilles();
    }

    /** Ouvre un fichier du disque. */
    public static FichierRecu ouvrir(Path fichier) {
        return ouvrir(fichier, null, Limites.ORDINAIRES);
    }

    /** Ouvre un fichier du disque ; {@code entree} nomme le tableau à prendre dans une archive qui en a plusieurs. */
    public static FichierRecu ouvrir(Path fichier, @Nullable String entree, Limites limites) {
        Path court = fichier.getFileName();
        String nom = court == null ? fichier.toString() : court.toString();
        if (!Files.isRegularFile(fichier)) {
            throw new FichierIllisible("Le fichier « %s » est introuvable : vérifiez son chemin.".formatted(fichier));
        }
        return reconnaitre(fichier, nom, entree, limites, nouveauRepertoire());
    }

    /** Reçoit un flux (un dépôt par le navigateur) ; il est d'abord posé sur le disque. */
    public static FichierRecu recevoir(InputStream flux, String nom) {
        return recevoir(flux, nom, null, Limites.ORDINAIRES);
    }

    public static FichierRecu recevoir(InputStream flux, String nom, @Nullable String entree, Limites limites) {
        Path repertoire = nouveauRepertoire();
        try {
            Path copie = repertoire.resolve("recu");
            copier(flux, copie, nom, limites);
            return reconnaitre(copie, nom, entree, limites, repertoire);
        } catch (IOException | RuntimeException panne) {
            effacer(repertoire);
            throw enPhrase(panne, nom);
        }
    }

    private static void copier(InputStream flux, Path copie, String nom, Limites limites) throws IOException {
        byte[] tampon = new byte[1 << 16];
        long total = 0;
        try (OutputStream sortie = Files.newOutputStream(copie)) {
            int lus;
            while ((lus = flux.read(tampon)) >= 0) {
                total += lus;
                if (total > limites.octetsRecus()) {
                    throw new FichierIllisible("« %s » dépasse les %s admis : découpez-le ou comprimez-le en ZIP."
                            .formatted(nom, Phrases.volume(limites.octetsRecus())));
                }
                sortie.write(tampon, 0, lus);
            }
        }
    }

    private static FichierRecu reconnaitre(
            Path fichier, String nom, @Nullable String entree, Limites limites, Path repertoire) {
        try {
            Deballeur.Tableau tableau = new Deballeur(repertoire, limites, entree).deballer(fichier, nom, 0);
            return new FichierRecu(nom, fichier, repertoire, tableau);
        } catch (IOException | RuntimeException panne) {
            effacer(repertoire);
            throw enPhrase(panne, nom);
        }
    }

    private static FichierIllisible enPhrase(Exception panne, String nom) {
        if (panne instanceof FichierIllisible illisible) {
            return illisible;
        }
        if (panne instanceof org.apache.poi.EncryptedDocumentException) {
            return new FichierIllisible(
                    "« %s » est protégé par un mot de passe : retirez la protection avant l’envoi.".formatted(nom),
                    panne);
        }
        if (panne instanceof org.apache.poi.OldFileFormatException) {
            return new FichierIllisible(
                    "« %s » vient d’un Excel d’avant 1997 : enregistrez-le au format XLSX.".formatted(nom), panne);
        }
        return new FichierIllisible(
                "« %s » est abîmé ou incomplet et ne peut pas être ouvert : renvoyez-le, ou enregistrez-le de nouveau depuis un tableur."
                        .formatted(nom),
                panne);
    }

    private List<FeuilleDisponible> listerLesFeuilles() throws IOException {
        List<FeuilleDisponible> trouvees = switch (tableau.format()) {
            case XLSX -> SourceXlsx.feuilles(tableau.fichier());
            case XLS -> SourceXls.feuilles(tableau.fichier());
            case ODS -> SourceOds.feuilles(tableau.fichier());
            case TEXTE, PARQUET -> List.of(new FeuilleDisponible(1, tableau.nom(), true));
        };
        if (trouvees.isEmpty()) {
            throw new FichierIllisible("Le classeur « %s » ne contient aucune feuille.".formatted(nom));
        }
        return trouvees;
    }

    public String nom() {
        return nom;
    }

    /** Le nom du tableau lui-même : celui de l'entrée quand il vient d'une archive. */
    public String nomDuTableau() {
        return tableau.nom();
    }

    public FormatDeFichier format() {
        return tableau.format();
    }

    public List<FeuilleDisponible> feuilles() {
        return feuilles;
    }

    /** L'empreinte SHA-256 du fichier tel que reçu : deux envois du même fichier se reconnaissent à elle. */
    public String empreinte() {
        try (DigestInputStream flux =
                new DigestInputStream(Files.newInputStream(original), MessageDigest.getInstance("SHA-256"))) {
            flux.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(flux.getMessageDigest().digest());
        } catch (IOException panne) {
            throw enPhrase(panne, nom);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Ouvre la première feuille visible qui porte un tableau. */
    public Feuille lire() {
        return lire(ReglagesDeLecture.AUTOMATIQUES);
    }

    public Feuille lire(ReglagesDeLecture reglages) {
        String voulue = reglages.feuille();
        if (voulue != null && tableau.format().classeur()) {
            return ouvrirFeuille(nommee(voulue), reglages);
        }
        List<FeuilleDisponible> visibles =
                feuilles.stream().filter(FeuilleDisponible::visible).toList();
        if (visibles.isEmpty()) {
            throw new FichierIllisible("Toutes les feuilles de « %s » sont masquées : %s. Choisissez-en une."
                    .formatted(
                            nom,
                            Phrases.liste(feuilles.stream()
                                    .map(FeuilleDisponible::nom)
                                    .toList())));
        }
        return premierTableau(visibles, reglages);
    }

    private FeuilleDisponible nommee(String voulue) {
        return feuilles.stream()
                .filter(feuille -> feuille.nom().strip().equalsIgnoreCase(voulue.strip()))
                .findFirst()
                .orElseThrow(() -> new FichierIllisible("« %s » n’a pas de feuille « %s » ; il a : %s."
                        .formatted(
                                nom,
                                voulue,
                                Phrases.liste(feuilles.stream()
                                        .map(FeuilleDisponible::nom)
                                        .toList()))));
    }

    /** La première feuille d'au moins deux colonnes ; à défaut, la première qui ne soit pas vide. */
    private Feuille premierTableau(List<FeuilleDisponible> visibles, ReglagesDeLecture reglages) {
        List<FichierIllisible> refus = new ArrayList<>();
        FeuilleDisponible repli = null;
        for (FeuilleDisponible visible : visibles) {
            try {
                Feuille feuille = ouvrirFeuille(visible, reglages);
                if (feuille.colonnes().taille() > 1 || visibles.size() == 1) {
                    return feuille;
                }
                feuille.close();
                repli = repli == null ? visible : repli;
            } catch (FichierIllisible illisible) {
                refus.add(illisible);
            }
        }
        if (repli != null) {
            return ouvrirFeuille(repli, reglages);
        }
        throw refus.getFirst();
    }

    private Feuille ouvrirFeuille(FeuilleDisponible feuille, ReglagesDeLecture reglages) {
        SourceDeLignes source = null;
        try {
            source = switch (tableau.format()) {
                case TEXTE -> new SourceTexte(tableau.fichier(), reglages);
                case XLSX -> new SourceXlsx(tableau.fichier(), feuille);
                case XLS -> new SourceXls(tableau.fichier(), feuille, repertoire);
                case ODS -> new SourceOds(tableau.fichier(), feuille);
                case PARQUET -> new SourceParquet(tableau.fichier(), repertoire);
            };
            return new Feuille(feuille.nom(), source, reglages);
        } catch (IOException | RuntimeException panne) {
            fermerSansBruit(source);
            throw enPhrase(panne, nom);
        }
    }

    private static void fermerSansBruit(@Nullable SourceDeLignes source) {
        try {
            if (source != null) {
                source.close();
            }
        } catch (IOException deuxieme) {
            // La première panne est celle qu'on raconte.
        }
    }

    private static Path nouveauRepertoire() {
        try {
            return Files.createTempDirectory("maillage-recu-");
        } catch (IOException panne) {
            throw new FichierIllisible(
                    "Le fichier n’a pas pu être posé sur le disque : la place manque peut-être.", panne);
        }
    }

    private static void effacer(Path repertoire) {
        try (Stream<Path> fichiers = Files.walk(repertoire)) {
            for (Path fichier : fichiers.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(fichier);
            }
        } catch (IOException reste) {
            // Un reste dans le répertoire temporaire ne doit pas cacher le résultat de la lecture.
        }
    }

    @Override
    public void close() {
        effacer(repertoire);
    }
}
