package fr.maillage.socle.echanges.lecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Ce qu'est un fichier d'après ses premiers octets ; son nom ne compte pas. */
enum Contenu {
    TEXTE,
    ZIP,
    OLE,
    GZIP,
    PARQUET;

    /** Les contenus qu'on sait nommer mais pas lire : autant dire à la personne ce qu'elle a envoyé. */
    private static final Map<String, String> REFUSES = Map.of(
            "%PDF", "un document PDF : demandez le tableau d’origine, ou recopiez-le dans un tableur",
            "\u0089PNG", "une image : demandez le tableau d’origine",
            "\u00FF\u00D8\u00FF", "une photo : demandez le tableau d’origine",
            "GIF8", "une image : demandez le tableau d’origine",
            "Rar!", "une archive RAR : envoyez une archive ZIP, ou le tableau lui-même",
            "7z\u00BC\u00AF", "une archive 7z : envoyez une archive ZIP, ou le tableau lui-même",
            "BZh", "une archive bzip2 : envoyez une archive ZIP, ou le tableau lui-même",
            "\u00FD7zXZ", "une archive xz : envoyez une archive ZIP, ou le tableau lui-même",
            "{\\rtf", "un document de traitement de texte : copiez son tableau dans un tableur",
            "SQLite format", "une base de données : exportez-en la table en CSV");

    static Contenu de(Path fichier, String nom) throws IOException {
        byte[] octets;
        try (InputStream flux = Files.newInputStream(fichier)) {
            octets = flux.readNBytes(8_192);
        }
        if (octets.length == 0) {
            throw new FichierIllisible(
                    "« %s » est vide : l’envoi a peut-être été interrompu, recommencez.".formatted(nom));
        }
        String debut = new String(octets, StandardCharsets.ISO_8859_1);
        REFUSES.forEach((marque, phrase) -> {
            if (debut.startsWith(marque)) {
                throw new FichierIllisible("« %s » est %s.".formatted(nom, phrase));
            }
        });
        if (debut.startsWith("PK\u0003\u0004") || debut.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (debut.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLE;
        }
        if (debut.startsWith("\u001F\u008B")) {
            return GZIP;
        }
        if (debut.startsWith("PAR1")) {
            return PARQUET;
        }
        return texte(fichier, nom, debut);
    }

    private static Contenu texte(Path fichier, String nom, String debut) throws IOException {
        boolean seizeBits = Encodage.de(fichier).jeu().name().startsWith("UTF-16");
        if (!seizeBits && debut.indexOf('\0') >= 0) {
            throw new FichierIllisible(
                    "« %s » n’est ni un texte, ni un classeur, ni une archive connus : envoyez un fichier CSV, XLSX, XLS, ODS, Parquet ou ZIP."
                            .formatted(nom));
        }
        String propre = debut.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (propre.startsWith("<!doctype html")
                || propre.startsWith("<html")
                || propre.startsWith("<?xml")
                || propre.startsWith("<table")) {
            throw new FichierIllisible(
                    "« %s » est une page web ou un document XML sous un nom de tableau : ouvrez-le dans un tableur et enregistrez-le au format XLSX ou CSV."
                            .formatted(nom));
        }
        if (propre.startsWith("{") || propre.startsWith("[{")) {
            throw new FichierIllisible(
                    "« %s » est un fichier JSON, pas un tableau : exportez les données en CSV.".formatted(nom));
        }
        return TEXTE;
    }
}
