package fr.maillage.personnes.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Compartiment;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RemplacementTest {
    private static final LocalDate JOUR = Quand.aujourdHui();
    private static AgentConnecte camille;
    private static AgentConnecte malik;
    private static AgentConnecte helene;
    private static AgentConnecte amina;

    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        malik = AgentsDEssai.de("malik");
        helene = AgentsDEssai.de("helene");
        amina = AgentsDEssai.de("amina");
    }

    @AfterEach
    void defaire() {
        MaisonDEssai.proprietaire().sql("delete from dossiers.remplacement").update();
    }

    private static java.util.Optional<String> decider(
            AgentConnecte par, AgentConnecte absent, AgentConnecte remplacant, LocalDate debut, LocalDate fin) {
        return QuiTravaille.pour(
                par, () -> MaisonDEssai.piece(Remplacer.class).decider(absent.id(), remplacant.id(), debut, fin));
    }

    private static long dossierDeCamille() {
        return Agents.ouvrir(camille, Agents.fiche("Rosine", "Essairemplacement", "1970-01-01", ""))
                .dossier();
    }

    private static void noter(AgentConnecte agent, long dossier) {
        QuiTravaille.pour(agent, () -> {
            MaisonDEssai.piece(EcrireUneNote.class).executer(dossier, Compartiment.SOCIAL, "Vue en remplacement");
            return true;
        });
    }

    @Test
    void le_remplacant_lit_et_ecrit_les_notes_le_temps_de_l_absence_et_pas_un_jour_de_plus() {
        long dossier = dossierDeCamille();
        assertThatThrownBy(() -> noter(malik, dossier)).isInstanceOf(Introuvable.class);
        assertThat(decider(camille, camille, malik, JOUR, JOUR)).isEmpty();
        noter(malik, dossier);
        var lu = QuiTravaille.pour(
                malik, () -> MaisonDEssai.piece(LireUnDossier.class).chronologie(dossier));
        assertThat(lu.dossier().titre()).isEqualTo(Dossier.Titre.REMPLACEMENT);
        assertThat(lu.notes()).extracting(Dossier.Note::texte).contains("Vue en remplacement");
        MaisonDEssai.proprietaire()
                .sql("update dossiers.remplacement set debut = debut - 3, fin = fin - 1")
                .update();
        assertThatThrownBy(() -> noter(malik, dossier)).isInstanceOf(Introuvable.class);
    }

    @Test
    void un_remplacement_leve_n_ouvre_plus_rien() {
        long dossier = dossierDeCamille();
        assertThat(decider(helene, camille, malik, JOUR, JOUR.plusDays(10))).isEmpty();
        noter(malik, dossier);
        long id = MaisonDEssai.proprietaire()
                .sql("select max(id) from dossiers.remplacement")
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> QuiTravaille.pour(amina, () -> {
                    MaisonDEssai.piece(Remplacer.class).lever(id);
                    return true;
                }))
                .isInstanceOf(Introuvable.class);
        QuiTravaille.pour(camille, () -> {
            MaisonDEssai.piece(Remplacer.class).lever(id);
            return true;
        });
        assertThatThrownBy(() -> noter(malik, dossier)).isInstanceOf(Introuvable.class);
    }

    @Test
    void on_ne_se_donne_pas_les_dossiers_d_un_collegue_et_on_ne_les_confie_pas_hors_de_l_unite() {
        assertThatThrownBy(() -> decider(malik, camille, malik, JOUR, JOUR.plusDays(5)))
                .isInstanceOf(Introuvable.class);
        assertThat(decider(camille, camille, amina, JOUR, JOUR.plusDays(5))).isPresent();
        assertThat(decider(camille, camille, malik, JOUR, JOUR.plusDays(100))).isPresent();
        assertThat(decider(camille, camille, malik, JOUR, JOUR.minusDays(1))).isPresent();
        assertThatThrownBy(() -> AgentsDEssai.pour(
                        malik,
                        () -> AgentsDEssai.base()
                                .sql(
                                        "insert into dossiers.remplacement (organisation, absent, remplacant, debut, fin, decide_par)"
                                                + " values (:o, :a, :r, current_date, current_date, :r)")
                                .param("o", malik.organisation())
                                .param("a", camille.id())
                                .param("r", malik.id())
                                .update()))
                .hasStackTraceContaining("row-level security");
    }
}
