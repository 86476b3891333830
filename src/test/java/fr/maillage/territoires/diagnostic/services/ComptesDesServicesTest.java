package fr.maillage.territoires.diagnostic.services;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.SourceDIndicateurs;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Valeur;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
    private static final LocalDate JOUR = LocalDate.of(2026, 11, 23);

    private final Territoires territoires = MaisonDEssai.piece(Territoires.class);

    /** Trois communes : 40, 30, et 4 que rien ne doit laisser deviner. */
    private record Foyers(String code, List<SourceDIndicateurs.Comptage> comptes) implements SourceDIndicateurs {
        @Override
        public Description description() {
            return new Description(
                    code,
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
        return lire(
                maille,
                code,
                "essai-" + UUID.randomUUID(),
                JOUR,
                compte(ANGERS, "Repéré", 40),
                compte(ANGERS, "Ouvert", 20),
                compte(CHOLET, "Repéré", 30),
                compte(CHOLET, "Ouvert", 15),
                compte(SAUMUR, "Repéré", 4));
    }

    /** Ce que lit une maison qui vient de redémarrer : rien n’est en mémoire. */
    private Map<String, Valeur> lire(
            Maille maille, String code, String source, LocalDate jour, SourceDIndicateurs.Comptage... bruts) {
        Territoire territoire = territoires.geographie().exiger(maille, code);
        var comptes = comptes(new Foyers(source, List.of(bruts)));
        return AgentsDEssai.pour(
                "ines",
                () -> comptes.de(territoire, Year.of(2026), jour).getFirst().valeurs());
    }

    private ComptesDesServices comptes(SourceDIndicateurs... sources) {
        var fabrique = new StaticListableBeanFactory();
        for (var source : sources) fabrique.addBean(source.description().code(), source);
        return new ComptesDesServices(
                territoires, fabrique.getBeanProvider(SourceDIndicateurs.class), MaisonDEssai.piece(JdbcReleves.class));
    }

    @Test
    void deux_jours_de_suite_donnent_le_meme_chiffre_et_leur_difference_rien() {
        String source = "essai-" + UUID.randomUUID();
        var lundi =
                lire(Maille.COMMUNE, ANGERS, source, JOUR, compte(ANGERS, "Repéré", 40), compte(CHOLET, "Repéré", 30));
        var mardi = lire(
                Maille.COMMUNE,
                ANGERS,
                source,
                JOUR.plusDays(1),
                compte(ANGERS, "Repéré", 41),
                compte(CHOLET, "Repéré", 30));
        assertThat(Objects.requireNonNull(lundi.get("Repéré")).nombre()).isEqualTo(40);
        assertThat(mardi).isEqualTo(lundi);
        assertThat(lire(
                        Maille.DEPARTEMENT,
                        "49",
                        source,
                        JOUR.plusDays(1),
                        compte(ANGERS, "Repéré", 41),
                        compte(CHOLET, "Repéré", 30)))
                .as("ni le département moins ses autres communes")
                .extractingByKey("Repéré")
                .extracting(Valeur::nombre)
                .isEqualTo(70.0);
    }

    @Test
    void le_trimestre_suivant_donne_le_releve_suivant() {
        String source = "essai-" + UUID.randomUUID();
        lire(Maille.COMMUNE, ANGERS, source, JOUR, compte(ANGERS, "Repéré", 40));
        assertThat(lire(Maille.COMMUNE, ANGERS, source, LocalDate.of(2027, 1, 1), compte(ANGERS, "Repéré", 62)))
                .extractingByKey("Repéré")
                .extracting(Valeur::nombre)
                .isEqualTo(62.0);
    }

    @Test
    void tant_que_rien_ne_se_montre_on_recompte() {
        String source = "essai-" + UUID.randomUUID();
        lire(Maille.COMMUNE, ANGERS, source, JOUR, compte(ANGERS, "Repéré", 3));
        assertThat(lire(Maille.COMMUNE, ANGERS, source, JOUR.plusDays(1), compte(ANGERS, "Repéré", 40)))
                .extractingByKey("Repéré")
                .extracting(Valeur::nombre)
                .isEqualTo(40.0);
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
        var comptes = comptes();
        var quartier = territoires.geographie().exiger(Maille.QPV, "QP049005");
        assertThat(comptes.departement(quartier)).isEmpty();
        assertThat(comptes.departement(territoires.geographie().exiger(Maille.COMMUNE, ANGERS)))
                .get()
                .extracting(Territoire::code)
                .isEqualTo("49");
    }
}
