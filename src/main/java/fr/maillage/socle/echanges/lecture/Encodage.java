package fr.maillage.socle.echanges.lecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * L'encodage d'un texte, décidé sur tous ses octets et jamais sur son nom : un fichier « _utf8.csv » écrit en
 * Windows-1252 est lu en Windows-1252. Mixte : deux encodages se mêlent, chaque ligne douteuse sera refusée.
 */
record Encodage(Charset jeu, int octetsDeMarque, boolean mixte) {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static Encodage de(Path fichier) throws IOException {
        try (InputStream flux = Files.newInputStream(fichier)) {
            byte[] tampon = new byte[1 << 16];
            int lus = flux.readNBytes(tampon, 0, tampon.length);
            Encodage large = seizeBits(tampon, lus);
            if (large != null) {
                return large;
            }
            int marque = lus >= 3 && tampon[0] == (byte) 0xEF && tampon[1] == (byte) 0xBB && tampon[2] == (byte) 0xBF
                    ? 3
                    : 0;
            ControleUtf8 controle = new ControleUtf8();
            while (lus > 0) {
                controle.examiner(tampon, lus);
                lus = flux.read(tampon);
            }
            return decider(controle.fini(), marque);
        }
    }

    private static Encodage decider(ControleUtf8 controle, int marque) {
        if (controle.invalides() == 0) {
            return new Encodage(StandardCharsets.UTF_8, marque, false);
        }
        boolean plutotUtf8 = marque > 0 || controle.accentsValides() >= controle.invalides();
        return plutotUtf8
                ? new Encodage(StandardCharsets.UTF_8, marque, true)
                : new Encodage(WINDOWS_1252, 0, controle.accentsValides() > 0);
    }

    /** Le « texte Unicode » d'Excel : deux octets par caractère, avec ou sans marque. */
    private static @org.jspecify.annotations.Nullable Encodage seizeBits(byte[] tampon, int lus) {
        if (lus >= 2 && tampon[0] == (byte) 0xFF && tampon[1] == (byte) 0xFE) {
            return new Encodage(StandardCharsets.UTF_16LE, 2, false);
        }
        if (lus >= 2 && tampon[0] == (byte) 0xFE && tampon[1] == (byte) 0xFF) {
            return new Encodage(StandardCharsets.UTF_16BE, 2, false);
        }
        int[] nuls = new int[2];
        for (int i = 0; i < lus; i++) {
            if (tampon[i] == 0) {
                nuls[i & 1]++;
            }
        }
        if (nuls[1] > lus / 3 && nuls[0] == 0) {
            return new Encodage(StandardCharsets.UTF_16LE, 0, false);
        }
        return nuls[0] > lus / 3 && nuls[1] == 0 ? new Encodage(StandardCharsets.UTF_16BE, 0, false) : null;
    }

    String libelle() {
        return jeu.equals(WINDOWS_1252) ? "Windows-1252" : jeu.name();
    }

    /** Pourquoi une ligne n'est pas sûre dans cet encodage, ou null. */
    @org.jspecify.annotations.Nullable
    String doute(String cellule) {
        if (cellule.indexOf('\uFFFD') >= 0) {
            return "« %s » contient un caractère illisible en %s".formatted(Phrases.court(cellule), libelle());
        }
        if (mixte && jeu.equals(WINDOWS_1252) && ressembleAUtf8(cellule)) {
            return "« %s » est écrit en UTF-8 dans un fichier en Windows-1252".formatted(Phrases.court(cellule));
        }
        return null;
    }

    private static boolean ressembleAUtf8(String cellule) {
        for (int i = 0; i + 1 < cellule.length(); i++) {
            char c = cellule.charAt(i);
            if (c >= '\u00C2'
                    && c <= '\u00F4'
                    && cellule.charAt(i + 1) > 0x7F
                    && !Character.isLetter(cellule.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
