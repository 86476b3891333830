package fr.maillage.socle.echanges.lecture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Un texte à séparateurs : trouve son encodage et son séparateur, puis le découpe. */
final class SourceTexte implements SourceDeLignes {

    private static final char[] SEPARATEURS = {';', ',', '\t', '|'};
    private static final int ECHANTILLON = 1 << 17;

    private final Encodage encodage;
    private final DecoupeurDeTexte decoupeur;
    private final boolean impose;
    private final long taille;
    private @Nullable FluxCompte lu;

    SourceTexte(Path fichier, ReglagesDeLecture reglages) throws IOException {
        String voulu = reglages.encodage();
        encodage = voulu == null ? Encodage.de(fichier) : impose(voulu, Encodage.de(fichier));
        impose = voulu != null;
        taille = Files.size(fichier);
        Character separateur = reglages.separateur();
        char choisi = separateur == null ? chercherLeSeparateur(fichier) : separateur;
        decoupeur = new DecoupeurDeTexte(ouvrir(fichier), choisi, encodage);
    }

    private static Encodage impose(String nom, Encodage trouve) {
        try {
            Charset jeu = Charset.forName(nom);
            return trouve.jeu().equals(jeu) ? trouve : new Encodage(jeu, 0, true);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException inconnu) {
            throw new FichierIllisible(
                    "L’encodage « %s » n’existe pas : choisissez UTF-8 ou Windows-1252.".formatted(nom), inconnu);
        }
    }

    private Reader ouvrir(Path fichier) throws IOException {
        lu = new FluxCompte(Files.newInputStream(fichier));
        InputStream flux = new BufferedInputStream(lu, 1 << 16);
        flux.skipNBytes(encodage.octetsDeMarque());
        return new InputStreamReader(
                flux,
                encodage.jeu()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private char chercherLeSeparateur(Path fichier) throws IOException {
        char[] tampon = new char[ECHANTILLON];
        int lus = 0;
        try (Reader lecteur = ouvrir(fichier)) {
            int n;
            while (lus < ECHANTILLON && (n = lecteur.read(tampon, lus, ECHANTILLON - lus)) > 0) {
                lus += n;
            }
        }
        String debut = new String(tampon, 0, lus);
        char meilleur = ';';
        double note = 0;
        for (char separateur : SEPARATEURS) {
            double sienne = noter(debut, separateur, lus == ECHANTILLON);
            if (sienne > note * 1.05) {
                meilleur = separateur;
                note = sienne;
            }
        }
        return meilleur;
    }

    /** Un bon séparateur donne le même nombre de cellules à presque toutes les lignes, et plusieurs cellules. */
    private static double noter(String debut, char separateur, boolean coupe) throws IOException {
        Map<Integer, Integer> tailles = new HashMap<>();
        int lignes = 0;
        try (DecoupeurDeTexte essai = new DecoupeurDeTexte(new StringReader(debut), separateur, null)) {
            LigneBrute courante = essai.suivante();
            while (courante != null && lignes < 200) {
                LigneBrute apres = essai.suivante();
                if (!courante.vide() && (apres != null || !coupe)) {
                    tailles.merge(courante.cellules().length, 1, Integer::sum);
                    lignes++;
                }
                courante = apres;
            }
        } catch (FichierIllisible trop) {
            return 0;
        }
        double note = 0;
        for (Map.Entry<Integer, Integer> taille : tailles.entrySet()) {
            double part = (double) taille.getValue() / lignes;
            note = Math.max(note, part * part * Math.log(taille.getKey()));
        }
        return note;
    }

    @Override
    public @Nullable LigneBrute suivante() throws IOException {
        return decoupeur.suivante();
    }

    @Override
    public double part() {
        return lu == null || taille == 0 ? -1 : (double) lu.octets() / taille;
    }

    @Override
    public List<String> remarques() {
        if (impose) {
            return List.of("Le fichier est lu en " + encodage.libelle() + ", comme demandé.");
        }
        if (encodage.mixte()) {
            return List.of("Le fichier mêle deux encodages : il est lu en %s et les lignes douteuses sont refusées."
                    .formatted(encodage.libelle()));
        }
        boolean ordinaire = "UTF-8".equals(encodage.jeu().name());
        return ordinaire ? List.of() : List.of("Le fichier est encodé en " + encodage.libelle() + ".");
    }

    @Override
    public void close() throws IOException {
        decoupeur.close();
    }
}
