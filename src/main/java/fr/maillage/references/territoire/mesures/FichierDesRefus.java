package fr.maillage.references.territoire.mesures;

import java.util.List;
import java.util.stream.Collectors;

/** Les lignes refusées, telles que reçues, avec le motif au bout : un fichier à corriger et à représenter. */
public final class FichierDesRefus {
    private FichierDesRefus() {}

    public static String ecrire(Bilan bilan) {
        var texte = new StringBuilder("\uFEFF");
        texte.append(ligne(bilan.entete())).append(";Ligne;Motif du refus\r\n");
        for (var refus : bilan.refus()) {
            texte.append(ligne(refus.cellules()))
                    .append(";"
                            .repeat(Math.max(
                                    0, bilan.entete().size() - refus.cellules().size())))
                    .append(';')
                    .append(refus.ligne())
                    .append(';')
                    .append(cellule(refus.raison()))
                    .append("\r\n");
        }
        return texte.toString();
    }

    private static String ligne(List<String> cellules) {
        return cellules.stream().map(FichierDesRefus::cellule).collect(Collectors.joining(";"));
    }

    /** Une cellule qui commence comme une formule serait exécutée par un tableur : une apostrophe l’en empêche. */
    private static String cellule(String texte) {
        String sure = !texte.isEmpty() && "=+-@".indexOf(texte.charAt(0)) >= 0 && !texte.matches("-?[0-9.,  ]+")
                ? "'" + texte
                : texte;
        return sure.contains(";") || sure.contains("\"") || sure.contains("\n") || sure.contains("\r")
                ? "\"" + sure.replace("\"", "\"\"") + "\""
                : sure;
    }
}
