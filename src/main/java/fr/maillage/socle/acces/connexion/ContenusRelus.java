package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.QuiTravaille;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Ce que les octets d’une session disent. La base les rend à chaque demande, et c’est elle qui fait foi ; quand ils sont ceux de la fois
 * d’avant, on ne les déplie pas de nouveau : c’était le vingtième du calcul d’une page. Seul ce qui ne change pas se garde — qui travaille,
 * d’où — et le contexte est refait chaque fois : une demande ne peut rien changer à ce que lira la suivante.
 */
final class ContenusRelus {
    private static final int GARDES = 2000;
    private static final ObjectInputFilter CLASSES_ADMISES =
            ObjectInputFilter.Config.createFilter("java.**;org.springframework.**;fr.maillage.**;!*");
    private static final Set<String> IMMUABLES = Set.of(
            JdbcSessions.CONTEXTE,
            JdbcSessions.APPAREIL,
            QuiTravaille.REFERENCE,
            "org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository.CSRF_TOKEN");

    private record Relu(byte[] octets, Map<String, Object> contenu) {}

    private final Map<String, Relu> relus = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Relu> plusVieux) {
            return size() > GARDES;
        }
    });

    /** Une session écrite par une version antérieure peut ne plus se lire : il faudra simplement se reconnecter. */
    Optional<Map<String, Object>> relire(String jeton, byte[] octets) {
        var connu = relus.get(jeton);
        if (connu != null && Arrays.equals(connu.octets(), octets)) return Optional.of(copier(connu.contenu()));
        var contenu = deserialiser(octets);
        contenu.filter(c -> IMMUABLES.containsAll(c.keySet()))
                .ifPresentOrElse(c -> relus.put(jeton, new Relu(octets, copier(c))), () -> relus.remove(jeton));
        return contenu;
    }

    private static Map<String, Object> copier(Map<String, Object> contenu) {
        var copie = new HashMap<>(contenu);
        copie.computeIfPresent(JdbcSessions.CONTEXTE, (_, contexte) -> {
            var neuf = new SecurityContextImpl();
            neuf.setAuthentication(((SecurityContext) contexte).getAuthentication());
            return neuf;
        });
        return copie;
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // filtre de classes posé, contenu écrit par la maison
    private static Optional<Map<String, Object>> deserialiser(byte[] octets) {
        try (var flux = new ObjectInputStream(new ByteArrayInputStream(octets))) {
            flux.setObjectInputFilter(CLASSES_ADMISES);
            return Optional.of((Map<String, Object>) flux.readObject());
        } catch (IOException | ClassNotFoundException | ClassCastException illisible) {
            return Optional.empty();
        }
    }
}
