package fr.maillage.personnes.orientation;

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
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** B09 : orienter, avec l’accord de la personne, et savoir ce que cela a donné. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B09Test {
    private static long dossier;

    @BeforeAll
    static void ouvrir() {
        MaisonDEssai.adresse();
        dossier = DossierDEssai.dossier();
    }

    @Test
    void sans_retour_apres_quinze_jours_le_referent_est_prevenu_une_fois_et_le_taux_suit() {
        long id = DossierDEssai.acceptee(dossier);
        DossierDEssai.envoyer(dossier, id);
        var relance = MaisonDEssai.piece(RelancerLesPartenaires.class);
        relance.relancer(Quand.aujourdHui().plusDays(14));
        assertThat(avis(id)).isZero();
        relance.relancer(Quand.aujourdHui().plusDays(15));
        relance.relancer(Quand.aujourdHui().plusDays(16));
        assertThat(avis(id)).isEqualTo(1);
        var avant = boucles();
        AgentsDEssai.pour(
                "camille",
                () -> DossierDEssai.orienter()
                        .suivre(DossierDEssai.vu(dossier), id, EtatDOrientation.CLOSE, null, Issue.ABOUTIE));
        var apres = boucles();
        assertThat(apres.closes()).isEqualTo(avant.closes() + 1);
        assertThat(apres.parties()).isEqualTo(avant.parties());
    }

    private static JdbcOrientations.Boucles boucles() {
        return AgentsDEssai.pour(
                "camille", () -> MaisonDEssai.piece(JdbcOrientations.class).boucles());
    }

    private static long avis(long id) {
        return MaisonDEssai.proprietaire()
                .sql(
                        "select count(*) from taches.avis where href like :href and texte like 'Retour d’orientation attendu%'")
                .param("href", "%/orientations/" + id)
                .query(Long.class)
                .single();
    }

    @Test
    void rien_ne_part_sans_l_accord_date_de_la_personne() {
        long id = AgentsDEssai.pour("camille", () -> {
            var resultat = DossierDEssai.orienter()
                    .creer(DossierDEssai.vu(dossier), DossierDEssai.saisie(dossier, Set.of("nom"), "", ""));
            return ((OrienterUnePersonne.Resultat.Creee) resultat).id();
        });
        assertThatThrownBy(() -> DossierDEssai.envoyer(dossier, id)).isInstanceOf(Introuvable.class);
        assertThat(AgentsDEssai.pour(
                        "camille",
                        () -> DossierDEssai.orienter().decider(DossierDEssai.vu(dossier), id, "accepte", "")))
                .hasValueSatisfying(r -> assertThat(r).contains("de vive voix ou par écrit"));
        long accords = accords();
        AgentsDEssai.pour(
                "camille", () -> DossierDEssai.orienter().decider(DossierDEssai.vu(dossier), id, "accepte", "ECRIT"));
        assertThat(accords()).isEqualTo(accords + 1);
        assertThat(DossierDEssai.envoyer(dossier, id)).hasSizeGreaterThan(40);
    }

    private static long accords() {
        return DossierDEssai.numero(
                "select count(*) from dossiers.accord where objet like 'Orientation%' and dossier = " + dossier);
    }

    @Test
    void la_lettre_dit_ce_qui_est_partage_l_accord_date_et_rien_d_autre() throws IOException {
        long id = DossierDEssai.acceptee(dossier);
        byte[] lettre = AgentsDEssai.pour("camille", () -> {
            var vu = DossierDEssai.vu(dossier);
            var orientation = DossierDEssai.orienter().exiger(vu, id);
            var partage = MaisonDEssai.piece(CePartage.class).de(vu, orientation);
            assertThat(partage.lignes()).extracting(Partage.Ligne::champ).containsExactly("nom", "pourquoi");
            return MaisonDEssai.piece(LettreDOrientation.class).ecrire(orientation, partage, FormatDeDocument.DOCX);
        });
        String nom =
                AgentsDEssai.pour("camille", () -> DossierDEssai.vu(dossier).nom());
        assertThat(texte(lettre))
                .contains(nom, DossierDEssai.POURQUOI, "de vive voix", "Merci de nous dire")
                .doesNotContain("Téléphone", "Date de naissance", "Composition du foyer");
    }

    private static String texte(byte[] docx) throws IOException {
        try (var archive = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entree = archive.getNextEntry(); entree != null; entree = archive.getNextEntry()) {
                if (entree.getName().equals("word/document.xml")) {
                    return new String(archive.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        }
        return "";
    }

    @Test
    void seuls_ceux_qui_suivent_et_qui_conduisent_lisent_et_chaque_lecture_est_notee() {
        long id = DossierDEssai.acceptee(dossier);
        var base = MaisonDEssai.piece(JdbcClient.class);
        String combien = "select count(*) from orientation.orientation where id = " + id;
        assertThat(AgentsDEssai.pour(
                        "camille", () -> base.sql(combien).query(Long.class).single()))
                .isEqualTo(1);
        assertThat(AgentsDEssai.pour(
                        "helene", () -> base.sql(combien).query(Long.class).single()))
                .isEqualTo(1);
        for (String autre : new String[] {"malik", "fatou", "amina", "ines", "sacha"}) {
            assertThat(AgentsDEssai.pour(
                            autre, () -> base.sql(combien).query(Long.class).single()))
                    .as(autre)
                    .isZero();
        }
        assertThat(base.sql("select count(*) from orientation.orientation")
                        .query(Long.class)
                        .single())
                .isZero();
        String lectures =
                "select count(*) from journal.ecriture where objet = 'ORIENTATIONS' and acte = 'LIRE' and reference = 'dossier:"
                        + dossier + "'";
        long avant = DossierDEssai.numero(lectures);
        AgentsDEssai.pour("camille", () -> DossierDEssai.orienter().exiger(DossierDEssai.vu(dossier), id));
        assertThat(DossierDEssai.numero(lectures)).isEqualTo(avant + 1);
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select string_agg(o::text, ' ') from orientation.orientation o")
                        .query(String.class)
                        .single())
                .doesNotContain("nul ne doit retrouver");
    }

    @Test
    void un_etat_ne_mene_qu_a_ceux_qu_il_dit() {
        assertThat(OrienterUnePersonne.reproche(EtatDOrientation.PROPOSEE, EtatDOrientation.VENUE, null, null))
                .isPresent();
        assertThat(OrienterUnePersonne.reproche(EtatDOrientation.ENVOYEE, EtatDOrientation.RENDEZ_VOUS, null, null))
                .contains("Donnez la date du rendez-vous.");
        assertThat(OrienterUnePersonne.reproche(EtatDOrientation.VENUE, EtatDOrientation.CLOSE, null, null))
                .hasValueSatisfying(r -> assertThat(r).contains("résultat"));
        assertThat(EtatDOrientation.CLOSE.retours()).isEmpty();
    }

    @Test
    void le_meme_formulaire_envoye_deux_fois_ne_fait_qu_une_orientation() {
        var saisie = AgentsDEssai.pour(
                "camille", () -> DossierDEssai.saisie(dossier, Set.of("nom", "pourquoi"), "accepte", "ORAL"));
        Supplier<OrienterUnePersonne.Resultat> envoi =
                () -> DossierDEssai.orienter().creer(DossierDEssai.vu(dossier), saisie);
        var premier = AgentsDEssai.pour("camille", envoi);
        assertThat(premier).isInstanceOf(OrienterUnePersonne.Resultat.Creee.class);
        assertThat(AgentsDEssai.pour("camille", envoi)).isEqualTo(premier);
    }
}
