package fr.maillage.socle.echanges.lecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Ouvre les emballages (ZIP, gzip) jusqu'au tableau qu'ils contiennent, en mesurant tout ce qui en sort. */
final class Deballeur {

    /** Un tableau prêt à lire : où il est sur le disque, comment il s'appelle, ce qu'il est. */
    record Tableau(Path fichier, String nom, FormatDeFichier format) {}

    private static final Pattern TABLEAU = Pattern.compile("(?i).*\\.(csv|tsv|txt|xlsx|xlsm|xls|ods|parquet|gz)$");
    private static final Pattern NOTICE = Pattern.compile(
            "(?i)(meta|lisez|lire|readme|licen[cs]e|varmod|dictionnaire|description|doc|modalites|notice).*|.*(_meta|_varmod|_dictionnaire|_description)\\..*");

    /** Les textes d'un classeur XLSX sont les seuls à devoir tenir en mémoire. */
    private static final long TEXTES_PARTAGES = 96L << 20;

    private final Path repertoire;
    private final Limites limites;
    private final @Nullable String entreeVoulue;
    private final AtomicLong deplies = new AtomicLong();

    Deballeur(Path repertoire, Limites limites, @Nullable String entreeVoulue) {
        this.repertoire = repertoire;
        this.limites = limites;
        this.entreeVoulue = entreeVoulue;
    }

    Tableau deballer(Path fichier, String nom, int profondeur) throws IOException {
        if (profondeur > limites.profondeur()) {
            throw new FichierIllisible(
                    "« %s » contient des archives dans des archives : décompressez-le et envoyez le tableau lui-même."
                            .formatted(nom));
        }
        return switch (Contenu.de(fichier, nom)) {
            case TEXTE -> new Tableau(fichier, nom, FormatDeFichier.TEXTE);
            case PARQUET -> new Tableau(fichier, nom, FormatDeFichier.PARQUET);
            case OLE -> ole(fichier, nom);
            case GZIP -> gzip(fichier, nom, profondeur);
            case ZIP -> zip(fichier, nom, profondeur);
        };
    }

    private static Tableau ole(Path fichier, String nom) throws IOException {
        try (POIFSFileSystem conteneur = new POIFSFileSystem(fichier.toFile(), true)) {
            if (conteneur.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new FichierIllisible(
                        "« %s » est protégé par un mot de passe : retirez la protection avant l’envoi.".formatted(nom));
            }
            if (!conteneur.getRoot().hasEntryCaseInsensitive("Workbook")
                    && !conteneur.getRoot().hasEntryCaseInsensitive("Book")) {
                throw new FichierIllisible(
                        "« %s » est un ancien document bureautique mais pas un classeur : envoyez le tableau au format XLSX ou CSV."
                                .formatted(nom));
            }
        }
        return new Tableau(fichier, nom, FormatDeFichier.XLS);
    }

