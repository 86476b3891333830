package fr.maillage.socle.documents;

/** Garde les dernières images tirées d’un SVG : Word et PowerPoint reprennent la même sans la redessiner. */
public final class ImagesDOuvrage {

    /** Deux cents points par pouce sur la largeur qu’une carte prend dans une page. */
    private static final int LARGEUR = 1160;

    private static final Dernieres<byte[]> DERNIERES = new Dernieres<>(64);

    private ImagesDOuvrage() {}

    /** Le PNG de l’illustration ; ne pas le modifier, il est partagé. */
    public static byte[] png(Bloc.Illustration illustration) {
        return DERNIERES.obtenir(illustration.svg(), () -> ImageDeSvg.png(illustration.svg(), LARGEUR));
    }
}
