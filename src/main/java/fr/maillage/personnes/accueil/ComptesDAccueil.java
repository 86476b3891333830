package fr.maillage.personnes.accueil;

import fr.maillage.references.territoire.SourceDIndicateurs;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.secret.ComptesParCommune;
import fr.maillage.references.territoire.secret.Tableau;
import fr.maillage.references.territoire.secret.TableauProtege;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Situation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ce que l’accueil donne à compter : des demandes par motif et par commune, jamais un passage, toujours sous le secret statistique. */
@Component
class ComptesDAccueil implements SourceDIndicateurs {
    private static final String MOTIF = "motif";

    private final JdbcComptesDAccueil comptes;
    private final TransactionTemplate transaction;

    ComptesDAccueil(JdbcComptesDAccueil comptes, TransactionTemplate transaction) {
        this.comptes = comptes;
        this.transaction = transaction;
    }

    @Override
    public Description description() {
        return new Description(
                "accueil-demandes",
                "Demandes exprimées à l’accueil, par motif",
                "registres de permanence",
                SEUIL_DES_DOSSIERS,
                List.of(new Dimension(
                        MOTIF,
                        "Motif",
                        Set.copyOf(Mot.choix(FicheDAccueil.Motif.class).values()))));
    }

    @Override
    public List<Comptage> compter(Collection<String> territoires, Periode periode) {
        return lire(periode.debut().atDay(1), periode.fin().atEndOfMonth(), territoires).stream()
                .map(c -> new Comptage(c.commune(), Map.of(MOTIF, libelle(c.motif())), c.effectif()))
                .toList();
    }

    private List<JdbcComptesDAccueil.Compte> lire(
            LocalDate du, LocalDate au, @org.jspecify.annotations.Nullable Collection<String> communes) {
        Long organisation =
                QuiTravaille.agent().map(AgentConnecte::organisation).orElse(null);
        return Situation.pourLaMaison(() ->
                Objects.requireNonNull(transaction.execute(_ -> comptes.demandes(organisation, du, au, communes))));
    }

    /** Les comptes protégés d’une période : lignes, communes les plus citées ; colonnes, motifs rencontrés. */
    ComptesParCommune publiables(LocalDate du, LocalDate au) {
        return ComptesParCommune.de(
                lire(du, au, null).stream()
                        .map(c -> new ComptesParCommune.Compte(c.commune(), libelle(c.motif()), c.effectif()))
                        .toList(),
                Map.of(),
                SEUIL_DES_DOSSIERS);
    }

    /** Les effectifs de quelques modalités d’une même population, protégés ensemble avec leur total. */
    static Map<String, Valeur> proteger(Map<String, Long> effectifs) {
        if (effectifs.isEmpty()) return Map.of();
        var modalites = List.copyOf(effectifs.keySet());
        long[][] ligne = {modalites.stream().mapToLong(effectifs::get).toArray()};
        var protege = TableauProtege.de(
                new Tableau(List.of("ici"), modalites, Map.of(), Map.of(), ligne), SEUIL_DES_DOSSIERS);
        var montres = modalites.stream()
                .collect(Collectors.toMap(
                        m -> m, m -> protege.valeur("ici", m), (une, _) -> une, LinkedHashMap<String, Valeur>::new));
        montres.put(Tableau.ENSEMBLE, protege.valeur("ici", Tableau.ENSEMBLE));
        return montres;
    }

    private static String libelle(String motif) {
        return Mot.lire(FicheDAccueil.Motif.class, motif).libelle();
    }
}
