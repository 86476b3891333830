package fr.maillage.personnes.courriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.courriers.EcritGarde.Forme;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.documents.FormatDeDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Document 2 : le rapport social, du dossier aux fichiers gardés. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RapportSocialTest {
    private static long dossier;

    @BeforeAll
    static void ouvrir() {
        MaisonDEssai.adresse();
        dossier = Ecrits.famille();
    }

    private static long pret() {
        long id = Ecrits.commencer("camille", dossier, "rapport-social");
        Ecrits.ecrire(
                "camille",
                dossier,
                id,
                Map.of("destinataire", "Commission du fonds de solidarité", "cadre", "Demander une aide à l’énergie"));
        return id;
    }

    @Test
    void il_se_remplit_de_ce_que_le_dossier_sait_et_garde_a_part_les_faits_les_mots_et_l_analyse() throws Exception {
        long id = pret();
        assertThat(Ecrits.arreter("camille", dossier, id, true)).isInstanceOf(ArreterUnEcrit.Resultat.Arrete.class);
        byte[] docx = Ecrits.fichier("camille", dossier, id, Forme.ECRIT, FormatDeDocument.DOCX);
        byte[] pdf = Ecrits.fichier("camille", dossier, id, Forme.ECRIT, FormatDeDocument.PDF);
        var ou = Files.createDirectories(Path.of("target/ecrits"));
        Files.write(ou.resolve("rapport-social.docx"), docx);
        Files.write(ou.resolve("rapport-social.pdf"), pdf);
        Files.write(
                ou.resolve("rapport-social-copie.docx"),
                Ecrits.fichier("camille", dossier, id, Forme.COPIE, FormatDeDocument.DOCX));
        Files.write(
                ou.resolve("rapport-social-copie.pdf"),
                Ecrits.fichier("camille", dossier, id, Forme.COPIE, FormatDeDocument.PDF));
        String texte = Ecrits.texte(docx);
        assertThat(texte)
                .contains(
                        "CONFIDENTIEL – secret professionnel",
                        "-E" + id + ", version 1",
                        "Établi par",
                        "Commission du fonds de solidarité",
                        "Composition du foyer",
                        "Situation par domaine",
                        "Proposition",
                        "Signature")
                .contains("Les faits", "Avec ses mots", "Analyse professionnelle");
        String situation = texte.substring(texte.indexOf("Situation par domaine"));
        assertThat(situation.indexOf("Les faits")).isLessThan(situation.indexOf("Avec ses mots"));
        assertThat(situation.indexOf("Avec ses mots")).isLessThan(situation.indexOf("Analyse professionnelle"));
        assertThat(pdf).startsWith('%', 'P', 'D', 'F');
        assertThatThrownBy(() -> Ecrits.ecrire("camille", dossier, id, Map.of("cadre", "autre")))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void la_copie_de_la_personne_dit_ses_mots_ses_droits_et_jamais_l_analyse() {
        long id = pret();
        String copie = Ecrits.word("camille", dossier, id, Forme.COPIE);
        assertThat(copie)
                .contains("Ce que vous avez dit", "Vos droits", "Vos informations", "CNIL", "L. 311-3")
                .contains("Il est pour : Commission du fonds de solidarité.")
                .doesNotContain("Analyse professionnelle", "Les prélèvements tombent avant les ressources");
    }

    @Test
    void sans_destinataire_il_ne_s_arrete_pas_et_dit_ce_qui_manque() {
        long id = Ecrits.commencer("camille", dossier, "rapport-social");
        Ecrits.ecrire("camille", dossier, id, Map.of("destinataire", "", "cadre", ""));
        assertThat(Ecrits.arreter("camille", dossier, id, true))
                .isInstanceOfSatisfying(
                        ArreterUnEcrit.Resultat.Refuse.class,
                        r -> assertThat(r.phrases()).anyMatch(p -> p.contains("« À qui » est vide")));
    }

    @Test
    void un_mot_qui_juge_arrete_la_main_une_fois_puis_se_maintient_en_connaissance_de_cause() {
        long id = pret();
        String partie = Ecrits.lire("camille", dossier, id).redaction().parties().stream()
                .filter(Redaction.Partie::estUnTexte)
                .findFirst()
                .orElseThrow()
                .cle();
        Ecrits.ecrire("camille", dossier, id, Map.of(partie, "Madame est de mauvaise foi."));
        assertThat(Ecrits.arreter("camille", dossier, id, false))
                .isInstanceOfSatisfying(
                        ArreterUnEcrit.Resultat.ARelire.class,
                        r -> assertThat(r.passages())
                                .anyMatch(p -> p.remarque().passage().contains("mauvaise foi")));
        assertThat(Ecrits.lire("camille", dossier, id).arrete()).isFalse();
        assertThat(Ecrits.arreter("camille", dossier, id, true)).isInstanceOf(ArreterUnEcrit.Resultat.Arrete.class);
    }

    @Test
    void une_note_professionnelle_n_entre_dans_aucun_ecrit() {
        assertThat(nombre("select count(*) from accompagnement.note_d_entretien where dossier = " + dossier))
                .as("la famille a des notes")
                .isPositive();
        AgentsDEssai.pour("camille", () -> {
            var porte = MaisonDEssai.piece(PorteDesEcrits.class);
            var vu = porte.exiger(dossier, fr.maillage.socle.acces.Acte.LIRE);
            for (var source : porte.sources()) {
                for (var sujet : source.sujets(vu)) {
                    String tout = source.preparer(vu, sujet.cle()).toString();
                    assertThat(tout)
                            .as(source.genre().code() + " " + sujet.libelle())
                            .doesNotContain("Premier contact. Le courrier s’accumule", "Sonnette en panne");
                }
            }
            return true;
        });
    }

    @Test
    void seul_qui_suit_le_lit_chaque_lecture_est_notee_et_rien_n_est_en_clair_dans_la_base() {
        long id = pret();
        var base = MaisonDEssai.piece(JdbcClient.class);
        String combien = "select count(*) from courriers.ecrit where id = " + id;
        assertThat(AgentsDEssai.pour(
                        "camille", () -> base.sql(combien).query(Long.class).single()))
                .isEqualTo(1);
        for (String autre : new String[] {"malik", "fatou", "helene", "amina", "ines", "sacha", "louis"}) {
            assertThat(AgentsDEssai.pour(
                            autre, () -> base.sql(combien).query(Long.class).single()))
                    .as(autre)
                    .isZero();
        }
        assertThat(base.sql("select count(*) from courriers.ecrit")
                        .query(Long.class)
                        .single())
                .isZero();
        String lectures =
                "select count(*) from journal.ecriture where objet = 'DOCUMENTS' and acte = 'LIRE' and reference = 'dossier:"
                        + dossier + "'";
        long avant = nombre(lectures);
        Ecrits.lire("camille", dossier, id);
        assertThat(nombre(lectures)).isEqualTo(avant + 1);
        Ecrits.arreter("camille", dossier, id, true);
        assertThat(MaisonDEssai.proprietaire()
                        .sql(
                                "select (select string_agg(encode(e.contenu_scelle, 'escape'), ' ') from courriers.ecrit e)"
                                        + " || (select string_agg(encode(f.contenu_scelle, 'escape'), ' ') from courriers.fichier f)")
                        .query(String.class)
                        .single())
                .doesNotContain("fonds de solidarité", "Commission", "%PDF", "word/document.xml");
    }

    private static long nombre(String sql) {
        return MaisonDEssai.proprietaire().sql(sql).query(Long.class).single();
    }

    @Test
    void une_nouvelle_version_reprend_les_textes_et_laisse_l_ancienne_telle_quelle() {
        long id = pret();
        Ecrits.arreter("camille", dossier, id, true);
        long suivante = AgentsDEssai.pour(
                "camille", () -> MaisonDEssai.piece(RedigerUnEcrit.class).faireUneVersion(dossier, id));
        assertThat(AgentsDEssai.pour(
                        "camille",
                        () -> MaisonDEssai.piece(RedigerUnEcrit.class).faireUneVersion(dossier, id)))
                .as("une seule version se prépare à la fois")
                .isEqualTo(suivante);
        Ecrits.ecrire("camille", dossier, suivante, Map.of("cadre", "Compléter la demande"));
        var neuve = Ecrits.lire("camille", dossier, suivante);
        assertThat(neuve.numero()).isEqualTo(Ecrits.lire("camille", dossier, id).numero() + 1);
        assertThat(Ecrits.lire("camille", dossier, id).redaction().valeur("cadre"))
                .isEqualTo("Demander une aide à l’énergie");
        assertThatThrownBy(() -> MaisonDEssai.proprietaire()
                        .sql("update courriers.ecrit set genre = 'autre' where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("faites-en une nouvelle version");
        AgentsDEssai.pour("camille", () -> {
            MaisonDEssai.piece(RedigerUnEcrit.class).abandonner(dossier, suivante);
            return true;
        });
        assertThatThrownBy(() -> Ecrits.lire("camille", dossier, suivante)).isInstanceOf(Introuvable.class);
    }
}
