package fr.maillage.references.estimation.lots;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Les réponses en CSV : « ; », des montants comme 651.69, une case vide pour ce qui n’a pas pu se calculer. */
final class DroitsEnCsv implements EcritureDeDroits {
    private static final int PRESTATIONS = ReponseDeFoyer.prestations().size();

    private final BufferedWriter flux;
    private final StringBuilder texte = new StringBuilder(1 << 20);

    DroitsEnCsv(Path fichier) throws IOException {
        flux = Files.newBufferedWriter(fichier);
        flux.write(String.join(";", ReponseDeFoyer.colonnes()));
        flux.write('\n');
    }

    @Override
    public void ecrire(List<ReponseDeFoyer> reponses) throws IOException {
        texte.setLength(0);
        for (ReponseDeFoyer reponse : reponses) ligne(reponse);
        flux.append(texte);
    }

    private void ligne(ReponseDeFoyer reponse) {
        citer(reponse.id());
        for (int i = 0; i < PRESTATIONS; i++) {
            texte.append(';');
            if (!reponse.fautive()) montant(reponse.centimes(i));
        }
        texte.append(';');
        citer(reponse.faute());
        texte.append('\n');
    }

    private void montant(long centimes) {
        long reste = centimes % 100;
        texte.append(centimes / 100).append('.');
        if (reste < 10) texte.append('0');
        texte.append(reste);
    }

    private void citer(String valeur) {
        boolean simple = true;
        for (int i = 0; i < valeur.length() && simple; i++) {
            char c = valeur.charAt(i);
            simple = c != ';' && c != '"' && c != '\n' && c != '\r';
        }
        if (simple) texte.append(valeur);
        else texte.append('"').append(valeur.replace("\"", "\"\"")).append('"');
    }

    @Override
    public void finir() throws IOException {
        flux.flush();
    }

    @Override
    public void close() throws IOException {
        flux.close();
    }
}
