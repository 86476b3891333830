package fr.maillage.socle.documents.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/**
 * Où une ligne peut se couper en français : à une espace ordinaire, après le trait d’union d’un mot ou la barre d’une adresse. Jamais après
 * une apostrophe (« l’action »), ni dans un nombre (« −353,00 € ») ou une référence (« D-2026-000012 »).
 */
final class CoupuresDeLigne implements FSTextBreaker {
    private String texte = "";
    private int ici;

    @Override
    public void setText(String nouveau) {
        texte = nouveau;
        ici = 0;
    }

    @Override
    public int next() {
        if (ici >= texte.length()) return BreakIterator.DONE;
        do ici++;
        while (ici < texte.length() && !coupe(ici));
        return ici;
    }

    private boolean coupe(int rang) {
        char avant = texte.charAt(rang - 1);
        char apres = texte.charAt(rang);
        if (blanc(apres)) return false;
        if (blanc(avant)) return true;
        boolean deMot = rang > 1 && Character.isLetter(texte.charAt(rang - 2)) && Character.isLetter(apres);
        return avant == '\u200b' || avant == '\u00ad' || (deMot && (avant == '-' || avant == '/'));
    }

    /** Une espace insécable n’en est pas une. */
    private static boolean blanc(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }
}
