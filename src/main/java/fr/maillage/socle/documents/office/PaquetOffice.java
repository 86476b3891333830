package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Charte;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Le paquet d’un fichier de bureau : ses parties, leurs types et leurs relations, dans une archive zip. */
final class PaquetOffice {

    static final String ENTETE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final Map<String, String> MODELES = new java.util.concurrent.ConcurrentHashMap<>();

    private final Map<String, byte[]> parties = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, Relations> relations = new LinkedHashMap<>();
    private final Map<Integer, String> images = new HashMap<>();
    private final Charte charte;
    private final int decalage;
    private int graphiques;

    PaquetOffice(Charte charte) {
        this(charte, 0);
    }

    /** Un paquet destiné à rejoindre un autre : ses images, ses graphiques et ses liens sont numérotés plus loin. */
    PaquetOffice(Charte charte, int decalage) {
        this.charte = charte;
        this.decalage = decalage;
        this.graphiques = decalage;
    }

    Charte charte() {
        return charte;
    }

    /** Ajoute une partie XML, dont le chemin commence à la racine sans barre : « word/document.xml ». */
    void partie(String chemin, String type, String xml) {
        String teinte = chemin.contains("/charts/") ? xml : charte.teinter(xml);
        parties.put(chemin, teinte.getBytes(StandardCharsets.UTF_8));
        types.put(chemin, type);
    }

    void binaire(String chemin, byte[] contenu) {
        parties.put(chemin, contenu);
    }

    /** Ajoute une image une seule fois et rend son chemin. */
    String image(String dossier, byte[] png) {
        return images.computeIfAbsent(java.util.Arrays.hashCode(png), cle -> {
            String chemin = dossier + "/image" + (decalage + images.size() + 1) + ".png";
            binaire(chemin, png);
            return chemin;
        });
    }

    int prochainGraphique() {
        return ++graphiques;
    }

    /** Les relations d’une partie ; la chaîne vide désigne le paquet lui-même. */
    Relations relations(String partie) {
        return relations.computeIfAbsent(partie, p -> new Relations(p, decalage == 0 ? "rId" : "rIdM"));
    }

    /** Le titre, l’auteur, la langue et la date que montre l’explorateur de fichiers. */
    void proprietes(Couverture couverture) {
        partie(
                "docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                ENTETE
                        + """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title><dc:subject>%s</dc:subject>\
                <dc:creator>%s</dc:creator><dc:language>fr-FR</dc:language>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%sT08:00:00Z</dcterms:created></cp:coreProperties>""".formatted(
                                        Xml.texte(couverture.titre()),
                                        Xml.texte(couverture.sousTitre()),
                                        Xml.texte(couverture.organisation()),
                                        couverture.date()));
        relations("")
                .vers(
                        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                        "docProps/core.xml");
        partie(
                "docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml",
                ENTETE
                        + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                        + "<Application>Maillage</Application><Company>" + Xml.texte(couverture.organisation())
                        + "</Company></Properties>");
        relations("").vers(Relations.OFFICE + "extended-properties", "docProps/app.xml");
    }

    Map<String, byte[]> parties() {
        return parties;
    }

    Map<String, String> types() {
        return types;
    }

    Map<String, Relations> relations() {
        return relations;
    }

    void ecrire(OutputStream sortie) throws IOException {
        var zip = new ZipOutputStream(sortie, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        entree(zip, "[Content_Types].xml", typesDeContenu().getBytes(StandardCharsets.UTF_8));
        for (Relations liens : relations.values()) {
            entree(zip, liens.chemin(), liens.xml().getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, byte[]> partie : parties.entrySet()) {
            entree(zip, partie.getKey(), partie.getValue());
        }
        zip.finish();
    }

    private static void entree(ZipOutputStream zip, String chemin, byte[] contenu) throws IOException {
        boolean dejaComprime = chemin.endsWith(".png") || chemin.endsWith(".xlsx");
        zip.setLevel(dejaComprime ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(chemin));
        zip.write(contenu);
        zip.closeEntry();
    }

    private String typesDeContenu() {
        var xml = new StringBuilder(ENTETE).append("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Default Extension="png" ContentType="image/png"/>\
                <Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>""");
        types.forEach((chemin, type) -> xml.append("<Override PartName=\"/")
                .append(chemin)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>"));
        return xml.append("</Types>").toString();
    }

    /** Une partie toujours la même, lue une fois parmi les ressources de la pièce. */
    static String modele(String nom) {
        return MODELES.computeIfAbsent(nom, cle -> {
            try (InputStream flux = PaquetOffice.class.getResourceAsStream("/documents/" + cle)) {
                if (flux == null) {
                    throw new IllegalStateException("Le modèle documents/%s manque dans l’archive.".formatted(cle));
                }
                return new String(flux.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException panne) {
                throw new UncheckedIOException("Le modèle documents/%s est illisible.".formatted(cle), panne);
            }
        });
    }
}
