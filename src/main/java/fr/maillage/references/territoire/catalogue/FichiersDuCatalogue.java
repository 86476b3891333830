package fr.maillage.references.territoire.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Où sont les fichiers du catalogue : ceux du produit, puis ceux qu'une organisation ajoute dans un dossier. */
final class FichiersDuCatalogue {

    private static final String INDEX = "index.yaml";

    private FichiersDuCatalogue() {}

    /** Les fichiers livrés avec le produit. Une archive ne se parcourt pas : un index les nomme. */
    static List<LectureYaml.Fichier> duProduit(LectureYaml yaml) {
        var index = yaml.lire(new LectureYaml.Fichier(INDEX, ressource(INDEX)), Fiches.Index.class);
        return index.fichiers().stream()
                .map(nom -> new LectureYaml.Fichier(nom, ressource(nom)))
                .toList();
    }

    /** Les fichiers d'un dossier, dans l'ordre de leurs noms. */
    static List<LectureYaml.Fichier> duDossier(Path dossier) {
        if (!Files.isDirectory(dossier)) {
            throw new IllegalArgumentException(
                    "le dossier d’indicateurs locaux « %s » n’existe pas. Créez-le, ou retirez ce réglage."
                            .formatted(dossier));
        }
        var fichiers = new ArrayList<LectureYaml.Fichier>();
        try (Stream<Path> chemins = Files.walk(dossier)) {
            for (Path chemin :
                    chemins.filter(FichiersDuCatalogue::estYaml).sorted().toList()) {
                String nom = dossier.relativize(chemin).toString().replace('\\', '/');
                fichiers.add(new LectureYaml.Fichier(nom, Files.readString(chemin)));
            }
        } catch (IOException faute) {
            throw new UncheckedIOException(
                    "Le dossier d’indicateurs locaux « %s » ne peut pas être lu.".formatted(dossier), faute);
        }
        return fichiers;
    }

    private static boolean estYaml(Path chemin) {
        return Files.isRegularFile(chemin) && chemin.toString().endsWith(".yaml") && !chemin.endsWith(INDEX);
    }

    private static String ressource(String nom) {
        try (InputStream flux = FichiersDuCatalogue.class.getResourceAsStream(nom)) {
            if (flux == null) {
                throw new IllegalArgumentException(
                        "le fichier « %s », nommé par index.yaml, n’existe pas".formatted(nom));
            }
            return new String(flux.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException faute) {
            throw new UncheckedIOException("Le fichier du catalogue « %s » ne peut pas être lu.".formatted(nom), faute);
        }
    }
}
