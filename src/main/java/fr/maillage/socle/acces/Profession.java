package fr.maillage.socle.acces;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** La profession d’un agent et le secret auquel elle le tient, tels que professions.yaml les dit. */
public final class Profession implements Serializable {
    /** À quel titre un professionnel se tait. */
    public enum Secret {
        PAR_PROFESSION("secret par profession"),
        PAR_MISSION("secret par mission"),
        DISCRETION("discrétion professionnelle");

        private final String libelle;

        Secret(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** Un article, son code, et où le lire. */
    public record Texte(String article, String nomDuCode, String source, boolean aVerifier) {}

    private record Code(String nom, String source) {}

    private record Reference(
            String code, String article, @Nullable Boolean a_verifier) {}

    private record Fiche(
            String code,
            String libelle,
            Secret secret,
            List<Reference> textes,
            @Nullable Set<Compartiment> lit) {}

    private record Fichier(Map<String, Code> codes, List<Fiche> professions) {}

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<Profession> TOUTES = lire();
    private static final Map<String, Profession> PAR_CODE =
            TOUTES.stream().collect(Collectors.toUnmodifiableMap(Profession::name, Function.identity()));

    private final String code;
    private final transient Fiche fiche;
    private final transient List<Texte> textes;

    private Profession(Fiche fiche, List<Texte> textes) {
        this.code = fiche.code();
        this.fiche = fiche;
        this.textes = textes;
    }

    public static List<Profession> values() {
        return TOUTES;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Profession valueOf(String code) {
        return Objects.requireNonNull(
                PAR_CODE.get(code), () -> "La profession « %s » manque à professions.yaml.".formatted(code));
    }

    /** Celle de qui n’en a dit aucune : tenue à la discrétion, elle n’ouvre aucun compartiment. */
    public static Profession autre() {
        return valueOf("AUTRE");
    }

    // Un travail long garde l’agent qui l’a confié : sa profession y tient dans son code.
    @JsonValue
    public String name() {
        return code;
    }

    public String libelle() {
        return fiche.libelle();
    }

    public Secret secret() {
        return fiche.secret();
    }

    public List<Texte> textes() {
        return textes;
    }

    /** Les articles, en une ligne. */
    public String texte() {
        return textes.stream().map(t -> t.nomDuCode() + ", " + t.article()).collect(Collectors.joining(" ; "));
    }

    /** Le contenu d’une note de ce compartiment s’ouvre-t-il à cette profession ? */
    public boolean lit(Compartiment compartiment) {
        return compartiment == Compartiment.SOCIAL
                || (fiche.lit() != null && fiche.lit().contains(compartiment));
    }

    @Override
    public String toString() {
        return code;
    }

    @Serial
    private Object readResolve() {
        return valueOf(code);
    }

    private static List<Profession> lire() {
        try (var flux = Profession.class.getResourceAsStream("professions.yaml")) {
            var fichier = new YAMLMapper().readValue(Objects.requireNonNull(flux), Fichier.class);
            return fichier.professions().stream()
                    .map(fiche -> new Profession(fiche, textes(fiche, fichier.codes())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Texte> textes(Fiche fiche, Map<String, Code> codes) {
        return fiche.textes().stream()
                .map(t -> {
                    var code = Objects.requireNonNull(codes.get(t.code()), t.code());
                    return new Texte(t.article(), code.nom(), code.source(), Boolean.TRUE.equals(t.a_verifier()));
                })
                .toList();
    }
}
