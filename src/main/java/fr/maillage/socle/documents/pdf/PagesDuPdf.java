package fr.maillage.socle.documents.pdf;

import fr.maillage.socle.documents.CompteurDePages;
import fr.maillage.socle.documents.Ouvrage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.springframework.stereotype.Component;

/** Compte les pages pour de vrai : le document est mis en page, puis relu. */
@Component
class PagesDuPdf implements CompteurDePages {
    private final RedacteurPdf redacteur;

    PagesDuPdf(RedacteurPdf redacteur) {
        this.redacteur = redacteur;
    }

    @Override
    public int pages(Ouvrage ouvrage) {
        var tampon = new ByteArrayOutputStream(1 << 16);
        try {
            redacteur.ecrire(ouvrage, tampon);
            try (var document = Loader.loadPDF(tampon.toByteArray())) {
                return document.getNumberOfPages();
            }
        } catch (IOException panne) {
            throw new UncheckedIOException(
                    "« %s » n’a pas pu être mis en page."
                            .formatted(ouvrage.couverture().titre()),
                    panne);
        }
    }
}
