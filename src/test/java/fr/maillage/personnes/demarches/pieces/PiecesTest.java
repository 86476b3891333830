package fr.maillage.personnes.demarches.pieces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.dossiers.Agents;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.coffre.Coffre;
import fr.maillage.socle.coffre.Resceller;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PiecesTest {
    private static final LocalDate JOUR = Quand.aujourdHui();
    private static AgentConnecte camille;
    private static AgentConnecte malik;
    private static AgentConnecte fatou;
    private static AgentConnecte helene;
    private static AgentConnecte amina;

    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        malik = AgentsDEssai.de("malik");
        fatou = AgentsDEssai.de("fatou");
        helene = AgentsDEssai.de("helene");
        amina = AgentsDEssai.de("amina");
    }

    private static GarderUnePiece pieces() {
        return MaisonDEssai.piece(GarderUnePiece.class);
    }

    private static long dossier() {
        return Agents.dossierDe(camille, "Pierrette", "Essaipiece", "1970-01-01");
    }

    private static GarderUnePiece.Resultat deposer(
            AgentConnecte agent, long dossier, String nature, LocalDate etablie, byte[] octets) {
        return QuiTravaille.pour(
                agent, () -> pieces().deposer(dossier, new GarderUnePiece.Dite(nature, null, etablie, null), octets));
    }

    private static Piece premiere(AgentConnecte agent, long dossier) {
        return QuiTravaille.pour(agent, () -> pieces().duDossier(dossier))
                .pieces()
                .getFirst();
    }

    @Test
    void le_fichier_revient_tel_quel_et_n_est_pas_lisible_dans_la_base() {
        long dossier = dossier();
        byte[] pdf = GenreDeFichierTest.octets("%PDF-1.7 revenu de reference 12345 %%EOF");
        assertThat(deposer(camille, dossier, "avis-imposition", JOUR, pdf))
                .isEqualTo(new GarderUnePiece.Resultat.Gardee("Avis d’imposition", false));
        long piece = premiere(camille, dossier).id();
        assertThat(QuiTravaille.pour(camille, () -> pieces().remettre(dossier, piece))
                        .octets())
                .isEqualTo(pdf);
        byte[] enBase = MaisonDEssai.proprietaire()
                .sql("select fichier_scelle from demarches.contenu where piece = " + piece)
                .query((l, _) -> l.getBytes(1))
                .single();
        assertThat(new String(enBase, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("revenu de reference")
                .doesNotContain("%PDF");
        MaisonDEssai.piece(Coffre.class).tourner();
        assertThat(MaisonDEssai.piece(Resceller.class).executer()).isPositive();
        byte[] rescelle = MaisonDEssai.proprietaire()
                .sql("select fichier_scelle from demarches.contenu where piece = " + piece)
                .query((l, _) -> l.getBytes(1))
                .single();
        assertThat(Arrays.equals(enBase, rescelle)).isFalse();
        assertThat(QuiTravaille.pour(camille, () -> pieces().remettre(dossier, piece))
                        .octets())
                .isEqualTo(pdf);
    }

    @Test
    void chaque_telechargement_se_note_une_fois() {
        long dossier = dossier();
        deposer(camille, dossier, "rib", JOUR, GenreDeFichierTest.PDF);
        long piece = premiere(camille, dossier).id();
        for (int n = 0; n < 3; n++) QuiTravaille.pour(camille, () -> pieces().remettre(dossier, piece));
        assertThat(MaisonDEssai.proprietaire()
                        .sql(
                                "select count(*) from journal.ecriture where reference = :r and libelle like 'Pièce téléchargée%'")
                        .param("r", "piece:" + piece)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void ce_qui_n_est_pas_une_piece_est_refuse_par_une_phrase() {
        long dossier = dossier();
        assertThat(deposer(camille, dossier, "rib", JOUR, GenreDeFichierTest.octets("<script>")))
                .isInstanceOfSatisfying(
                        GarderUnePiece.Resultat.Refusee.class,
                        r -> assertThat(r.phrase()).contains("PDF", "photo"));
        byte[] gros = Arrays.copyOf(GenreDeFichierTest.PDF, 16 * 1024 * 1024);
        assertThat(deposer(camille, dossier, "rib", JOUR, gros))
                .isInstanceOfSatisfying(
                        GarderUnePiece.Resultat.Refusee.class,
                        r -> assertThat(r.phrase()).contains("16 Mo", "15 au plus"));
        assertThat(deposer(camille, dossier, "rib", JOUR.plusDays(1), GenreDeFichierTest.PDF))
                .isInstanceOf(GarderUnePiece.Resultat.Refusee.class);
        assertThat(deposer(camille, dossier, "inconnue", JOUR, GenreDeFichierTest.PDF))
                .isInstanceOf(GarderUnePiece.Resultat.Refusee.class);
        assertThat(QuiTravaille.pour(camille, () -> pieces().duDossier(dossier)).pieces())
                .isEmpty();
    }

    @Test
    void le_secretariat_depose_et_lit_les_pieces_de_son_unite_un_collegue_sans_titre_non() {
        long dossier = dossier();
        assertThat(deposer(fatou, dossier, "rib", JOUR, GenreDeFichierTest.PDF))
                .isInstanceOf(GarderUnePiece.Resultat.Gardee.class);
        long piece = premiere(fatou, dossier).id();
        assertThat(premiere(helene, dossier).id()).isEqualTo(piece);
        assertThatThrownBy(() -> deposer(helene, dossier, "rib", JOUR, GenreDeFichierTest.PDF))
                .isInstanceOf(Introuvable.class);
        for (var autre : new AgentConnecte[] {malik, amina}) {
            assertThatThrownBy(() -> premiere(autre, dossier)).isInstanceOf(Introuvable.class);
            assertThatThrownBy(() -> QuiTravaille.pour(autre, () -> pieces().remettre(dossier, piece)))
                    .isInstanceOf(Introuvable.class);
        }
    }

    @Test
    void une_piece_retiree_n_a_plus_de_contenu_et_une_perimee_depuis_longtemps_s_efface_seule() {
        long dossier = dossier();
        deposer(camille, dossier, "rib", JOUR, GenreDeFichierTest.PDF);
        long retiree = premiere(camille, dossier).id();
        QuiTravaille.pour(camille, () -> {
            pieces().retirer(dossier, retiree);
            return true;
        });
        assertThat(contenus(retiree)).isZero();
        deposer(camille, dossier, "justificatif-domicile", JOUR.minusMonths(5), GenreDeFichierTest.PDF);
        long perimee = premiere(camille, dossier).id();
        MaisonDEssai.piece(EffacerLesPieces.class).executer();
        assertThat(contenus(perimee))
                .as("périmée de deux mois : gardée six mois")
                .isOne();
        MaisonDEssai.proprietaire()
                .sql("update demarches.piece set a_effacer_le = current_date where id = " + perimee)
                .update();
        MaisonDEssai.piece(EffacerLesPieces.class).executer();
        assertThat(contenus(perimee)).isZero();
    }

    private static long contenus(long piece) {
        return MaisonDEssai.proprietaire()
                .sql("select count(*) from demarches.contenu where piece = " + piece)
                .query(Long.class)
                .single();
    }
}
