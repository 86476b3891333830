package fr.maillage.personnes.accompagnement;

import fr.maillage.personnes.accompagnement.EpisodeDeDemonstration.Episode;
import fr.maillage.personnes.accompagnement.EpisodeDeDemonstration.Famille;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.Situation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
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
                for (int n = 0; n < dossiers.size(); n++) raconter(dossiers.get(n), recits.get(n));
            });
            return true;
        });
    }

    /** Une histoire commencée garde sa date ; une part que le produit n’avait pas encore s’y ajoute. */
    private void raconter(JdbcDossierSuivi.ARaconter ou, Map<String, List<Episode>> recit) {
        var restent = episodes.stream()
                .filter(e -> !e.dejaRaconte(ou.dossier()))
                .sorted(Comparator.comparingInt(EpisodeDeDemonstration::rang))
                .toList();
        boolean neuve = restent.size() == episodes.stream().count();
        LocalDate debut = neuve ? Quand.aujourdHui().minusDays(JOURS) : ou.ouvertLe();
        if (neuve) base.faireCommencer(ou.dossier(), debut);
        var famille = new Famille(ou.dossier(), ou.organisation(), ou.agent(), debut, recit);
        restent.forEach(e -> e.raconter(famille));
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
