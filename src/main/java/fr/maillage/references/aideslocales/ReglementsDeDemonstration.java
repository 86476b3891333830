package fr.maillage.references.aideslocales;

import fr.maillage.socle.acces.RegistreDesSirets;
import fr.maillage.socle.acces.Situation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Au premier démarrage, pose des règlements inventés, marqués comme tels, dans les organisations de démonstration. */
@Component
@Order(41)
@ConditionalOnBooleanProperty(name = "maillage.demonstration", matchIfMissing = true)
class ReglementsDeDemonstration implements ApplicationRunner {
    static final List<String> FICHIERS =
            List.of("fsl.yaml", "ccas-energie-et-alimentation.yaml", "ccas-loisirs-des-enfants.yaml");

    private static final LocalDate DEPUIS = LocalDate.of(2026, 1, 1);
    private static final String PAR = "démonstration";

    /** Le département montre aussi les règles des deux CCAS de son territoire. */
    private static final List<String> SIRETS = List.of("22490001900015", "90000001900019");

    private final JdbcReglements base;
    private final RegistreDesSirets organisations;
    private final TransactionTemplate transaction;

    ReglementsDeDemonstration(JdbcReglements base, RegistreDesSirets organisations, TransactionTemplate transaction) {
        this.organisations = organisations;
        this.base = base;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> {
            if (base.demonstrationPosee()) return false;
            SIRETS.forEach(siret -> organisations
                    .organisationDe(siret)
                    .ifPresent(organisation -> FICHIERS.forEach(fichier -> poser(organisation, fichier))));
            return true;
        })));
    }

    private void poser(long organisation, String fichier) {
        String contenu = lire(fichier);
        long id = base.creer(organisation, LectureDeReglement.exiger(contenu).nom(), true, PAR);
        base.ouvrirUnBrouillon(id, contenu, PAR);
        base.trouver(id)
                .flatMap(FicheDeReglement::brouillon)
                .ifPresent(brouillon -> base.publier(brouillon, DEPUIS, PAR));
    }

    static String lire(String fichier) {
        try (var flux = ReglementsDeDemonstration.class.getResourceAsStream("reglements/" + fichier)) {
            return new String(
                    Objects.requireNonNull(flux, fichier + " manque à la maison")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }
}
