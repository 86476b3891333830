package fr.maillage.references.territoire.perimetres;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.contours.Contours;
import fr.maillage.socle.acces.RegistreDesSirets;
import fr.maillage.socle.acces.Situation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Au premier démarrage, fait de chaque secteur inventé de la démonstration un périmètre, marqué comme tel. */
@Component
@Order(30)
class SecteursDeDemonstration implements ApplicationRunner {
    private static final String FICHIER = "/fr/maillage/socle/acces/administration/demonstration.yaml";

    record Fichier(List<Organisation> organisations) {}

    record Organisation(String siret, List<Unite> unites) {}

    record Unite(
            String nom, @Nullable String mention, @Nullable List<String> communes) {}

    private final JdbcPerimetres jdbc;
    private final Territoires territoires;
    private final Contours contours;
    private final RegistreDesSirets organisations;
    private final TransactionTemplate transaction;

    SecteursDeDemonstration(
            JdbcPerimetres jdbc,
            Territoires territoires,
            Contours contours,
            RegistreDesSirets organisations,
            TransactionTemplate transaction) {
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.territoires = territoires;
        this.contours = contours;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (jdbc.demonstrationPosee()) {
            Situation.pourLaMaison(() -> transaction.execute(_ -> jdbc.servirDeSecteurs()));
            return;
        }
        boolean pose = Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(
                _ -> lire().organisations().stream().mapToInt(this::poser).sum() > 0)));
        if (pose) territoires.oublier();
    }

    private int poser(Organisation organisation) {
        return organisations
                .organisationDe(organisation.siret())
                .map(id -> poser(id, organisation.unites()))
                .orElse(0);
    }

    private int poser(long organisation, List<Unite> unites) {
        Geographie geographie = territoires.geographie();
        int posees = 0;
        for (Unite unite : unites) {
            if (unite.mention() == null || unite.communes() == null) continue;
            List<Integer> membres = unite.communes().stream()
                    .flatMap(code -> geographie.trouver(Maille.COMMUNE, code).stream())
                    .map(Territoire::id)
                    .toList();
            if (membres.isEmpty()) continue;
            int territoire = jdbc.creer(
                    unite.nom(), organisation, Perimetre.DEMONSTRATION, unite.mention() + ".", "démonstration");
            jdbc.composer(territoire, membres);
            contours.retracer(territoire, membres);
            jdbc.servirDeSecteur(territoire, organisation, unite.nom());
            posees++;
        }
        if (posees > 0) jdbc.avancer();
        return posees;
    }

    private static Fichier lire() {
        try (var flux = SecteursDeDemonstration.class.getResourceAsStream(FICHIER)) {
            return YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(Objects.requireNonNull(flux), Fichier.class);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
