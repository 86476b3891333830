package fr.maillage.socle.taches;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TachesTest {
    private final JdbcTaches taches = MaisonDEssai.piece(JdbcTaches.class);
    private final JdbcAvis avis = MaisonDEssai.piece(JdbcAvis.class);
    private final String genre = "essai-" + UUID.randomUUID();
    private final long agent = MaisonDEssai.agent("ines");

    @Test
    void deux_noeuds_font_deux_cents_travaux_chacun_une_seule_fois() {
        Map<Long, AtomicInteger> fois = new ConcurrentHashMap<>();
        var travail = new Travail() {
            @Override
            public String genre() {
                return genre;
            }

            @Override
            public void executer(Avancement avancement) {
                fois.computeIfAbsent(avancement.tache().valeur(), _ -> new AtomicInteger())
                        .incrementAndGet();
            }
        };
        List<TacheId> confiees =
                LongStream.range(0, 200).mapToObj(i -> confier("rien")).toList();
        var un = NoeudDEssai.ouvriers(taches, Duration.ofSeconds(30), travail);
        var deux = NoeudDEssai.ouvriers(taches, Duration.ofSeconds(30), travail);
        un.start();
        deux.start();
        attendre(() -> confiees.stream().allMatch(id -> etat(id) == EtatDeTache.TERMINEE));
        un.stop();
        deux.stop();
        assertThat(fois).hasSize(200);
        assertThat(fois.values()).allSatisfy(n -> assertThat(n.get()).isEqualTo(1));
    }

    @Test
    void un_noeud_tue_en_plein_travail_est_releve_par_un_autre_qui_part_du_repere() throws Exception {
        var id = confier("150");
        Process noeud = autreProcessus();
        try {
            attendre(() -> tache(id).fait() > 20);
        } finally {
            noeud.destroyForcibly().waitFor();
        }
        assertThat(etat(id)).isEqualTo(EtatDeTache.EN_COURS);
        var releve = NoeudDEssai.ouvriers(taches, Duration.ofSeconds(1), new Compteur(genre, 0));
        releve.start();
        attendre(() -> etat(id) == EtatDeTache.TERMINEE);
        releve.stop();
        assertThat(tache(id).resultat()).matches("compté de [1-9][0-9]* à 150");
        assertThat(tache(id).fait()).isEqualTo(150);
    }

    @Test
    void un_noeud_qui_a_perdu_son_bail_ne_peut_plus_rien_ecrire() throws Exception {
        var id = confier("10");
        var perdu =
                taches.prendre("ancien", List.of(genre), Duration.ofMillis(50)).orElseThrow();
        Thread.sleep(120);
        var repris = taches.prendre("nouveau", List.of(genre), Duration.ofSeconds(30))
                .orElseThrow();
        assertThat(repris.id()).isEqualTo(id);
        assertThat(taches.avancer(perdu, "ancien", 9, 10, "", "9")).isEmpty();
        taches.clore(perdu, "ancien", EtatDeTache.TERMINEE, "volé", "", "success");
        assertThat(etat(id)).isEqualTo(EtatDeTache.EN_COURS);
    }

    @Test
    void un_travail_en_attente_s_annule_tout_de_suite_et_un_travail_en_cours_a_son_prochain_pas() {
        var enAttente = confier("10");
        assertThat(taches.demanderAnnulation(agent, enAttente)).isTrue();
        assertThat(etat(enAttente)).isEqualTo(EtatDeTache.ANNULEE);
        var enCours = confier("100000");
        var noeud = NoeudDEssai.ouvriers(taches, Duration.ofSeconds(4), new Compteur(genre, 5));
        noeud.start();
        attendre(() -> tache(enCours).fait() > 3);
        assertThat(taches.demanderAnnulation(agent, enCours)).isTrue();
        attendre(() -> etat(enCours) == EtatDeTache.ANNULEE);
        noeud.stop();
        assertThat(taches.demanderAnnulation(agent, enCours)).isFalse();
    }

    @Test
    void un_autre_agent_ne_voit_ni_n_arrete_mon_travail() {
        var id = confier("10");
        assertThat(taches.de(agent + 1, id)).isEmpty();
        assertThat(taches.demanderAnnulation(agent + 1, id)).isFalse();
        assertThat(etat(id)).isEqualTo(EtatDeTache.EN_ATTENTE);
    }

    @Test
    void une_panne_laisse_un_avis_avec_une_reference_et_sans_jargon() {
        var noeud = NoeudDEssai.ouvriers(taches, Duration.ofSeconds(5), new Travail() {
            @Override
            public String genre() {
                return genre;
            }

            @Override
            public void executer(Avancement avancement) {
                throw new IllegalStateException("NullPointerException quelque part");
            }
        });
        var id = confier("1");
        noeud.start();
        attendre(() -> etat(id) == EtatDeTache.ECHOUEE);
        noeud.stop();
        assertThat(tache(id).resultat())
                .matches("a échoué ; référence à citer : [2-9A-Z]{4}-[2-9A-Z]{4}")
                .doesNotContain("Exception");
        assertThat(avis.aLire(agent)).anySatisfy(mot -> {
            assertThat(mot.href()).isEqualTo(id.href());
            assertThat(mot.ton()).isEqualTo("danger");
        });
    }

    @Test
    void la_fermeture_de_la_maison_rend_le_travail_a_la_file_sans_compter_l_essai() {
        var id = confier("100000");
        var noeud = NoeudDEssai.ouvriers(taches, Duration.ofSeconds(30), new Compteur(genre, 2));
        noeud.start();
        attendre(() -> tache(id).fait() > 3);
        noeud.stop();
        assertThat(etat(id)).isEqualTo(EtatDeTache.EN_ATTENTE);
        var prise = taches.prendre("suivant", List.of(genre), Duration.ofSeconds(30))
                .orElseThrow();
        assertThat(prise.essai()).isEqualTo(1);
        assertThat(Long.parseLong(prise.repere())).isPositive();
    }

    @Test
    void l_estimation_suit_le_rythme_de_l_essai_en_cours() {
        var debut = Instant.parse("2027-03-12T09:00:00Z");
        var tache = new Tache(
                new TacheId(1),
                genre,
                "Import",
                EtatDeTache.EN_COURS,
                21_000,
                35_010,
                "",
                "",
                "",
                false,
                debut,
                debut,
                1_000,
                null);
        assertThat(tache.reste(debut.plusSeconds(20))).contains(Duration.ofMillis(14_010));
        assertThat(tache.lecture(debut.plusSeconds(20)))
                .isEqualTo("21\u202f000 sur 35\u202f010 · encore 14\u00a0s environ");
    }

    private TacheId confier(String parametres) {
        return taches.confier(genre, "Essai", parametres, agent, null);
    }

    private Tache tache(TacheId id) {
        return taches.de(agent, id).orElseThrow();
    }

    private EtatDeTache etat(TacheId id) {
        return tache(id).etat();
    }

    private Process autreProcessus() throws Exception {
        var reglages = MaisonDEssai.piece(Environment.class);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        NoeudDEssai.class.getName(),
                        reglages.getRequiredProperty("spring.datasource.url"),
                        reglages.getRequiredProperty("spring.datasource.username"),
                        reglages.getRequiredProperty("spring.datasource.password"),
                        genre)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void attendre(BooleanSupplier condition) {
        long fin = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("attente de plus d’une minute").isLessThan(fin);
            try {
                Thread.sleep(25);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
