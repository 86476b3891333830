package fr.maillage.personnes.accompagnement;

import fr.maillage.personnes.accompagnement.EpisodeDeDemonstration.Episode;
import fr.maillage.personnes.accompagnement.EpisodeDeDemonstration.Famille;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.Situation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Au premier démarrage, raconte trois familles inventées, de la première visite au bilan, sur les dossiers de démonstration. */
@Component
@Order(45)
class FamillesDeDemonstration implements ApplicationRunner {
    private static final int JOURS = 300;

    private record Recits(List<Map<String, List<Episode>>> familles) {}

    private final JdbcDossierSuivi base;
    private final ObjectProvider<EpisodeDeDemonstration> episodes;
    private final TransactionTemplate transaction;

    FamillesDeDemonstration(
            JdbcDossierSuivi base, ObjectProvider<EpisodeDeDemonstration> episodes, TransactionTemplate transaction) {
        this.base = base;
        this.episodes = episodes;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var recits = recits().familles();
        Situation.pourLaMaison(() -> {
            transaction.executeWithoutResult(_ -> {
                var dossiers = base.aRaconter("camille", recits.size());
                for (int n = 0; n < dossiers.size(); n++) {
                    var ou = dossiers.get(n);
                    raconter(new Famille(
                            ou.dossier(),
                            ou.organisation(),
                            ou.agent(),
                            Quand.aujourdHui().minusDays(JOURS),
                            recits.get(n)));
                }
            });
            return true;
        });
    }

    private void raconter(Famille famille) {
        base.faireCommencer(famille.dossier(), famille.debut());
        episodes.stream()
                .sorted(Comparator.comparingInt(EpisodeDeDemonstration::rang))
                .forEach(e -> e.raconter(famille));
    }

    private static Recits recits() {
        try (var flux = FamillesDeDemonstration.class.getResourceAsStream("familles.yaml")) {
            return YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(Objects.requireNonNull(flux, "familles.yaml manque à la maison"), Recits.class);
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }
}
