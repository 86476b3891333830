package fr.maillage.socle.modeles;

import fr.maillage.socle.acces.IdentiteDOrganisation;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Charte;
import fr.maillage.socle.documents.ImageDeSvg;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** La charte de l’organisation qui travaille : sa couleur, et son logo changé en une image que tous les documents savent porter. */
@Component
class ChartesDesOrganisations implements Charte.EnVigueur {
    private static final int LARGEUR_D_UN_DESSIN = 800;

    private final IdentiteDOrganisation.Registre registre;
    private final Map<Long, Prete> pretes = new ConcurrentHashMap<>();

    /** Le logo déposé, et ce que l’on en a fait : il ne se reconvertit que s’il change. */
    private record Prete(IdentiteDOrganisation.Image source, Charte.@Nullable Logo logo) {}

    ChartesDesOrganisations(IdentiteDOrganisation.Registre registre) {
        this.registre = registre;
    }

    @Override
    public Charte charte() {
        return QuiTravaille.agent().map(agent -> de(agent.organisation())).orElse(Charte.DE_LA_MAISON);
    }

    private Charte de(long organisation) {
        var identite = registre.de(organisation);
        return new Charte(
                Objects.requireNonNullElse(identite.couleur(), Charte.DE_LA_MAISON.couleur()),
                logo(organisation, identite.logo()));
    }

    private Charte.@Nullable Logo logo(long organisation, IdentiteDOrganisation.@Nullable Image source) {
        if (source == null) return null;
        return pretes.compute(
                        organisation,
                        (_, deja) -> deja != null && Arrays.equals(deja.source().octets(), source.octets())
                                ? deja
                                : new Prete(source, convertir(organisation, source)))
                .logo();
    }

    /** Une image illisible n’empêche pas de remettre un document : il part sans logo, et le journal technique le dit. */
    private static Charte.@Nullable Logo convertir(long organisation, IdentiteDOrganisation.Image source) {
        try {
            byte[] octets = source.genre().equals("image/svg+xml")
                    ? ImageDeSvg.png(new String(source.octets(), StandardCharsets.UTF_8), LARGEUR_D_UN_DESSIN)
                    : source.octets();
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(octets));
            if (image == null) throw new IOException("genre inconnu : " + source.genre());
            return new Charte.Logo(
                    source.genre().equals("image/jpeg") ? enPng(image) : octets, image.getWidth(), image.getHeight());
        } catch (IOException | RuntimeException illisible) {
            LoggerFactory.getLogger(ChartesDesOrganisations.class)
                    .warn(
                            "Le logo de l’organisation {} ne se lit pas : ses documents partent sans lui.",
                            organisation,
                            illisible);
            return null;
        }
    }

    private static byte[] enPng(BufferedImage image) throws IOException {
        var png = new ByteArrayOutputStream(1 << 16);
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
