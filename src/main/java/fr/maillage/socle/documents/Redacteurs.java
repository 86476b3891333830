package fr.maillage.socle.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** La porte de la pièce : un ouvrage et un format entrent, un fichier sort. Plusieurs ouvrages peuvent s’écrire à la fois. */
@Component
public class Redacteurs {

    private final Map<FormatDeDocument, Redacteur> parFormat = new EnumMap<>(FormatDeDocument.class);

    public Redacteurs(List<Redacteur> redacteurs) {
        redacteurs.forEach(redacteur -> parFormat.put(redacteur.format(), redacteur));
        for (FormatDeDocument format : FormatDeDocument.values()) {
            if (!parFormat.containsKey(format)) {
                throw new IllegalStateException("Personne ne sait écrire le format %s.".formatted(format.libelle()));
            }
        }
    }

    /** Écrit l’ouvrage ; la sortie reste ouverte. */
    public void ecrire(Ouvrage ouvrage, FormatDeDocument format, OutputStream sortie) throws IOException {
        Redacteur redacteur = parFormat.get(format);
        if (redacteur == null) {
            throw new IllegalStateException("Personne ne sait écrire le format %s.".formatted(format.libelle()));
        }
        redacteur.ecrire(ouvrage, sortie);
    }

    public byte[] ecrire(Ouvrage ouvrage, FormatDeDocument format) {
        var tampon = new ByteArrayOutputStream(1 << 18);
        try {
            ecrire(ouvrage, format, tampon);
        } catch (IOException panne) {
            throw new UncheckedIOException(
                    "« %s » n’a pas pu être écrit en %s."
                            .formatted(ouvrage.couverture().titre(), format.libelle()),
                    panne);
        }
        return tampon.toByteArray();
    }
}
