package fr.maillage.personnes.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Les titres se retiennent le temps d’une transaction (décision 072) : ce qu’elle change s’y voit, rien n’en sort. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TitresRetenusTest {
    private static AgentConnecte camille;
    private static AgentConnecte malik;
    private static JdbcClient jdbc;

    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        malik = AgentsDEssai.de("malik");
        jdbc = MaisonDEssai.piece(JdbcClient.class);
    }

    private static <T> T enUneTransaction(AgentConnecte agent, Supplier<T> travail) {
        return QuiTravaille.pour(
                agent,
                () -> Objects.requireNonNull(
                        MaisonDEssai.piece(TransactionTemplate.class).execute(_ -> travail.get())));
    }

    private static long ouvrir(String nom) {
        return Agents.ouvrir(camille, Agents.fiche("Rosine", nom, "1970-01-01", ""))
                .dossier();
    }

    private static List<String> titres(long dossier) {
        return jdbc.sql("select titre from dossiers.titres(:dossier)")
                .param("dossier", dossier)
                .query(String.class)
                .list();
    }

    private static boolean parmiTous(long dossier) {
        return jdbc.sql("select exists (select from dossiers.titres() t where t.dossier = :dossier)")
                .param("dossier", dossier)
                .query(Boolean.class)
                .single();
    }

    @Test
    void un_suivi_pris_puis_rendu_dans_la_transaction_s_y_voit_aussitot() {
        long dossier = ouvrir("Essaititres");
        var vus = enUneTransaction(camille, () -> {
            boolean avant = parmiTous(dossier) && titres(dossier).equals(List.of("SUIVI"));
            MaisonDEssai.piece(JdbcDossiers.class).cesserDeSuivre(dossier, camille.id());
            boolean sans = !parmiTous(dossier) && titres(dossier).isEmpty();
            MaisonDEssai.piece(JdbcDossiers.class).suivre(dossier, camille.organisation(), camille.id(), true);
            return List.of(avant, sans, parmiTous(dossier));
        });
        assertThat(vus).containsExactly(true, true, true);
    }

    @Test
    void les_titres_d_un_agent_ne_servent_ni_a_un_autre_ni_a_la_transaction_suivante() {
        long dossier = ouvrir("Essaititresdunautre");
        assertThat(enUneTransaction(camille, () -> parmiTous(dossier))).isTrue();
        assertThat(enUneTransaction(malik, () -> parmiTous(dossier))).isFalse();
        assertThat(enUneTransaction(camille, () -> {
                    titres(dossier);
                    jdbc.sql("select set_config('maillage.agent', :malik, true)")
                            .param("malik", Long.toString(malik.id()))
                            .query(String.class)
                            .single();
                    return titres(dossier);
                }))
                .isEmpty();
    }

    @Test
    void un_partage_retire_entre_deux_pages_ferme_la_suivante() {
        long dossier = ouvrir("Essaipartageretire");
        var partages = MaisonDEssai.piece(JdbcAcces.class);
        enUneTransaction(camille, () -> {
            partages.partager(
                    dossier,
                    partages.destinataire("malik").orElseThrow(),
                    "Accompagnement commun",
                    java.time.LocalDate.now(),
                    java.time.LocalDate.now().plusDays(30),
                    camille.id());
            return true;
        });
        assertThat(enUneTransaction(malik, () -> titres(dossier))).containsExactly("PARTAGE");
        enUneTransaction(camille, () -> {
            long partage = partages.partages(dossier).getFirst().id();
            return partages.retirer(dossier, partage);
        });
        assertThat(enUneTransaction(malik, () -> titres(dossier))).isEmpty();
    }
}
