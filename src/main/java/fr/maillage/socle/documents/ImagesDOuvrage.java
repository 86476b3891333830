package fr.maillage.socle.documents;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Garde les dernières images tirées d’un SVG : Word et PowerPoint reprennent la même sans la redessiner. */
public final class ImagesDOuvrage {

    private static final int LARGEUR = 1300;
    private static final int GARDEES = 64;

    private static final Map<String, SoftReference<byte[]>> DERNIERES =
            Collections.synchronizedMap(new LinkedHashMap<>(128, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, SoftReference<byte[]>> plusAncienne) {
                    return size() > GARDEES;
                }
            });

    private ImagesDOuvrage() {}

    /** Le PNG de l’illustration, à deux cents points par pouce sur la largeur d’une page. */
    public static byte[] png(Bloc.Illustration illustration) {
        SoftReference<byte[]> gardee = DERNIERES.get(illustration.svg());
        byte[] png = gardee == null ? null : gardee.get();
        if (png == null) {
            png = ImageDeSvg.png(illustration.svg(), LARGEUR);
            DERNIERES.put(illustration.svg(), new SoftReference<>(png));
        }
        return png;
    }
}
