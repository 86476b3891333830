package fr.maillage.socle.echanges.lecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Une feuille de classeur ODS, lue au fil de l'eau dans content.xml. */
final class SourceOds implements SourceDeLignes {

    private static final int COLONNES = 16_384;

    private final ZipFile archive;
    private final XMLStreamReader xml;
    private final FluxCompte lu;
    private final long taille;
    private final List<Fusion> fusions = new ArrayList<>();
    private long ligne;
    private int repetitions;
    private @Nullable String[] repetee = new String[0];

    SourceOds(Path fichier, FeuilleDisponible feuille) throws IOException {
        archive = ZipFile.builder().setPath(fichier).get();
        ZipArchiveEntry contenu = contenu(archive);
        lu = new FluxCompte(archive.getInputStream(contenu));
        taille = contenu.getSize();
        xml = ouvrir(lu);
        try {
            for (int rang = 0; rang < feuille.rang(); rang++) {
                avancerJusquA("table");
            }
        } catch (XMLStreamException abime) {
            throw new IOException(abime);
        }
    }

    private static ZipArchiveEntry contenu(ZipFile archive) {
        ZipArchiveEntry contenu = archive.getEntry("content.xml");
        if (contenu == null) {
            throw new FichierIllisible(
                    "Ce classeur LibreOffice n’a pas de contenu : il est abîmé, enregistrez-le de nouveau.");
        }
        return contenu;
    }

    private static XMLStreamReader ouvrir(InputStream flux) throws IOException {
        try {
            return FusionsXlsx.lecteurXml().createXMLStreamReader(flux);
        } catch (XMLStreamException abime) {
            throw new IOException(abime);
        }
    }

