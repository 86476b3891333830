package fr.maillage.socle.echanges.ecriture;

import java.util.List;
import java.util.stream.Collectors;

/** Les lignes refusées, telles que reçues, avec le motif au bout : un fichier CSV à corriger et à représenter. */
public final class LignesRefusees {
    /** Les colonnes ajoutées au bout ; au retour du fichier corrigé, elles sont laissées de côté. */
    public static final List<String> AJOUTEES = List.of("Ligne", "Motif du refus");

    private LignesRefusees() {}

    /** Une ligne, son numéro dans le fichier d’origine, et pourquoi elle est refusée. */
    public record Refusee(long ligne, List<String> cellules, String motif) {}

    public static String ecrire(List<String> entete, List<Refusee> refusees) {
        int largeur = largeur(entete);
        var texte = new StringBuilder("\uFEFF");
        texte.append(ligne(entete, largeur))
                .append(';')
                .append(String.join(";", AJOUTEES))
                .append("\r\n");
        for (var refus : refusees) {
            texte.append(ligne(refus.cellules(), largeur))
                    .append(";".repeat(Math.max(0, largeur - refus.cellules().size())))
                    .append(';')
                    .append(refus.ligne())
                    .append(';')
                    .append(cellule(refus.motif()))
                    .append("\r\n");
        }
        return texte.toString();
    }

    private static int largeur(List<String> entete) {
        int largeur = entete.size();
        boolean dejaPasse = largeur > AJOUTEES.size()
                && entete.subList(largeur - AJOUTEES.size(), largeur).equals(AJOUTEES);
        return dejaPasse ? largeur - AJOUTEES.size() : largeur;
    }

    private static String ligne(List<String> cellules, int largeur) {
        return cellules.stream().limit(largeur).map(LignesRefusees::cellule).collect(Collectors.joining(";"));
    }

    /** Une cellule qui commence comme une formule serait exécutée par un tableur : une apostrophe l’en empêche. */
    private static String cellule(String texte) {
        String sure = !texte.isEmpty()
                        && "=+-@\t\r".indexOf(texte.charAt(0)) >= 0
                        && !texte.matches("-?[0-9][0-9.,\u00A0\u202F ]*")
                ? "'" + texte
                : texte;
        return sure.contains(";") || sure.contains("\"") || sure.contains("\n") || sure.contains("\r")
                ? "\"" + sure.replace("\"", "\"\"") + "\""
                : sure;
    }
}
