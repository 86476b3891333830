package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.references.territoire.SourceDIndicateurs;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Situation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ce que le non-recours donne à compter à un territoire : des foyers par commune et par issue, que le territoire protège avant de les montrer. */
@Component
class ComptesDuNonRecours implements SourceDIndicateurs {
    private static final String ISSUE = "issue";
    private static final Map<String, String> ISSUES = Map.of(
            "REPERE", "Droit probablement non demandé",
            "DEMANDE", "Démarche engagée",
            "OUVERT", "Droit ouvert");

    private final JdbcBilan base;
    private final Dossiers dossiers;
    private final TransactionTemplate transaction;

    ComptesDuNonRecours(JdbcBilan base, Dossiers dossiers, TransactionTemplate transaction) {
        this.base = base;
        this.dossiers = dossiers;
        this.transaction = transaction;
    }

    @Override
    public Description description() {
        return new Description(
                "non-recours-foyers",
                "Foyers suivis ayant un droit probablement non demandé, par issue",
                "repérage sur les dossiers suivis",
                SEUIL_DES_DOSSIERS,
                List.of(new Dimension(ISSUE, "Issue", Set.copyOf(ISSUES.values()))));
    }

    @Override
    public List<Comptage> compter(Collection<String> territoires, Periode periode) {
        Long organisation =
                QuiTravaille.agent().map(AgentConnecte::organisation).orElse(null);
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> {
            var foyers = base.foyers(
                    organisation, periode.debut().atDay(1), periode.fin().atEndOfMonth());
            var communes = dossiers.communes(
                    foyers.stream().map(JdbcBilan.Compte::dossier).toList());
            var comptes = new HashMap<String, Map<String, Long>>();
            for (var foyer : foyers) {
                String commune = communes.getOrDefault(foyer.dossier(), "");
                if (!territoires.contains(commune)) continue;
                comptes.computeIfAbsent(commune, _ -> new HashMap<>())
                        .merge(Objects.requireNonNull(ISSUES.get(foyer.issue())), 1L, Long::sum);
            }
            return comptes.entrySet().stream()
                    .flatMap(c -> c.getValue().entrySet().stream()
                            .map(i -> new Comptage(c.getKey(), Map.of(ISSUE, i.getKey()), i.getValue())))
                    .toList();
        })));
    }
}
