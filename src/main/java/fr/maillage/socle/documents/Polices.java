package fr.maillage.socle.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Liberation Sans, apportée par un artefact libre : elle mesure, dessine et s’incorpore sans rien demander à la machine. */
public enum Polices {
    NORMALE("/liberation/LiberationSans-Regular.ttf"),
    GRASSE("/liberation/LiberationSans-Bold.ttf"),
    ITALIQUE("/liberation/LiberationSans-Italic.ttf");

    /** Le nom de famille sous lequel les dessins et le PDF la demandent. */
    public static final String FAMILLE = "Liberation Sans";

    private static final char SANS_GLYPHE = '\u25a1';

    private final byte[] fichier;
    private final CmapLookup glyphes;
    private final TrueTypeFont mesures;
    private final float unites;
    private final ConcurrentHashMap<Integer, Float> chasses = new ConcurrentHashMap<>();

    Polices(String chemin) {
        try (InputStream flux = Polices.class.getResourceAsStream(chemin)) {
            if (flux == null) {
                throw new IllegalStateException(
                        "La police %s manque dans l’archive. Ajoutez l’artefact openpdf-fonts-extra."
                                .formatted(chemin));
            }
            fichier = flux.readAllBytes();
            mesures = new TTFParser().parse(new RandomAccessReadBuffer(fichier));
            glyphes = mesures.getUnicodeCmapLookup();
            unites = mesures.getUnitsPerEm();
        } catch (IOException panne) {
            throw new UncheckedIOException("La police %s est illisible.".formatted(chemin), panne);
        }
    }

    public byte[] fichier() {
        return fichier.clone();
    }

    /**
     * La police, prête à s’incorporer dans un PDF. Les ligatures sont laissées de côté : elles prendraient plus du tiers
     * du temps d’écriture d’un carnet.
     */
    public TrueTypeFont aIncorporer() throws IOException {
        TrueTypeFont police = new TTFParser().parse(new RandomAccessReadBuffer(fichier));
        police.setEnableGsub(false);
        return police;
    }

    /** La largeur d’un texte, pour une taille de caractère donnée. */
    public double largeur(String texte, double taille) {
        double total = 0;
        for (int point : texte.codePoints().toArray()) {
            total += chasses.computeIfAbsent(point, this::chasse);
        }
        return total * taille;
    }

    private synchronized float chasse(int point) {
        try {
            return mesures.getAdvanceWidth(glyphes.getGlyphId(point)) / unites;
        } catch (IOException panne) {
            throw new UncheckedIOException("La police ne donne pas ses mesures.", panne);
        }
    }

    /** Le texte où ce que la police ne sait pas dessiner (une émoticône, par exemple) devient un carré visible. */
    public String dessinable(String texte) {
        boolean tout = true;
        for (int rang = 0; tout && rang < texte.length(); rang++) {
            char signe = texte.charAt(rang);
            tout = signe >= ' ' && signe < 0x7f || !Character.isSurrogate(signe) && connait(signe);
        }
        if (tout) {
            return texte;
        }
        var sur = new StringBuilder(texte.length());
        texte.codePoints().forEach(point -> {
            if (connait(point)) {
                sur.appendCodePoint(point);
            } else if (Character.getType(point) != Character.NON_SPACING_MARK && !Character.isISOControl(point)) {
                sur.append(SANS_GLYPHE);
            }
        });
        return sur.toString();
    }

    private boolean connait(int point) {
        return point < 0x80 ? point >= 0x20 || point == '\n' || point == '\t' : glyphes.getGlyphId(point) != 0;
    }

    /** Le texte réduit à une largeur, avec des points de suspension s’il déborde. */
    public String reduire(String texte, double taille, double place) {
        if (largeur(texte, taille) <= place) {
            return texte;
        }
        int fin = texte.length();
        while (fin > 1 && largeur(texte.substring(0, fin) + "…", taille) > place) {
            fin = texte.offsetByCodePoints(fin, -1);
        }
        return texte.substring(0, fin).strip() + "…";
    }
}
