package fr.maillage.personnes.demarches.pieces;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Les cinq formats qu’une pièce peut avoir, reconnus à leur contenu : ni au nom du fichier, ni à ce qu’en dit le navigateur. */
enum GenreDeFichier {
    PDF("pdf", "application/pdf", "PDF"),
    JPEG("jpg", "image/jpeg", "photo JPEG"),
    PNG("png", "image/png", "image PNG"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"),
    ODT("odt", "application/vnd.oasis.opendocument.text", "OpenDocument");

    private static final byte[] MARQUE_PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int TETE_JPEG = 0xFFD8FF;
    private static final String TYPE_ODT = "application/vnd.oasis.opendocument.text";
    private static final int ENTREES_AU_PLUS = 5_000;

    private final String extension;
    private final String type;
    private final String libelle;

    GenreDeFichier(String extension, String type, String libelle) {
        this.extension = extension;
        this.type = type;
        this.libelle = libelle;
    }

    String extension() {
        return extension;
    }

    String type() {
        return type;
    }

    String libelle() {
        return libelle;
    }

    /** Rien, si ce n’est aucun des cinq, ou si le document porte des macros. */
    static Optional<GenreDeFichier> de(byte[] octets) {
        if (debute(octets, "%PDF-".getBytes(StandardCharsets.US_ASCII)) && finit(octets, "%%EOF"))
            return Optional.of(PDF);
        if (octets.length > 4 && tete(octets) == TETE_JPEG) return Optional.of(JPEG);
        if (debute(octets, MARQUE_PNG)) return Optional.of(PNG);
        return debute(octets, new byte[] {'P', 'K', 3, 4}) ? archive(octets) : Optional.empty();
    }

    private static int tete(byte[] octets) {
        return (octets[0] & 0xFF) << 16 | (octets[1] & 0xFF) << 8 | octets[2] & 0xFF;
    }

    private static boolean debute(byte[] octets, byte[] marque) {
        return octets.length > marque.length && Arrays.equals(octets, 0, marque.length, marque, 0, marque.length);
    }

    private static boolean finit(byte[] octets, String marque) {
        int depuis = Math.max(0, octets.length - 2048);
        return new String(octets, depuis, octets.length - depuis, StandardCharsets.ISO_8859_1).contains(marque);
    }

    /** On ne lit que le sommaire de l’archive : rien n’est décompressé, sinon la ligne de type d’un OpenDocument. */
    private static Optional<GenreDeFichier> archive(byte[] octets) {
        try (var canal = new SeekableInMemoryByteChannel(octets);
                var zip = ZipFile.builder().setSeekableByteChannel(canal).get()) {
            int entrees = 0;
            for (var noms = zip.getEntries(); noms.hasMoreElements(); ) {
                String nom = noms.nextElement().getName();
                if (++entrees > ENTREES_AU_PLUS || nom.endsWith("vbaProject.bin") || nom.startsWith("Basic/"))
                    return Optional.empty();
            }
            if (zip.getEntry("word/document.xml") != null && zip.getEntry("[Content_Types].xml") != null)
                return Optional.of(DOCX);
            ZipArchiveEntry type = zip.getEntry("mimetype");
            if (type == null || zip.getEntry("content.xml") == null) return Optional.empty();
            try (var flux = zip.getInputStream(type)) {
                String lu = new String(flux.readNBytes(TYPE_ODT.length() + 1), StandardCharsets.US_ASCII);
                return lu.equals(TYPE_ODT) ? Optional.of(ODT) : Optional.empty();
            }
        } catch (IOException | IllegalArgumentException abimee) {
            return Optional.empty();
        }
    }
}
