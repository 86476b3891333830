package fr.maillage.socle.echanges.lecture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Survole une feuille XLSX avant de la lire : ses cellules fusionnées, que le format écrit après les données, et le nombre
 * de ses lignes.
 */
final class FusionsXlsx {

    /** Ce que le survol a vu. */
    record Survol(List<Fusion> fusions, long lignes) {
        private static final Survol RIEN = new Survol(List.of(), 0);
    }

    private static final int MAXIMUM = 2_000;
    private static final byte[] MARQUE = "mergeCell ref=\"".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private static final byte[] LIGNE = "<row ".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private FusionsXlsx() {}

    static Survol survoler(Path fichier, String feuille) throws IOException {
        try (ZipFile archive = ZipFile.builder().setPath(fichier).get()) {
            String identifiant = attribut(archive, "xl/workbook.xml", "sheet", "name", feuille, "id");
            String cible = identifiant == null
                    ? null
                    : attribut(archive, "xl/_rels/workbook.xml.rels", "Relationship", "Id", identifiant, "Target");
            if (cible == null) {
                return Survol.RIEN;
            }
            ZipArchiveEntry entree = archive.getEntry(cible.startsWith("/") ? cible.substring(1) : "xl/" + cible);
            if (entree == null) {
                return Survol.RIEN;
            }
            try (InputStream flux = new BufferedInputStream(archive.getInputStream(entree), 1 << 16)) {
                return chercher(flux);
            }
        } catch (XMLStreamException abime) {
            throw new IOException(abime);
        }
    }

    private static @Nullable String attribut(
            ZipFile archive, String piece, String balise, String cle, String valeur, String voulu)
            throws IOException, XMLStreamException {
        ZipArchiveEntry entree = archive.getEntry(piece);
        if (entree == null) {
            return null;
        }
        try (InputStream flux = archive.getInputStream(entree)) {
            XMLStreamReader xml = lecteurXml().createXMLStreamReader(flux);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && balise.equals(xml.getLocalName())
                        && valeur.equals(lire(xml, cle))) {
                    return lire(xml, voulu);
                }
            }
        }
        return null;
    }

    private static @Nullable String lire(XMLStreamReader xml, String nom) {
        String trouve = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (nom.equals(xml.getAttributeLocalName(i))) {
                trouve = xml.getAttributeValue(i);
            }
        }
        return trouve;
    }

    /** Un lecteur XML qui n'ouvre ni entité ni document extérieur. */
    static XMLInputFactory lecteurXml() {
        XMLInputFactory fabrique = XMLInputFactory.newDefaultFactory();
        fabrique.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        fabrique.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return fabrique;
    }

    private static Survol chercher(InputStream flux) throws IOException {
        List<Fusion> fusions = new ArrayList<>();
        long lignes = 0;
        int reconnus = 0;
        int debutDeLigne = 0;
        int octet;
        while ((octet = flux.read()) >= 0 && fusions.size() < MAXIMUM) {
            reconnus = octet == MARQUE[reconnus] ? reconnus + 1 : octet == MARQUE[0] ? 1 : 0;
            debutDeLigne = octet == LIGNE[debutDeLigne] ? debutDeLigne + 1 : octet == LIGNE[0] ? 1 : 0;
            if (reconnus == MARQUE.length) {
                reconnus = 0;
                lirePlage(flux, fusions);
            }
            if (debutDeLigne == LIGNE.length) {
                debutDeLigne = 0;
                lignes++;
            }
        }
        return new Survol(fusions, lignes);
    }

    private static void lirePlage(InputStream flux, List<Fusion> fusions) throws IOException {
        StringBuilder plage = new StringBuilder();
        int octet;
        while ((octet = flux.read()) > 0 && octet != '"' && plage.length() < 40) {
            plage.append((char) octet);
        }
        try {
            CellRangeAddress adresse = CellRangeAddress.valueOf(plage.toString());
            fusions.add(new Fusion(
                    adresse.getFirstRow() + 1L,
                    adresse.getFirstColumn(),
                    adresse.getLastRow() + 1L,
                    adresse.getLastColumn()));
        } catch (IllegalArgumentException ignoree) {
            // Une plage mal écrite ne fusionne rien : les cellules se lisent alors une à une.
        }
    }
}
