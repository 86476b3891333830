package fr.maillage.references.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.Dates;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanifierTest {
    private static AgentConnecte camille;
    private static AgentConnecte malik;
    private static AgentConnecte fatou;
    private static Planifier planifier;
    private static LocalDate jour;

    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        malik = AgentsDEssai.de("malik");
        fatou = AgentsDEssai.de("fatou");
        planifier = MaisonDEssai.piece(Planifier.class);
        // Un jour que nul essai précédent n’a pris.
        jour = LocalDate.of(2031, 1, 1).plusDays(System.nanoTime() / 1000 % 20_000);
    }

    private static LocalDate autreJour() {
        jour = jour.plusDays(1);
        return jour;
    }

    private static Planifier.Demande demande(
            AgentConnecte pour, LocalDate jour, String heure, String salle, RendezVous.Genre genre, int trajet) {
        return new Planifier.Demande(
                pour.id(),
                genre,
                jour,
                LocalTime.parse(heure),
                60,
                trajet,
                salle.isEmpty() ? null : lieu(),
                salle,
                "",
                "Essai");
    }

    private static long lieu() {
        return MaisonDEssai.proprietaire()
                .sql("select min(id) from agenda.lieu where unite = :u")
                .param("u", camille.idUnite())
                .query(Long.class)
                .single();
    }

    private static Planifier.Resultat prendre(AgentConnecte qui, Planifier.Demande demande) {
        return QuiTravaille.pour(qui, () -> planifier.prendre(demande));
    }

    private static long pris(Planifier.Resultat resultat) {
        assertThat(resultat).isInstanceOf(Planifier.Resultat.Pris.class);
        return ((Planifier.Resultat.Pris) resultat).id();
    }

    private static String refus(Planifier.Resultat resultat) {
        assertThat(resultat).isInstanceOf(Planifier.Resultat.Refuse.class);
        return ((Planifier.Resultat.Refuse) resultat).phrase();
    }

    private static RendezVous lire(AgentConnecte qui, long id) {
        return AgentsDEssai.pour(qui, () -> planifier.exiger(id));
    }

    @Test
    void un_agent_n_est_pas_a_deux_endroits_trajet_compris() {
        var le = autreJour();
        pris(prendre(camille, demande(camille, le, "10:00", "", RendezVous.Genre.VISITE, 20)));
        assertThat(refus(prendre(camille, demande(camille, le, "09:00", "", RendezVous.Genre.RENDEZ_VOUS, 0))))
                .contains("Vous avez déjà un engagement", "de 9 h 40 à 11 h 20", "trajet compris");
        pris(prendre(camille, demande(camille, le, "08:40", "", RendezVous.Genre.RENDEZ_VOUS, 0)));
        pris(prendre(camille, demande(camille, le, "11:20", "", RendezVous.Genre.RENDEZ_VOUS, 0)));
    }

    @Test
    void une_salle_prise_par_un_collegue_est_refusee_sans_dire_pour_qui() {
        var le = autreJour();
        pris(prendre(malik, demande(malik, le, "14:00", "Bureau 1", RendezVous.Genre.RENDEZ_VOUS, 0)));
        assertThat(refus(prendre(camille, demande(camille, le, "14:30", "Bureau 1", RendezVous.Genre.RENDEZ_VOUS, 0))))
                .contains("« Bureau 1 » est déjà pris", "de 14 h à 15 h")
                .doesNotContain("Malik", "Essai");
        pris(prendre(camille, demande(camille, le, "14:30", "Bureau 2", RendezVous.Genre.RENDEZ_VOUS, 0)));
    }

    @Test
    void vingt_prises_simultanees_de_la_meme_heure_n_en_laissent_qu_une() throws Exception {
        var le = autreJour();
        try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
            var essais = IntStream.range(0, 20)
                    .mapToObj(n -> fils.submit(() -> prendre(
                            n % 2 == 0 ? camille : malik,
                            demande(
                                    n % 2 == 0 ? camille : malik,
                                    le,
                                    "16:00",
                                    "Petite salle",
                                    RendezVous.Genre.REUNION,
                                    0))))
                    .toList();
            var pris = new HashSet<Long>();
            for (var essai : essais) if (essai.get() instanceof Planifier.Resultat.Pris(long id)) pris.add(id);
            assertThat(pris).hasSize(1);
        }
    }

    @Test
    void le_meme_formulaire_envoye_deux_fois_rend_le_rendez_vous_deja_pris_sans_parler_de_conflit() {
        var le = autreJour();
        var voulu = demande(camille, le, "10:00", "Bureau 1", RendezVous.Genre.RENDEZ_VOUS, 0);
        long premier = pris(prendre(camille, voulu));
        assertThat(pris(prendre(camille, voulu))).isEqualTo(premier);
        int version = lire(camille, premier).version();
        long suivant =
                pris(QuiTravaille.pour(camille, () -> planifier.reporter(premier, version, le, LocalTime.of(14, 0))));
        assertThat(pris(QuiTravaille.pour(
                        camille, () -> planifier.reporter(premier, version, le, LocalTime.of(14, 0)))))
                .isEqualTo(suivant);
    }

    @Test
    void un_report_garde_l_histoire_et_un_report_refuse_ne_change_rien() {
        var le = autreJour();
        long premier = pris(prendre(camille, demande(camille, le, "09:00", "", RendezVous.Genre.RENDEZ_VOUS, 0)));
        pris(prendre(camille, demande(camille, le, "11:00", "", RendezVous.Genre.RENDEZ_VOUS, 0)));
        int version = lire(camille, premier).version();
        assertThat(refus(QuiTravaille.pour(
                        camille, () -> planifier.reporter(premier, version, le, LocalTime.of(11, 30)))))
                .contains("déjà un engagement");
        assertThat(lire(camille, premier).statut()).isEqualTo(RendezVous.Statut.PREVU);
        long suivant =
                pris(QuiTravaille.pour(camille, () -> planifier.reporter(premier, version, le, LocalTime.of(9, 30))));
        assertThat(lire(camille, premier).statut()).isEqualTo(RendezVous.Statut.REPORTE);
        assertThat(lire(camille, premier).reporteVers()).isEqualTo(suivant);
        assertThat(lire(camille, suivant).reporteDe()).isEqualTo(premier);
        assertThat(lire(camille, suivant).heure()).isEqualTo(LocalTime.of(9, 30));
    }

    @Test
    void une_presence_ne_se_note_pas_d_avance_et_une_annulation_libere_l_heure() {
        var le = autreJour();
        long id = pris(prendre(camille, demande(camille, le, "15:00", "", RendezVous.Genre.RENDEZ_VOUS, 0)));
        int version = lire(camille, id).version();
        assertThat(refus(QuiTravaille.pour(camille, () -> planifier.conclure(id, version, RendezVous.Statut.HONORE))))
                .contains("n’a pas encore eu lieu");
        pris(QuiTravaille.pour(camille, () -> planifier.conclure(id, version, RendezVous.Statut.ANNULE)));
        pris(prendre(camille, demande(camille, le, "15:00", "", RendezVous.Genre.RENDEZ_VOUS, 0)));
        assertThat(refus(QuiTravaille.pour(
                        camille, () -> planifier.conclure(id, lire(camille, id).version(), RendezVous.Statut.PREVU))))
                .contains("déjà un engagement");
    }

    @Test
    void chacun_tient_son_agenda_le_secretariat_tient_celui_de_l_equipe_et_nul_autre_ne_le_voit() {
        var le = autreJour();
        long id = pris(prendre(fatou, demande(camille, le, "10:00", "", RendezVous.Genre.RENDEZ_VOUS, 0)));
        assertThat(lire(camille, id).agent()).isEqualTo(camille.id());
        assertThatThrownBy(() -> prendre(malik, demande(camille, le, "12:00", "", RendezVous.Genre.RENDEZ_VOUS, 0)))
                .isInstanceOf(Introuvable.class);
        for (String autre : new String[] {"malik", "amina"}) {
            var agent = AgentsDEssai.de(autre);
            assertThatThrownBy(() -> lire(agent, id)).as(autre).isInstanceOf(Introuvable.class);
        }
    }

    @Test
    void la_base_ne_montre_rien_sans_contexte() {
        prendre(camille, demande(camille, autreJour(), "10:00", "", RendezVous.Genre.RENDEZ_VOUS, 0));
        for (String table : new String[] {"rendez_vous", "flux", "reglage", "lieu", "permanence"}) {
            assertThat(AgentsDEssai.base()
                            .sql("select count(*) from agenda." + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(AgentsDEssai.base()
                        .sql(
                                "select count(*) from agenda.de_l_objet((select max(objet) from (values ('dossier:1')) v(objet)))")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void la_confirmation_ne_dit_ni_motif_ni_nom_de_la_personne() {
        var le = LocalDate.of(2030, 9, 1);
        var r = new RendezVous(
                1,
                2,
                "Camille Roussel",
                RendezVous.Genre.RENDEZ_VOUS,
                le.atTime(9, 30).atZone(Dates.fuseau()).toInstant(),
                le.atTime(10, 30).atZone(Dates.fuseau()).toInstant(),
                0,
                3L,
                "Maison des solidarités",
                "1 place de l’Exemple",
                "Bureau 1",
                "dossier:9",
                "Expulsion de Mme Untel",
                RendezVous.Statut.PREVU,
                null,
                null,
                true,
                1);
        assertThat(TexteDeConfirmation.de(r))
                .contains(
                        "le dimanche 1er septembre 2030 à 9 h 30",
                        "Camille Roussel",
                        "Bureau 1, 1 place de l’Exemple",
                        "environ 1 heure")
                .doesNotContain("Untel", "Expulsion", "dossier");
    }
}
