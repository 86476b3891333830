package fr.maillage.socle.documents;

import fr.maillage.socle.commun.Couleur;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ce à quoi se reconnaît l’organisation qui remet un document : sa couleur principale et son logo. Les couleurs des
 * graphiques et des cartes n’en dépendent pas : elles y disent quelque chose.
 */
public record Charte(Couleur couleur, @Nullable Logo logo) {
    /** Une image PNG et sa taille en points d’écran. */
    @SuppressWarnings("ArrayRecordComponent") // une image ne se compare pas
    public record Logo(byte[] png, int largeur, int hauteur) {
        /** La plus grande taille qui tienne dans ce cadre, proportions gardées. */
        public Taille dans(double largeurMaximale, double hauteurMaximale) {
            double echelle = Math.min(largeurMaximale / largeur, hauteurMaximale / hauteur);
            return new Taille(largeur * echelle, hauteur * echelle);
        }
    }

    /** Une largeur et une hauteur, dans l’unité du cadre. */
    public record Taille(double largeur, double hauteur) {}

    /** Dit la charte de l’organisation pour qui l’on écrit en ce moment ; hors de toute organisation, celle de la maison. */
    @FunctionalInterface
    public interface EnVigueur {
        Charte charte();
    }

    public static final Charte DE_LA_MAISON = new Charte(Couleur.lire(Palette.CANARD), null);

    private static final Pattern NUANCE = Pattern.compile(
            "(?<=[#\"]|\"FF)(?:"
                    + Palette.sansDiese(Palette.CANARD)
                    + "|" + Palette.sansDiese(Palette.CANARD_FONCE)
                    + "|" + Palette.sansDiese(Palette.CANARD_PALE) + ")\\b",
            Pattern.CASE_INSENSITIVE);

    /** Change, dans ce qui vient d’être écrit, les trois nuances de la maison en celles de l’organisation. */
    public String teinter(String ecrit) {
        if (couleur.equals(DE_LA_MAISON.couleur())) return ecrit;
        var nuances = Map.of(
                Palette.sansDiese(Palette.CANARD), sansDiese(couleur),
                Palette.sansDiese(Palette.CANARD_FONCE), sansDiese(couleur.melee(Couleur.NOIR, 0.27)),
                Palette.sansDiese(Palette.CANARD_PALE), sansDiese(couleur.melee(Couleur.BLANC, 0.88)));
        return NUANCE.matcher(ecrit)
                .replaceAll(trouvee -> nuances.getOrDefault(trouvee.group().toLowerCase(Locale.ROOT), trouvee.group()));
    }

    private static String sansDiese(Couleur couleur) {
        return Palette.sansDiese(couleur.toString());
    }
}
