package fr.maillage.socle.echanges;

import fr.maillage.socle.echanges.lecture.Colonnes;
import fr.maillage.socle.echanges.lecture.Ligne;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Le fichier rendu à la personne : chaque ligne refusée telle qu'elle l'a envoyée, suivie du motif. Il s'ouvre dans un
 * tableur, se corrige et se renvoie.
 */
public final class FichierDeRefus implements AutoCloseable {

    static final String MOTIF = "Motif du refus";
    private static final Pattern FORMULE = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NOMBRE =
            Pattern.compile("[-+]?[\\d\\s\\u00A0\\u202F]*[.,]?\\d+([eE][-+]?\\d+)?\\s*%?");

    private final Path chemin;
    private final BufferedWriter sortie;
    private final int largeur;
    private long lignes;

    /** Commence un fichier de refus à cet endroit, avec les colonnes du fichier reçu. */
    public FichierDeRefus(Path chemin, Colonnes colonnes) {
        this.chemin = chemin;
        this.largeur = colonnes.taille();
        try {
            sortie = Files.newBufferedWriter(chemin, StandardCharsets.UTF_8);
            sortie.write('\uFEFF');
            StringBuilder entete = new StringBuilder("Ligne");
            colonnes.noms().forEach(nom -> entete.append(';').append(proteger(nom)));
            sortie.append(entete).append(';').append(MOTIF).append("\r\n");
        } catch (IOException panne) {
            throw new UncheckedIOException("Le fichier de refus n’a pas pu être créé.", panne);
        }
    }

    public void ecrire(Ligne ligne, List<Refus> refus) {
        StringBuilder texte = new StringBuilder().append(ligne.numero());
        for (int rang = 0; rang < Math.max(largeur, ligne.taille()); rang++) {
            texte.append(';').append(proteger(ligne.cellule(rang)));
        }
        String motif = refus.stream()
                .map(un -> un.colonne()
                                .map(colonne -> "Colonne « " + colonne + " » : ")
                                .orElse("")
                        + un.raison())
                .collect(Collectors.joining(" "));
        try {
            sortie.append(texte).append(';').append(proteger(motif)).append("\r\n");
            lignes++;
        } catch (IOException panne) {
            throw new UncheckedIOException("Le fichier de refus n’a pas pu être écrit.", panne);
        }
    }

    /** Une cellule prête pour un tableur : citée s'il le faut, et jamais prise pour une formule. */
    static String proteger(@Nullable String cellule) {
        if (cellule == null) {
            return "";
        }
        boolean formule =
                FORMULE.matcher(cellule).matches() && !NOMBRE.matcher(cellule).matches();
        String sure = formule ? "'" + cellule : cellule;
        boolean aCiter =
                sure.indexOf(';') >= 0 || sure.indexOf('"') >= 0 || sure.indexOf('\n') >= 0 || sure.indexOf('\r') >= 0;
        return aCiter ? '"' + sure.replace("\"", "\"\"") + '"' : sure;
    }

    public long lignes() {
        return lignes;
    }

    public Path chemin() {
        return chemin;
    }

    @Override
    public void close() {
        try {
            sortie.close();
        } catch (IOException panne) {
            throw new UncheckedIOException("Le fichier de refus n’a pas pu être refermé.", panne);
        }
    }
}
