package fr.maillage.references.territoire.demonstration;

import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Les chiffres de démonstration, un seul texte coupé en fichiers qui se suivent (valeurs-1.csv.gz, valeurs-2.csv.gz…) et
 * pèsent chacun moins d’un mégaoctet : un gestionnaire de sources et une revue les supportent.
 */
final class FichiersDeDemonstration {
    private static final int OCTETS = 900_000;
    private static final String MENTION =
            "# Figures publiques recomposées par Maillage ; chaque lot dit sa source. Licence Ouverte 2.0.\n";

    private FichiersDeDemonstration() {}

    private static String nom(int rang) {
        return "valeurs-" + rang + ".csv.gz";
    }

    /** Tous les fichiers que l’application apporte, lus comme un seul. */
    static BufferedReader lire() throws IOException {
        List<InputStream> flux = new ArrayList<>();
        InputStream suivant;
        while ((suivant = FichiersDeDemonstration.class.getResourceAsStream(nom(flux.size() + 1))) != null) {
            flux.add(new GZIPInputStream(suivant));
        }
        if (flux.isEmpty()) throw new IllegalStateException("Le fichier " + nom(1) + " manque à l’application.");
        return new BufferedReader(
                new InputStreamReader(new SequenceInputStream(Collections.enumeration(flux)), StandardCharsets.UTF_8));
    }

    /** Écrit ligne à ligne, et change de fichier quand celui-ci est plein. */
    static final class Ecriture extends Writer {
        private final Path dossier;
        private @Nullable Compteur compteur;
        private @Nullable OutputStream courant;
        private int nombre;

        Ecriture(Path dossier) throws IOException {
            this.dossier = Files.createDirectories(dossier);
            write(MENTION);
        }

        int nombre() {
            return nombre;
        }

        @Override
        public void write(char[] texte, int debut, int longueur) throws IOException {
            OutputStream sortie = courant == null || plein() ? suivant() : courant;
            sortie.write(new String(texte, debut, longueur).getBytes(StandardCharsets.UTF_8));
        }

        private boolean plein() {
            return compteur != null && compteur.octets > OCTETS;
        }

        private OutputStream suivant() throws IOException {
            close();
            compteur = new Compteur(Files.newOutputStream(dossier.resolve(nom(++nombre))));
            courant = new GZIPOutputStream(compteur) {
                {
                    def.setLevel(9);
                }
            };
            return courant;
        }

        @Override
        public void flush() {}

        @Override
        public void close() throws IOException {
            if (courant != null) courant.close();
            courant = null;
        }
    }

    private static final class Compteur extends FilterOutputStream {
        private long octets;

        Compteur(OutputStream flux) {
            super(flux);
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
            octets++;
        }

        @Override
        public void write(byte[] tampon, int debut, int longueur) throws IOException {
            out.write(tampon, debut, longueur);
            octets += longueur;
        }
    }
}
