package fr.maillage.socle.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Donne un fichier de texte en brotli ou en gzip à qui l’accepte. Le résultat est gardé par le cache placé devant : chaque
 * fichier n’est compressé qu’une fois, au meilleur réglage.
 */
class FichierCompresse extends AbstractResourceResolver {
    private static final List<String> TEXTES = List.of(".css", ".js", ".mjs", ".svg", ".json", ".map", ".txt");
    private static final boolean BROTLI = Brotli4jLoader.isAvailable();

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest requete,
            String chemin,
            List<? extends Resource> lieux,
            ResourceResolverChain chaine) {
        Resource fichier = chaine.resolveResource(requete, chemin, lieux);
        if (fichier == null || requete == null || TEXTES.stream().noneMatch(chemin::endsWith)) return fichier;
        String accepte =
                String.valueOf(requete.getHeader(HttpHeaders.ACCEPT_ENCODING)).toLowerCase(Locale.ROOT);
        try {
            if (BROTLI && accepte.matches(".*\\bbr\\b.*")) return new Compresse(fichier, "br", brotli(fichier));
            if (accepte.contains("gzip")) return new Compresse(fichier, "gzip", gzip(fichier));
            return fichier;
        } catch (IOException illisible) {
            return fichier;
        }
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(
            String chemin, List<? extends Resource> lieux, ResourceResolverChain chaine) {
        return chaine.resolveUrlPath(chemin, lieux);
    }

    private static byte[] brotli(Resource fichier) throws IOException {
        return Encoder.compress(fichier.getContentAsByteArray(), new Encoder.Parameters().setQuality(9));
    }

    private static byte[] gzip(Resource fichier) throws IOException {
        var octets = new ByteArrayOutputStream();
        try (var flux = new GZIPOutputStream(octets)) {
            flux.write(fichier.getContentAsByteArray());
        }
        return octets.toByteArray();
    }

    private static final class Compresse extends ByteArrayResource implements HttpResource {
        private final Resource fichier;
        private final String codage;

        private Compresse(Resource fichier, String codage, byte[] octets) {
            super(octets);
            this.fichier = fichier;
            this.codage = codage;
        }

        @Override
        public @Nullable String getFilename() {
            return fichier.getFilename();
        }

        @Override
        public long lastModified() throws IOException {
            return fichier.lastModified();
        }

        @Override
        public HttpHeaders getResponseHeaders() {
            var entetes = fichier instanceof HttpResource http ? http.getResponseHeaders() : new HttpHeaders();
            entetes.set(HttpHeaders.CONTENT_ENCODING, codage);
            entetes.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            return entetes;
        }

        @Override
        public boolean equals(@Nullable Object autre) {
            return this == autre;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