    private Tableau gzip(Path fichier, String nom, int profondeur) throws IOException {
        Path cible = Files.createTempFile(repertoire, "gzip", ".contenu");
        try (InputStream brut = Files.newInputStream(fichier);
                InputStream flux = jauger(new GZIPInputStream(brut, 1 << 16), nom, Files.size(fichier))) {
            Files.copy(flux, cible, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        String dedans = nom.toLowerCase(Locale.ROOT).endsWith(".gz") ? nom.substring(0, nom.length() - 3) : nom;
        return deballer(cible, dedans, profondeur + 1);
    }

    private Tableau zip(Path fichier, String nom, int profondeur) throws IOException {
        try (ZipFile archive = ZipFile.builder().setPath(fichier).get()) {
            List<ZipArchiveEntry> entrees = Collections.list(archive.getEntries());
            if (entrees.size() > limites.entrees()) {
                throw new FichierIllisible("« %s » contient %d fichiers : une archive doit contenir un seul tableau."
                        .formatted(nom, entrees.size()));
            }
            if (archive.getEntry("xl/workbook.xml") != null || archive.getEntry("[Content_Types].xml") != null) {
                return classeur(archive, entrees, fichier, nom);
            }
            if (archive.getEntry("mimetype") != null && archive.getEntry("content.xml") != null) {
                return libreOffice(archive, entrees, fichier, nom);
            }
            ZipArchiveEntry choisie = choisir(entrees, nom);
            return deballer(extraire(archive, choisie), nomCourt(choisie), profondeur + 1);
        }
    }

    private Tableau classeur(ZipFile archive, List<ZipArchiveEntry> entrees, Path fichier, String nom)
            throws IOException {
        if (archive.getEntry("xl/workbook.xml") == null) {
            throw new FichierIllisible(
                    "« %s » est un document bureautique mais pas un classeur XLSX : copiez son tableau dans un tableur."
                            .formatted(nom));
        }
        peser(archive, entrees);
        return new Tableau(fichier, nom, FormatDeFichier.XLSX);
    }

    private Tableau libreOffice(ZipFile archive, List<ZipArchiveEntry> entrees, Path fichier, String nom)
            throws IOException {
        ZipArchiveEntry mime = archive.getEntry("mimetype");
        String nature;
        try (InputStream flux = archive.getInputStream(mime)) {
            nature = new String(flux.readNBytes(200), StandardCharsets.US_ASCII);
        }
        if (!nature.contains("spreadsheet")) {
            throw new FichierIllisible(
                    "« %s » est un document LibreOffice mais pas un classeur : copiez son tableau dans un tableur."
                            .formatted(nom));
        }
        ZipArchiveEntry manifeste = archive.getEntry("META-INF/manifest.xml");
        if (manifeste != null) {
            try (InputStream flux = archive.getInputStream(manifeste)) {
                if (new String(flux.readNBytes(1 << 20), StandardCharsets.UTF_8).contains("encryption-data")) {
                    throw new FichierIllisible(
                            "« %s » est protégé par un mot de passe : retirez la protection avant l’envoi."
                                    .formatted(nom));
                }
            }
        }
        peser(archive, entrees);
        return new Tableau(fichier, nom, FormatDeFichier.ODS);
    }

    /** Déplie une fois toutes les pièces d'un classeur, sans rien garder : les tailles annoncées peuvent mentir. */
    private void peser(ZipFile archive, List<ZipArchiveEntry> entrees) throws IOException {
        byte[] tampon = new byte[1 << 16];
        for (ZipArchiveEntry entree : entrees) {
            long octets = 0;
            try (InputStream flux =
                    jauger(archive.getInputStream(entree), entree.getName(), entree.getCompressedSize())) {
                int lus;
                while ((lus = flux.read(tampon)) >= 0) {
                    octets += lus;
                }
            }
            if (octets > TEXTES_PARTAGES && entree.getName().endsWith("sharedStrings.xml")) {
                throw new FichierIllisible(
                        "Ce classeur contient plus de %s de textes différents : enregistrez sa feuille en CSV avant l’envoi."
                                .formatted(Phrases.volume(TEXTES_PARTAGES)));
            }
        }
    }

    private Path extraire(ZipFile archive, ZipArchiveEntry entree) throws IOException {
        if (!archive.canReadEntryData(entree)) {
            throw new FichierIllisible(
                    "« %s » est protégé par un mot de passe ou comprimé d’une façon inconnue : envoyez une archive ZIP ordinaire."
                            .formatted(entree.getName()));
        }
        Path cible = Files.createTempFile(repertoire, "zip", ".contenu");
        try (InputStream flux = jauger(archive.getInputStream(entree), entree.getName(), entree.getCompressedSize());
                OutputStream sortie = Files.newOutputStream(cible)) {
            flux.transferTo(sortie);
        }
        return cible;
    }

    private InputStream jauger(InputStream flux, String nom, long comprimes) {
        return new Jauge(flux, nom, comprimes, deplies, limites);
    }

    private ZipArchiveEntry choisir(List<ZipArchiveEntry> entrees, String nom) {
        List<ZipArchiveEntry> tableaux = new ArrayList<>();
        for (ZipArchiveEntry entree : entrees) {
            String court = nomCourt(entree);
            if (!entree.isDirectory()
                    && !court.startsWith(".")
                    && !entree.getName().startsWith("__MACOSX/")
                    && TABLEAU.matcher(court).matches()) {
                tableaux.add(entree);
            }
        }
        String voulue = entreeVoulue;
        if (voulue != null) {
            return tableaux.stream()
                    .filter(entree -> entree.getName().equalsIgnoreCase(voulue)
                            || nomCourt(entree).equalsIgnoreCase(voulue))
                    .findFirst()
                    .orElseThrow(
                            () -> new FichierIllisible("L’archive « %s » ne contient pas « %s » ; elle contient : %s."
                                    .formatted(nom, voulue, noms(entrees))));
        }
        List<ZipArchiveEntry> sansNotice = tableaux.stream()
                .filter(entree -> !NOTICE.matcher(nomCourt(entree)).matches())
                .toList();
        List<ZipArchiveEntry> retenus = tableaux.size() > 1 ? sansNotice : tableaux;
        if (retenus.size() == 1) {
            return retenus.getFirst();
        }
        if (tableaux.isEmpty()) {
            throw new FichierIllisible(
                    "L’archive « %s » ne contient aucun tableau (CSV, XLSX, XLS, ODS, Parquet) ; elle contient : %s."
                            .formatted(nom, entrees.isEmpty() ? "rien" : noms(entrees)));
        }
        throw new FichierIllisible(
                "L’archive « %s » contient plusieurs tableaux : %s. Envoyez seul celui qu’il faut lire."
                        .formatted(nom, noms(retenus.isEmpty() ? tableaux : retenus)));
    }

    private static String noms(List<ZipArchiveEntry> entrees) {
        return Phrases.liste(entrees.stream().map(ZipArchiveEntry::getName).toList());
    }

    private static String nomCourt(ZipArchiveEntry entree) {
        String nom = entree.getName().replace('\\', '/');
        return nom.substring(nom.lastIndexOf('/') + 1);
    }
}
