package fr.maillage.personnes.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.documents.FormatDeDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** B30 : la réunion sur une situation ; chaque invité n’en sait que ce qui est coché pour lui, la personne informée d’abord. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B30Test {
    private static long dossier;
    private static long synthese;
    private static final String SYNTHESE = "Synthèse partagée que le bailleur peut lire";
    private static final String NOTE = "Note que nul invité ne doit lire";

    @BeforeAll
    static void ouvrir() {
        dossier = Situations.dossier();
        synthese = entretien(SYNTHESE, NOTE);
        entretien("Autre synthèse, gardée pour soi", "");
    }

    private static long entretien(String texte, String note) {
        var feuillets = MaisonDEssai.piece(fr.maillage.personnes.accompagnement.Feuillets.class);
        long id = Situations.un("select nextval('accompagnement.identifiant')");
        MaisonDEssai.proprietaire()
                .sql("""
                        insert into accompagnement.intervention (id, dossier, cle, genre, jour, support, contenu_scelle)
                        values (:id, :dossier, gen_random_uuid(), 'ENTRETIEN', current_date, 'RENDEZ_VOUS', :contenu)
                        """)
                .param("id", id)
                .param("dossier", dossier)
                .param(
                        "contenu",
                        feuillets.sceller(
                                Map.of(
                                        "genre",
                                        "ENTRETIEN",
                                        "support",
                                        "RENDEZ_VOUS",
                                        "jour",
                                        Quand.aujourdHui().toString(),
                                        "synthese",
                                        texte),
                                "intervention:" + id))
                .update();
        if (!note.isEmpty()) {
            long n = Situations.un("select nextval('accompagnement.identifiant')");
            MaisonDEssai.proprietaire()
                    .sql(
                            "insert into accompagnement.note_d_entretien (id, intervention, dossier, contenu_scelle) values (:id, :i, :d, :c)")
                    .param("id", n)
                    .param("i", id)
                    .param("d", dossier)
                    .param("c", feuillets.sceller(Map.of("notes", note), "note-d-entretien:" + n))
                    .update();
        }
        return id;
    }

    private static Stream<String> sansDate() {
        return Stream.of("", "pas-une-date", Quand.aujourdHui().plusDays(1).toString());
    }

    @ParameterizedTest
    @MethodSource("sansDate")
    void sans_la_date_ou_la_personne_a_ete_informee_la_reunion_ne_se_prepare_pas(String informeeLe) {
        var resultat = Situations.par(
                "camille",
                () -> Situations.reunir()
                        .creer(dossier, Situations.reunion(Situations.champs(dossier, informeeLe, "ACCORD"))));
        assertThat(resultat)
                .isInstanceOfSatisfying(
                        ReunirAutourDUneSituation.Resultat.Refusee.class,
                        r -> assertThat(r.erreurs())
                                .singleElement()
                                .satisfies(e -> assertThat(e.champ()).isEqualTo("informeeLe")));
    }

    @Test
    void le_meme_formulaire_envoye_deux_fois_ne_prepare_qu_une_reunion_et_n_invite_qu_une_fois() {
        long autre = Situations.dossier();
        var saisie = Situations.par(
                "camille",
                () -> Situations.reunion(
                        Situations.champs(autre, Quand.aujourdHui().toString(), "ACCORD")));
        var premiere = Situations.par("camille", () -> Situations.reunir().creer(autre, saisie));
        assertThat(Situations.par("camille", () -> Situations.reunir().creer(autre, saisie)))
                .isInstanceOf(ReunirAutourDUneSituation.Resultat.Creee.class)
                .isEqualTo(premiere);
        assertThat(Situations.un(
                        "select count(*) from dossiers.accord where objet like 'Réunion de synthèse%' and dossier = "
                                + autre))
                .as("son accord ne se garde qu’une fois")
                .isEqualTo(1);
        long reunion = ((ReunirAutourDUneSituation.Resultat.Creee) premiere).id();
        assertThat(Situations.invitee(autre, reunion, 0, "AGENT_DE_BAILLEUR"))
                .isEqualTo(Situations.invitee(autre, reunion, 0, "AGENT_DE_BAILLEUR"));
    }

    @Test
    void son_accord_se_garde_avec_le_dossier() {
        Situations.reunion(dossier, "ACCORD");
        assertThat(Situations.un(
                        "select count(*) from dossiers.accord where objet like 'Réunion de synthèse%' and dossier = "
                                + dossier))
                .isPositive();
    }

    @Test
    void la_fiche_d_un_bailleur_ne_porte_que_les_lignes_cochees_pour_lui() throws IOException {
        long reunion = Situations.reunion(dossier, "ACCORD");
        long invite = Situations.invitee(dossier, reunion, 0, "AGENT_DE_BAILLEUR");
        var preparation = Situations.par("camille", () -> Situations.inviter().preparer(dossier, reunion, invite));
        assertThat(preparation.elements())
                .extracting(LignesDuDossier.Element::libelle)
                .contains("Identité et coordonnées", "Synthèses partagées des entretiens");
        assertThat(preparation.toString()).doesNotContain(NOTE);
        assertThat(preparation.invite().lignes())
                .as("rien n’est coché d’avance")
                .isEmpty();
        assertThat(Situations.remettre(dossier, reunion, invite, Set.of(), ""))
                .hasValueSatisfying(r -> assertThat(r).contains("Cochez au moins une ligne"));
        assertThat(Situations.remettre(dossier, reunion, invite, Set.of("entretien-" + synthese, "inventee-1"), ""))
                .isEmpty();
        var fiche = Situations.par("camille", () -> Situations.reunir().lire(dossier, reunion))
                .invite(invite)
                .fiche();
        assertThat(fiche.lignes())
                .singleElement()
                .satisfies(l -> assertThat(l.valeur()).isEqualTo(SYNTHESE));
        byte[] word = Situations.par(
                "camille",
                () -> MaisonDEssai.piece(EcritsDeReunion.class).fiche(dossier, reunion, invite, FormatDeDocument.DOCX));
        assertThat(texte(word))
                .contains(SYNTHESE)
                .contains(Situations.POURQUOI)
                .contains("informée de vive voix")
                .doesNotContain(Situations.NOM)
                .doesNotContain("Autre synthèse")
                .doesNotContain(NOTE);
        assertThat(Situations.par(
                        "camille",
                        () -> MaisonDEssai.piece(EcritsDeReunion.class)
                                .fiche(dossier, reunion, invite, FormatDeDocument.PDF)))
                .hasSizeGreaterThan(1000);
    }

    private static String texte(byte[] docx) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entree = zip.getNextEntry(); entree != null; entree = zip.getNextEntry()) {
                if (entree.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        }
        throw new IOException("document.xml absent");
    }

    @Test
    void un_agent_invite_ne_lit_que_sa_fiche_pour_un_temps_et_rien_apres_le_retrait() {
        long reunion = Situations.reunion(dossier, "ACCORD");
        long ines = AgentsDEssai.de("ines").id();
        long invite = Situations.invitee(dossier, reunion, ines, "AUTRE");
        assertThatThrownBy(() -> lire("ines", invite)).as("rien n’est remis").isInstanceOf(Introuvable.class);
        Situations.remettre(dossier, reunion, invite, Set.of("identite-nom"), "");
        assertThat(lire("ines", invite).fiche().lignes())
                .singleElement()
                .satisfies(l -> assertThat(l.valeur()).contains(Situations.PRENOM));
        for (String table : List.of(
                "dossiers.dossier",
                "dossiers.personne",
                "dossiers.evenement",
                "coordination.reunion",
                "coordination.decision",
                "accompagnement.intervention")) {
            String cle = table.equals("dossiers.dossier") || table.equals("dossiers.personne")
                    ? ""
                    : " where dossier = " + dossier;
            assertThat(Situations.compte("ines", "select count(*) from " + table + cle))
                    .as(table)
                    .isZero();
        }
        assertThat(Situations.compte(
                        "ines",
                        "select count(*) from coordination.invite where agent is distinct from " + ines
                                + " and dossier = " + dossier))
                .isZero();
        assertThatThrownBy(() -> lire("yann", invite)).as("pas la sienne").isInstanceOf(Introuvable.class);
        MaisonDEssai.proprietaire()
                .sql("update coordination.invite set fin = current_date - 1 where id = " + invite)
                .update();
        assertThatThrownBy(() -> lire("ines", invite)).as("échue").isInstanceOf(Introuvable.class);
        MaisonDEssai.proprietaire()
                .sql("update coordination.invite set fin = current_date where id = " + invite)
                .update();
        assertThat(lire("ines", invite)).isNotNull();
        Situations.par("camille", () -> {
            Situations.inviter().retirer(dossier, reunion, invite);
            return true;
        });
        assertThatThrownBy(() -> lire("ines", invite)).as("retirée").isInstanceOf(Introuvable.class);
    }

    private static Invite lire(String agent, long invite) {
        return Situations.par(
                agent, () -> MaisonDEssai.piece(LireUneInvitation.class).une(invite));
    }

    @Test
    void chaque_lecture_d_un_invite_est_au_journal_du_dossier() {
        long reunion = Situations.reunion(dossier, "ACCORD");
        long invite =
                Situations.invitee(dossier, reunion, AgentsDEssai.de("ines").id(), "AUTRE");
        Situations.remettre(dossier, reunion, invite, Set.of("identite-foyer"), "");
        String compte = "select count(*) from journal.ecriture where reference = 'dossier:" + dossier
                + "' and libelle like 'Fiche de réunion lue%'";
        long avant = Situations.un(compte);
        lire("ines", invite);
        lire("ines", invite);
        assertThat(Situations.un(compte)).isEqualTo(avant + 2);
    }

    @Test
    void la_fiche_reste_telle_que_figee_et_n_est_pas_en_clair() {
        long reunion = Situations.reunion(dossier, "ACCORD");
        long invite =
                Situations.invitee(dossier, reunion, AgentsDEssai.de("ines").id(), "AUTRE");
        Situations.remettre(dossier, reunion, invite, Set.of("entretien-" + synthese), "");
        assertThat(Situations.un(
                        "select count(*) from coordination.invite where encode(fiche_scellee, 'escape') like '%partag%' and id = "
                                + invite))
                .isZero();
        assertThat(lire("ines", invite).fiche().lignes())
                .singleElement()
                .satisfies(l -> assertThat(l.valeur()).isEqualTo(SYNTHESE));
    }
}
