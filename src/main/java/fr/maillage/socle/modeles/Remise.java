package fr.maillage.socle.modeles;

import fr.maillage.socle.documents.FormatDeDocument;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Un fichier remis à qui l’a demandé, sous un nom lisible. */
public final class Remise {
    private Remise() {}

    /** @param nom sans extension ni accent : « note-projet-12 » */
    public static ResponseEntity<byte[]> de(String nom, FormatDeDocument format, byte[] contenu) {
        return de(nom + "." + format.extension(), format.typeDeContenu(), contenu);
    }

    /** @param extension celle de l’adresse demandée : « docx » */
    public static ResponseEntity<byte[]> de(String nom, String extension, Function<FormatDeDocument, byte[]> ecrire) {
        var format = FormatDeDocument.deLExtension(extension);
        return de(nom, format, ecrire.apply(format));
    }

    public static ResponseEntity<byte[]> de(String fichier, String type, byte[] contenu) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fichier, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(contenu);
    }
}
