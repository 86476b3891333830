package fr.maillage.socle.documents.office;

import java.util.LinkedHashMap;
import java.util.Map;

/** Les liens d’une partie vers les autres ; deux fois la même cible donne le même identifiant. */
final class Relations {

    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final String partie;
    private final Map<String, String> identifiants = new LinkedHashMap<>();
    private final StringBuilder xml = new StringBuilder();

    private final String prefixe;

    Relations(String partie, String prefixe) {
        this.partie = partie;
        this.prefixe = prefixe;
    }

    /** Lie la partie à une cible (chemin depuis la racine, sans barre) et rend l’identifiant du lien. */
    String vers(String type, String cible) {
        return identifiants.computeIfAbsent(type + " " + cible, cle -> {
            String identifiant = prefixe + (identifiants.size() + 1);
            xml.append("<Relationship Id=\"%s\" Type=\"%s\" Target=\"/%s\"/>".formatted(identifiant, type, cible));
            return identifiant;
        });
    }

    String chemin() {
        int barre = partie.lastIndexOf('/');
        return partie.isEmpty()
                ? "_rels/.rels"
                : partie.substring(0, barre) + "/_rels/" + partie.substring(barre + 1) + ".rels";
    }

    String xml() {
        return PaquetOffice.ENTETE
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + xml
                + "</Relationships>";
    }
}