    static List<FeuilleDisponible> feuilles(Path fichier) throws IOException {
        List<FeuilleDisponible> feuilles = new ArrayList<>();
        Set<String> stylesMasques = new HashSet<>();
        String style = "";
        try (ZipFile archive = ZipFile.builder().setPath(fichier).get()) {
            XMLStreamReader xml = ouvrir(archive.getInputStream(contenu(archive)));
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "style" -> style = attribut(xml, "name", "");
                    case "table-properties" -> {
                        if ("false".equals(attribut(xml, "display", "true"))) {
                            stylesMasques.add(style);
                        }
                    }
                    case "table" ->
                        feuilles.add(new FeuilleDisponible(
                                feuilles.size() + 1,
                                attribut(xml, "name", "Feuille " + (feuilles.size() + 1)),
                                !stylesMasques.contains(attribut(xml, "style-name", "-"))));
                    default -> {}
                }
            }
        } catch (XMLStreamException abime) {
            throw new IOException(abime);
        }
        return feuilles;
    }

    @Override
    public double part() {
        return taille <= 0 ? -1 : Math.min(1, (double) lu.octets() / taille);
    }

    @Override
    public @Nullable LigneBrute suivante() throws IOException {
        ligne++;
        if (repetitions > 0) {
            repetitions--;
            return new LigneBrute(ligne, repetee, null);
        }
        try {
            return lireLigne();
        } catch (XMLStreamException abime) {
            throw new IOException(abime);
        }
    }

    private @Nullable LigneBrute lireLigne() throws XMLStreamException {
        while (xml.hasNext()) {
            int evenement = xml.next();
            if (evenement == XMLStreamConstants.END_ELEMENT && "table".equals(xml.getLocalName())) {
                return null;
            }
            if (evenement == XMLStreamConstants.START_ELEMENT && "table-row".equals(xml.getLocalName())) {
                int fois = entier("number-rows-repeated");
                LigneBrute brute = new LigneBrute(ligne, lireCellules(), null);
                if (brute.vide()) {
                    ligne += fois - 1L; // des milliers de lignes vides répétées ne coûtent rien
                } else {
                    repetitions = fois - 1;
                    repetee = brute.cellules();
                }
                return brute;
            }
        }
        return null;
    }

    private @Nullable String[] lireCellules() throws XMLStreamException {
        @Nullable String[] cellules = new String[16];
        int suivante = 0;
        int largeur = 0;
        while (xml.hasNext()) {
            int evenement = xml.next();
            if (evenement == XMLStreamConstants.END_ELEMENT && "table-row".equals(xml.getLocalName())) {
                break;
            }
            if (evenement != XMLStreamConstants.START_ELEMENT
                    || !xml.getLocalName().endsWith("table-cell")) {
                continue;
            }
            int fois = Math.min(entier("number-columns-repeated"), COLONNES - Math.min(suivante, COLONNES));
            retenirLaFusion(suivante);
            String texte = lireCellule();
            if (texte != null) {
                cellules = suivante + fois > cellules.length
                        ? Arrays.copyOf(cellules, Math.max(suivante + fois, cellules.length * 2))
                        : cellules;
                Arrays.fill(cellules, suivante, suivante + fois, texte);
                largeur = suivante + fois;
            }
            suivante += fois;
        }
        return Arrays.copyOf(cellules, largeur);
    }

    private void retenirLaFusion(int colonne) {
        int larges = entier("number-columns-spanned");
        int hautes = entier("number-rows-spanned");
        if ((larges > 1 || hautes > 1) && fusions.size() < 2_000) {
            fusions.add(new Fusion(ligne, colonne, ligne + hautes - 1, colonne + larges - 1));
        }
    }

    private @Nullable String lireCellule() throws XMLStreamException {
        String nature = attribut(xml, "value-type", "");
        String valeur = attribut(xml, "value", "");
        String date = attribut(xml, "date-value", "");
        String heure = attribut(xml, "time-value", "");
        String booleen = attribut(xml, "boolean-value", "");
        String texte = lireTexte();
        return switch (nature) {
            case "float", "currency" -> texte.startsWith("#") ? texte : nombre(valeur);
            case "percentage" -> nombreEnPourcent(valeur);
            case "date" -> date.endsWith("T00:00:00") ? date.substring(0, 10) : date;
            case "time" -> texte.isEmpty() ? heure : texte;
            case "boolean" -> ValeurDeTableur.booleen("true".equals(booleen));
            default -> ValeurDeTableur.texte(texte);
        };
    }

    private static String nombre(String valeur) {
        try {
            return ValeurDeTableur.nombre(Double.parseDouble(valeur));
        } catch (NumberFormatException illisible) {
            return valeur;
        }
    }

    private static String nombreEnPourcent(String valeur) {
        try {
            return ValeurDeTableur.nombre(Double.parseDouble(valeur), 10, "0.00%", false);
        } catch (NumberFormatException illisible) {
            return valeur;
        }
    }

    /** Le texte des paragraphes de la cellule, sans les commentaires qu'on y a épinglés. */
    private String lireTexte() throws XMLStreamException {
        StringBuilder texte = new StringBuilder();
        int profondeur = 1;
        int annotation = 0;
        while (profondeur > 0 && xml.hasNext()) {
            int evenement = xml.next();
            if (evenement == XMLStreamConstants.START_ELEMENT) {
                profondeur++;
                annotation += annotation > 0 || "annotation".equals(xml.getLocalName()) ? 1 : 0;
                if (annotation == 0) {
                    ouvrirBalise(texte);
                }
            } else if (evenement == XMLStreamConstants.END_ELEMENT) {
                profondeur--;
                annotation = Math.max(0, annotation - 1);
            } else if (evenement == XMLStreamConstants.CHARACTERS && annotation == 0 && profondeur > 1) {
                texte.append(xml.getText());
            }
        }
        return texte.toString();
    }

    private void ouvrirBalise(StringBuilder texte) {
        switch (xml.getLocalName()) {
            case "p" -> {
                if (!texte.isEmpty()) {
                    texte.append('\n');
                }
            }
            case "s" -> texte.append(" ".repeat(Math.min(100, entier("c"))));
            case "tab" -> texte.append('\t');
            case "line-break" -> texte.append('\n');
            default -> {}
        }
    }

    private void avancerJusquA(String balise) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && balise.equals(xml.getLocalName())) {
                return;
            }
        }
    }

    private int entier(String nom) {
        try {
            return Math.clamp(Long.parseLong(attribut(xml, nom, "1")), 1, 1_048_576);
        } catch (NumberFormatException illisible) {
            return 1;
        }
    }

    private static String attribut(XMLStreamReader xml, String nom, String sinon) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (nom.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return sinon;
    }

    @Override
    public List<Fusion> fusions() {
        return fusions;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
