package fr.maillage.socle.documents;

import fr.maillage.socle.documents.office.RedacteurDocx;
import fr.maillage.socle.documents.office.RedacteurPptx;
import fr.maillage.socle.documents.office.RedacteurXlsx;
import fr.maillage.socle.documents.pdf.RedacteurPdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/** Les quatre rédacteurs, réunis pour les essais. */
public final class Atelier {

    public static final Redacteurs REDACTEURS = aLaCharte(Charte.DE_LA_MAISON);

    static Redacteurs aLaCharte(Charte charte) {
        Charte.EnVigueur chartes = () -> charte;
        return new Redacteurs(List.of(
                new RedacteurDocx(chartes),
                new RedacteurPptx(chartes),
                new RedacteurXlsx(chartes),
                new RedacteurPdf(chartes)));
    }

    private Atelier() {}

    /** Les parties d’un fichier de bureau, par chemin. */
    static Map<String, byte[]> parties(byte[] fichier) throws IOException {
        var parties = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(fichier))) {
            for (var entree = zip.getNextEntry(); entree != null; entree = zip.getNextEntry()) {
                parties.put(entree.getName(), zip.readAllBytes());
            }
        }
        return parties;
    }

    static String xml(Map<String, byte[]> parties, String chemin) {
        return new String(parties.get(chemin), StandardCharsets.UTF_8);
    }
}
