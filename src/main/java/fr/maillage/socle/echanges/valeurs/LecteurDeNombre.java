package fr.maillage.socle.echanges.valeurs;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lit les nombres comme on les écrit en France et ailleurs : espaces de milliers de toute sorte, virgule ou point,
 * notation scientifique à virgule, signe moins typographique, pour cent, et les mots qui disent le secret ou l'absence.
 */
public final class LecteurDeNombre {

    private static final double[] PUISSANCES = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final long EXACT = 1L << 53;
    private static final NombreLu ABSENT = new NombreLu.Absent();

    private final Marqueurs marqueurs;
    private final Map<String, NombreLu> mots;
    private final NombreLu vide;
    private final boolean anglaise;

    public LecteurDeNombre(Marqueurs marqueurs, ConventionDecimale convention) {
        this.marqueurs = marqueurs;
        this.mots = marqueurs.exacts();
        this.vide = marqueurs.videEstSecret() ? new NombreLu.Secret("vide") : ABSENT;
        this.anglaise = convention == ConventionDecimale.ANGLAISE;
    }

    /** Les usages de la statistique publique française. */
    public static LecteurDeNombre ordinaire() {
        return new LecteurDeNombre(Marqueurs.ORDINAIRES, ConventionDecimale.FRANCAISE);
    }

    public NombreLu lire(@Nullable String texte) {
        if (texte == null) {
            return vide;
        }
        double simple = lireSimple(texte);
        return Double.isNaN(simple) ? lireAvecSoin(texte) : new NombreLu.Connu(simple);
    }

    /** Le cas de presque toutes les cellules : des chiffres, un séparateur décimal au plus. NaN si ce n'est pas lui. */
    private double lireSimple(String texte) {
        int longueur = texte.length();
        int i = longueur > 0 && texte.charAt(0) == '-' ? 1 : 0;
        boolean negatif = i == 1;
        long mantisse = 0;
        int decimales = -1;
        int chiffres = 0;
        for (; i < longueur; i++) {
            char c = texte.charAt(i);
            if (c >= '0' && c <= '9') {
                mantisse = mantisse * 10 + (c - '0');
                chiffres++;
                decimales += decimales >= 0 ? 1 : 0;
            } else if ((c == '.' || (c == ',' && !anglaise)) && decimales < 0) {
                decimales = 0;
            } else {
                return Double.NaN;
            }
        }
        if (chiffres == 0 || chiffres > 18 || decimales == 0 || chiffres == decimales || mantisse > EXACT) {
            return Double.NaN;
        }
        double valeur = decimales > 0 ? mantisse / PUISSANCES[decimales] : mantisse;
        return negatif ? -valeur : valeur;
    }

    private NombreLu lireAvecSoin(String texte) {
        String net = debarrasser(texte);
        if (net.isEmpty()) {
            return vide;
        }
        String minuscule = net.toLowerCase(Locale.ROOT);
        NombreLu mot = mots.get(minuscule);
        if (mot != null) {
            return mot;
        }
        if (marqueurs.commenceParUnSecret(minuscule)) {
            return new NombreLu.Secret(net);
        }
        if (net.startsWith("#")) {
            return new NombreLu.Illisible(
                    texte, "La cellule contient l’erreur de tableur « %s » : corrigez la formule.".formatted(net));
        }
        String canonique = EcritureDeNombre.canonique(net, anglaise);
        if (canonique == null) {
            return illisible(texte);
        }
        double valeur = Double.parseDouble(canonique);
        return Double.isFinite(valeur) ? new NombreLu.Connu(valeur) : illisible(texte);
    }

    private static NombreLu illisible(String texte) {
        String court = texte.length() > 60 ? texte.substring(0, 59) + "…" : texte;
        return new NombreLu.Illisible(
                texte, "« %s » n’est pas un nombre : on attend par exemple 1234,5.".formatted(court.strip()));
    }

    /** Retire ce qui entoure un nombre : espaces de toute sorte, signe pour cent, signe euro. */
    private static String debarrasser(String texte) {
        int debut = 0;
        int fin = texte.length();
        while (debut < fin && EcritureDeNombre.estEspace(texte.charAt(debut))) {
            debut++;
        }
        while (fin > debut
                && (EcritureDeNombre.estEspace(texte.charAt(fin - 1)) || "%€".indexOf(texte.charAt(fin - 1)) >= 0)) {
            fin--;
        }
        return texte.substring(debut, fin);
    }
}
