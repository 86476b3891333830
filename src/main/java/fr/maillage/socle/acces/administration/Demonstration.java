package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Profil;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Le territoire de démonstration, lu dans demonstration.yaml : organisations, unités, secteurs, agents inventés. */
record Demonstration(List<Organisation> organisations, List<Agent> agents) {
    record Organisation(
            String cle,
            Nature nature,
            Profil profil,
            String siret,
            String nom,
            @Nullable Map<String, String> mots,
            List<Unite> unites) {}

    record Unite(
            String nom, @Nullable String mention, @Nullable List<String> communes) {}

    record Agent(
            String identifiant, String nom, String organisation, String unite, Fonction fonction, String profession) {}

    static Demonstration lire() {
        try (var flux = Demonstration.class.getResourceAsStream("demonstration.yaml")) {
            return new YAMLMapper().readValue(Objects.requireNonNull(flux), Demonstration.class);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
