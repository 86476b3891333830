package fr.maillage.territoires.diagnostic.services;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.SourceDIndicateurs;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Valeur;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Le portrait lit les comptes des services, protégés : ni un petit effectif, ni celui que l’on retrouverait par différence. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComptesDesServicesTest {
    private static final String ANGERS = "49007";
    private static final String CHOLET = "49099";
    private static final String SAUMUR = "49328";

    private final Territoires territoires = MaisonDEssai.piece(Territoires.class);

    /** Trois communes : 40, 30, et 4 que rien ne doit laisser deviner. */
    private record Foyers(List<SourceDIndicateurs.Comptage> comptes) implements SourceDIndicateurs {
        @Override
        public Description description() {
            return new Description(
                    "essai",
                    "Foyers d’essai",
                    "un essai",
                    SEUIL_DES_DOSSIERS,
                    List.of(new Dimension("issue", "Issue", Set.of("Repéré", "Ouvert"))));
        }

        @Override
        public List<Comptage> compter(Collection<String> communes, Periode periode) {
            assertThat(communes).contains(ANGERS, CHOLET, SAUMUR);
            return comptes;
        }
    }

    private static SourceDIndicateurs.Comptage compte(String commune, String issue, long effectif) {
        return new SourceDIndicateurs.Comptage(commune, Map.of("issue", issue), effectif);
    }

    private Map<String, Valeur> lire(Maille maille, String code) {
        var fabrique = new StaticListableBeanFactory();
        fabrique.addBean(
                "essai",
                new Foyers(List.of(
                        compte(ANGERS, "Repéré", 40),
                        compte(ANGERS, "Ouvert", 20),
                        compte(CHOLET, "Repéré", 30),
                        compte(CHOLET, "Ouvert", 15),
                        compte(SAUMUR, "Repéré", 4))));
        var comptes = new ComptesDesServices(territoires, fabrique.getBeanProvider(SourceDIndicateurs.class));
        Territoire territoire = territoires.geographie().exiger(maille, code);
        return AgentsDEssai.pour(
                "ines", () -> comptes.de(territoire, Year.of(2026)).getFirst().valeurs());
    }

    private Valeur valeur(Maille maille, String code, String modalite) {
        return Objects.requireNonNull(lire(maille, code).get(modalite));
    }

    @Test
    void le_petit_effectif_d_une_commune_est_tu() {
        assertThat(valeur(Maille.COMMUNE, SAUMUR, "Repéré").etat()).isEqualTo(Valeur.Etat.SECRETE);
    }

    @Test
    void il_ne_se_retrouve_pas_du_departement_moins_les_autres_communes() {
        var connues = Stream.of(
                        valeur(Maille.DEPARTEMENT, "49", "Repéré"),
                        valeur(Maille.COMMUNE, ANGERS, "Repéré"),
                        valeur(Maille.COMMUNE, CHOLET, "Repéré"))
                .filter(v -> v.etat() == Valeur.Etat.CONNUE)
                .count();
        assertThat(connues).isLessThan(3);
    }

    @Test
    void un_effectif_assez_grand_se_montre() {
        assertThat(valeur(Maille.COMMUNE, ANGERS, "Ouvert").nombre()).isEqualTo(20);
    }

    @Test
    void une_commune_ou_rien_ne_se_compte_n_a_pas_de_ligne() {
        assertThat(lire(Maille.COMMUNE, "49015")).isEmpty();
    }

    @Test
    void un_quartier_ne_se_compte_pas() {
        var fabrique = new StaticListableBeanFactory();
        var comptes = new ComptesDesServices(territoires, fabrique.getBeanProvider(SourceDIndicateurs.class));
        var quartier = territoires.geographie().exiger(Maille.QPV, "QP049005");
        assertThat(comptes.departement(quartier)).isEmpty();
        assertThat(comptes.departement(territoires.geographie().exiger(Maille.COMMUNE, ANGERS)))
                .get()
                .extracting(Territoire::code)
                .isEqualTo("49");
    }
}
