package fr.maillage.socle.echanges.lecture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** De petits fichiers faits pour les essais. */
final class Essais {

    /** Un tableau lu en entier. */
    record Lu(List<String> colonnes, List<Ligne> lignes, long entete, List<String> remarques, FormatDeFichier format) {

        List<String> cellules(int rang) {
            return new ArrayList<>(lignes.get(rang).cellules());
        }

        String cellule(int ligne, String colonne) {
            return String.valueOf(lignes.get(ligne).cellule(colonnes.indexOf(colonne)));
        }
    }

    private Essais() {}

    static Lu lire(String texte) {
        return lire(texte.getBytes(StandardCharsets.UTF_8), "essai.csv", ReglagesDeLecture.AUTOMATIQUES);
    }

    static Lu lire(String texte, Charset jeu, String nom) {
        return lire(texte.getBytes(jeu), nom, ReglagesDeLecture.AUTOMATIQUES);
    }

    static Lu lire(byte[] octets, String nom) {
        return lire(octets, nom, ReglagesDeLecture.AUTOMATIQUES);
    }

    static Lu lire(byte[] octets, String nom, ReglagesDeLecture reglages) {
        try (FichierRecu fichier = FichierRecu.recevoir(new ByteArrayInputStream(octets), nom);
                Feuille feuille = fichier.lire(reglages)) {
            List<Ligne> lignes = new ArrayList<>();
            feuille.parcourir(lignes::add);
            return new Lu(
                    feuille.colonnes().noms(), lignes, feuille.ligneDEntete(), feuille.remarques(), fichier.format());
        }
    }

    static byte[] zip(Map<String, byte[]> entrees) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (Map.Entry<String, byte[]> entree : entrees.entrySet()) {
                zip.putNextEntry(new ZipEntry(entree.getKey()));
                zip.write(entree.getValue());
                zip.closeEntry();
            }
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
        return octets.toByteArray();
    }

    static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }
}
