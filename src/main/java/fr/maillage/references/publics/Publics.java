package fr.maillage.references.publics;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Le référentiel des publics de l’organisation : le vocabulaire national, puis ses propres valeurs. */
@Component
public class Publics {
    private record Fichier(List<Ligne> publics) {}

    private record Ligne(String code, String libelle, String phrase, List<String> indicateurs) {}

    private final JdbcPublics jdbc;
    private final Journal journal;
    private final List<PublicVise> nationaux = lire();

    Publics(JdbcPublics jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    public List<PublicVise> tous() {
        var tous = new ArrayList<>(nationaux);
        QuiTravaille.agent()
                .ifPresent(agent -> jdbc.locaux(agent.organisation())
                        .forEach(l -> tous.add(new PublicVise(
                                l.code(), l.libelle(), "Public ajouté par votre organisation.", List.of(), true))));
        return tous;
    }

    public Optional<PublicVise> trouver(String code) {
        return tous().stream().filter(p -> p.code().equals(code)).findFirst();
    }

    /** Le nom d’un public ; un code que l’on ne connaît plus se montre tel quel. */
    public String libelle(String code) {
        return trouver(code).map(PublicVise::libelle).orElse(code);
    }

    /** Ajoute une valeur locale ; rien si le nom est vide ou déjà pris. */
    @Transactional
    public Optional<PublicVise> ajouter(String libelle) {
        AgentConnecte agent = QuiTravaille.exiger();
        String code = "local-" + enCode(libelle);
        boolean pris = tous().stream().anyMatch(p -> p.libelle().equalsIgnoreCase(libelle.strip()));
        if (enCode(libelle).isEmpty() || pris) return Optional.empty();
        if (!jdbc.ajouter(agent.organisation(), code, libelle.strip(), agent.nom())) return Optional.empty();
        journal.noter(Acte.CREER, ObjetProtege.PROJETS, "public:" + code, "Public « %s » ajouté".formatted(libelle));
        return trouver(code);
    }

    private static String enCode(String libelle) {
        return Normalizer.normalize(libelle.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static List<PublicVise> lire() {
        try (var flux = Publics.class.getResourceAsStream("publics.yaml")) {
            return YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(Objects.requireNonNull(flux, "publics.yaml manque à la maison"), Fichier.class)
                    .publics()
                    .stream()
                    .map(l -> new PublicVise(l.code(), l.libelle(), l.phrase(), l.indicateurs(), false))
                    .toList();
        } catch (IOException illisible) {
            throw new java.io.UncheckedIOException(illisible);
        }
    }
}
