package fr.maillage.personnes.demarches.echeances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.dossiers.Agents;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RappelsTest {
    private static final LocalDate JOUR = Quand.aujourdHui();
    private static AgentConnecte camille;
    private static AgentConnecte malik;
    private static AgentConnecte helene;

    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        malik = AgentsDEssai.de("malik");
        helene = AgentsDEssai.de("helene");
    }

    @AfterEach
    void defaire() {
        MaisonDEssai.proprietaire().sql("delete from dossiers.remplacement").update();
    }

    private static SuivreLesEcheances suivre() {
        return MaisonDEssai.piece(SuivreLesEcheances.class);
    }

    private static long dossier() {
        return Agents.dossierDe(camille, "Odette", "Essairappel", "1980-01-01");
    }

    private static void poser(long dossier, String libelle, LocalDate terme) {
        assertThat(QuiTravaille.pour(camille, () -> suivre().libre(dossier, libelle, null, terme)))
                .isEmpty();
    }

    /** Ce qui fut posé il y a longtemps : un seuil franchi depuis appelle son rappel. */
    private static void vieillir(long dossier) {
        MaisonDEssai.proprietaire()
                .sql("update demarches.echeance set posee_le = now() - interval '100 days' where dossier = :d")
                .param("d", dossier)
                .update();
    }

    private static List<String> avises(long dossier) {
        return MaisonDEssai.proprietaire()
                .sql(
                        "select a.identifiant from taches.avis v join acces.agent a on a.id = v.agent where v.href like :h order by 1")
                .param("h", "/personnes/dossiers/" + dossier + "/echeances")
                .query(String.class)
                .list();
    }

    private static void rappeler() {
        var rappeler = MaisonDEssai.piece(Rappeler.class);
        while (rappeler.executer() > 0) {}
    }

    @Test
    void un_rappel_va_a_qui_suit_une_seule_fois_et_ne_dit_rien_de_la_vie_de_la_personne() {
        long dossier = dossier();
        poser(dossier, "Secret de la personne", JOUR.plusDays(20));
        vieillir(dossier);
        rappeler();
        rappeler();
        assertThat(avises(dossier)).containsExactly("camille");
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select string_agg(texte, ' ') from taches.avis")
                        .query(String.class)
                        .single())
                .doesNotContain("Secret de la personne");
    }

    @Test
    void le_remplacant_recoit_aussi_le_rappel_le_temps_de_l_absence() {
        long dossier = dossier();
        poser(dossier, "Échéance partagée", JOUR.plusDays(5));
        vieillir(dossier);
        MaisonDEssai.proprietaire()
                .sql("insert into dossiers.remplacement (organisation, absent, remplacant, debut, fin, decide_par)"
                        + " values (:o, :a, :r, current_date - 1, current_date + 3, :a)")
                .param("o", camille.organisation())
                .param("a", camille.id())
                .param("r", malik.id())
                .update();
        rappeler();
        assertThat(avises(dossier)).containsExactly("camille", "malik");
        assertThat(QuiTravaille.pour(malik, () -> suivre().deLAgent(500)))
                .extracting(l -> l.echeance().libelle())
                .contains("Échéance partagée");
    }

    @Test
    void l_agenda_d_un_agent_est_le_sien_et_celui_d_une_equipe_a_qui_la_conduit() {
        long dossier = dossier();
        String libelle = "Échéance de Camille " + System.nanoTime();
        poser(dossier, libelle, JOUR.plusDays(10));
        poser(dossier, libelle + " trop loin", JOUR.plusDays(61));
        assertThat(libelles(camille)).contains(libelle).doesNotContain(libelle + " trop loin");
        assertThat(libelles(malik)).doesNotContain(libelle);
        assertThat(QuiTravaille.pour(helene, () -> suivre().deLEquipe(5000)).lignes())
                .extracting(l -> l.echeance().libelle())
                .contains(libelle);
        assertThat(QuiTravaille.pour(camille, () -> suivre().deLEquipe(5000)).lignes())
                .isEmpty();
    }

    private static List<String> libelles(AgentConnecte agent) {
        return QuiTravaille.pour(agent, () -> suivre().deLAgent(5000)).stream()
                .map(l -> l.echeance().libelle())
                .toList();
    }

    @Test
    void une_echeance_qui_revient_en_appelle_une_autre_et_un_collegue_de_l_unite_n_y_touche_pas() {
        long dossier = dossier();
        assertThat(QuiTravaille.pour(camille, () -> suivre().parRegle(dossier, "hlm", null, JOUR.minusMonths(11))))
                .isEmpty();
        var posee = QuiTravaille.pour(camille, () -> suivre().duDossier(dossier))
                .echeances()
                .getFirst();
        assertThat(posee.terme()).isEqualTo(JOUR.minusMonths(11).plusYears(1));
        assertThatThrownBy(() ->
                        QuiTravaille.pour(malik, () -> suivre().traiter(dossier, posee.id(), Echeance.Etat.FAITE)))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() ->
                        QuiTravaille.pour(helene, () -> suivre().traiter(dossier, posee.id(), Echeance.Etat.FAITE)))
                .isInstanceOf(Introuvable.class);
        assertThat(QuiTravaille.pour(camille, () -> suivre().traiter(dossier, posee.id(), Echeance.Etat.FAITE)))
                .contains(posee.terme().plusYears(1));
    }

    @Test
    void un_age_se_compte_de_la_naissance_du_dossier() {
        long dossier = Agents.dossierDe(camille, "Odilon", "Essaiage", "2009-03-10");
        long personne = MaisonDEssai.proprietaire()
                .sql("select personne from dossiers.appartenance where dossier = " + dossier)
                .query(Long.class)
                .single();
        assertThat(QuiTravaille.pour(camille, () -> suivre().parRegle(dossier, "majorite", null, null)))
                .isPresent();
        assertThat(QuiTravaille.pour(camille, () -> suivre().parRegle(dossier, "majorite", personne, null)))
                .isEmpty();
        assertThat(QuiTravaille.pour(camille, () -> suivre().duDossier(dossier)).echeances())
                .extracting(Echeance::terme)
                .contains(LocalDate.of(2027, 3, 10));
    }
}
