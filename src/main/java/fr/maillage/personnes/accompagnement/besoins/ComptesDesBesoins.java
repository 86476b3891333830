package fr.maillage.personnes.accompagnement.besoins;

import fr.maillage.references.territoire.SourceDIndicateurs;
import fr.maillage.references.territoire.secret.ComptesParCommune;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ce qui manque à un territoire : les besoins restés sans réponse, par raison et par commune. Des comptes, jamais un foyer, toujours sous le secret. */
@Component
class ComptesDesBesoins implements SourceDIndicateurs {
    private static final String RAISON = "raison";

    private final JdbcBesoins besoins;
    private final TransactionTemplate transaction;

    ComptesDesBesoins(JdbcBesoins besoins, TransactionTemplate transaction) {
        this.besoins = besoins;
        this.transaction = transaction;
    }

    @Override
    public Description description() {
        return new Description(
                "besoins-sans-reponse",
                "Besoins restés sans réponse, par raison",
                "évaluations des besoins, avec les foyers accompagnés",
                SEUIL_DES_DOSSIERS,
                List.of(new Dimension(
                        RAISON,
                        "Raison",
                        Arrays.stream(Manque.values())
                                .filter(Manque::duTerritoire)
                                .map(Manque::libelle)
                                .collect(Collectors.toSet()))));
    }

    @Override
    public List<Comptage> compter(Collection<String> territoires, Periode periode) {
        return lire(periode.debut().atDay(1), periode.fin().atEndOfMonth(), territoires).stream()
                .map(c -> new Comptage(c.commune(), Map.of(RAISON, c.manque().libelle()), c.effectif()))
                .toList();
    }

    /**
     * Par commune, ce qui peut se montrer d’une période : chaque domaine croisé avec chaque raison, et leurs deux marges, protégés
     * dans un seul tableau pour que l’une ne trahisse pas l’autre.
     *
     * @param libelles domaine → comment il s’écrit
     */
    Publiables publiables(LocalDate du, LocalDate au, Map<String, String> libelles) {
        var domaines = new TreeSet<String>();
        var raisons = new TreeSet<String>();
        var groupes = new HashMap<String, Set<String>>();
        var comptes = new ArrayList<ComptesParCommune.Compte>();
        for (var c : lire(du, au, null)) {
            String domaine = libelles.getOrDefault(c.domaine(), c.domaine());
            String raison = c.manque().libelle();
            String modalite = domaine + " × " + raison;
            domaines.add(domaine);
            raisons.add(raison);
            groupes.computeIfAbsent(domaine, _ -> new HashSet<>()).add(modalite);
            groupes.computeIfAbsent(raison, _ -> new HashSet<>()).add(modalite);
            comptes.add(new ComptesParCommune.Compte(c.commune(), modalite, c.effectif()));
        }
        return new Publiables(
                List.copyOf(domaines),
                List.copyOf(raisons),
                ComptesParCommune.de(comptes, groupes, SEUIL_DES_DOSSIERS));
    }

    record Publiables(List<String> domaines, List<String> raisons, ComptesParCommune comptes) {}

    private List<JdbcBesoins.Compte> lire(LocalDate du, LocalDate au, @Nullable Collection<String> communes) {
        Long organisation =
                QuiTravaille.agent().map(AgentConnecte::organisation).orElse(null);
        return Situation.pourLaMaison(() -> Objects.requireNonNull(
                        transaction.execute(_ -> besoins.sansReponse(organisation, du, au, communes))))
                .stream()
                .filter(c -> c.manque().duTerritoire())
                .toList();
    }
}
