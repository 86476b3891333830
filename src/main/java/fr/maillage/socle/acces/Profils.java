package fr.maillage.socle.acces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Ce que dit profils.yaml : les modules, et ce que chaque profil en active. */
final class Profils {
    record Fiche(String libelle, List<String> modules, Map<String, String> vocabulaire) {}

    private record Fichier(List<ModuleDeMetier> modules, Map<Profil, Fiche> profils) {}

    private static final Fichier LU = lire();
    private static final Set<ObjetProtege> EN_MODULE =
            LU.modules().stream().flatMap(m -> m.objets().stream()).collect(Collectors.toUnmodifiableSet());

    private Profils() {}

    static Fiche fiche(Profil profil) {
        return Objects.requireNonNull(
                LU.profils().get(profil), () -> "Le profil « %s » manque à profils.yaml.".formatted(profil));
    }

    static List<ModuleDeMetier> modules(Profil profil) {
        return LU.modules().stream()
                .filter(m -> fiche(profil).modules().contains(m.code()))
                .toList();
    }

    static List<ModuleDeMetier> tousLesModules() {
        return LU.modules();
    }

    static boolean dansUnModule(ObjetProtege objet) {
        return EN_MODULE.contains(objet);
    }

    private static Fichier lire() {
        try (var flux = Profils.class.getResourceAsStream("profils.yaml")) {
            return new YAMLMapper().readValue(Objects.requireNonNull(flux), Fichier.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
