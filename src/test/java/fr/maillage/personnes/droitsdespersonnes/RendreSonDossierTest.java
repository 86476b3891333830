package fr.maillage.personnes.droitsdespersonnes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.dossiers.PartDuDossier;
import fr.maillage.personnes.dossiers.UnDossierPlein;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.taches.Taches;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** M30, droit d’accès et portabilité : le dossier se réunit, se relit, se masque et se remet. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RendreSonDossierTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static AgentConnecte camille;
    private static int rang;

    @BeforeAll
    static void ouvrir() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
    }

    private static long dossier() {
        return UnDossierPlein.ouvrir(camille, "Essairendu" + (char) ('a' + rang++ % 26));
    }

    private static long demander(long dossier, NatureDeDemande nature, LocalDate recue) {
        return AgentsDEssai.pour(camille, () -> {
            var resultat = MaisonDEssai.piece(EnregistrerUneDemande.class)
                    .executer(
                            UnDossierPlein.vu(dossier),
                            new EnregistrerUneDemande.Saisie(
                                    UnDossierPlein.titulaire(dossier),
                                    nature,
                                    Demande.Identite.PIECE,
                                    recue,
                                    "Je veux lire ce qui est écrit sur moi",
                                    "",
                                    ""));
            return ((EnregistrerUneDemande.Resultat.Enregistree) resultat).id();
        });
    }

    /** Réunit par la vraie file des travaux, et rend le fichier. */
    private static JdbcExports.Export reunir(long dossier, long demande) {
        var tache = AgentsDEssai.pour(
                camille, () -> MaisonDEssai.piece(RelireLeFichier.class).reunir(UnDossierPlein.vu(dossier), demande));
        var taches = MaisonDEssai.piece(Taches.class);
        taches.attendre(tache, Duration.ofSeconds(60));
        return export(dossier, demande);
    }

    private static JdbcExports.Export export(long dossier, long demande) {
        return AgentsDEssai.pour(
                camille, () -> MaisonDEssai.piece(RelireLeFichier.class).exiger(UnDossierPlein.vu(dossier), demande));
    }

    /** Garde les masquages proposés, et ces mots. */
    private static JdbcExports.Export relire(long dossier, long demande, String... mots) {
        return AgentsDEssai.pour(camille, () -> {
            var relire = MaisonDEssai.piece(RelireLeFichier.class);
            var vu = UnDossierPlein.vu(dossier);
            var propositions = relire.exiger(vu, demande).masquages().propositions();
            var rangs = IntStream.range(0, propositions.size())
                    .filter(i -> propositions.get(i).retenue())
                    .boxed()
                    .collect(Collectors.toSet());
            relire.retenir(vu, demande, rangs, List.of(mots));
            return relire.aRemettre(vu, demande, "pdf");
        });
    }

    private static String rendu(JdbcExports.Export export) {
        return new String(MaisonDEssai.piece(EcrireLeFichier.class).json(export), StandardCharsets.UTF_8);
    }

    @Test
    void le_mois_court_du_jour_ou_la_demande_est_arrivee() {
        long dossier = dossier();
        long id = demander(dossier, NatureDeDemande.ACCES, LocalDate.of(2026, 1, 31));
        var demande = AgentsDEssai.pour(
                camille, () -> MaisonDEssai.piece(TenirLesDemandes.class).exiger(UnDossierPlein.vu(dossier), id));
        assertThat(demande.terme()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(demande.ou(LocalDate.of(2026, 2, 20))).isEqualTo("reste 8 jours");
        assertThat(demande.ton(LocalDate.of(2026, 2, 20))).isEqualTo("urgent");
        assertThat(demande.ou(LocalDate.of(2026, 3, 2))).isEqualTo("délai dépassé de 2 jours");
    }

    @Test
    void le_fichier_reunit_ce_que_chaque_piece_de_la_maison_tient() {
        long dossier = UnDossierPlein.racontee();
        long id = demander(dossier, NatureDeDemande.ACCES, Quand.aujourdHui());
        var fichier = reunir(dossier, id).fichier();
        assertThat(fichier.parties().stream().map(FichierDeLaPersonne.Partie::code))
                .contains("identite", "evaluations", "entretiens", "projets", "demarches", "lectures");
        assertThat(MaisonDEssai.pieces(PartDuDossier.class).stream().map(PartDuDossier::code))
                .doesNotHaveDuplicates()
                .contains("budgets", "pieces", "echeances", "orientations", "rendez-vous", "domiciliation");
        String lu = rendu(export(dossier, id));
        assertThat(lu).contains("Synthèse partagée", "regard de la personne");
    }

    @Test
    void un_tiers_nomme_dans_une_note_est_propose_puis_masque_et_le_masque_se_voit() {
        long dossier = dossier();
        UnDossierPlein.accueillir(dossier, "Bertrand", "Essaitiers", "1980-01-01", "CONJOINT");
        UnDossierPlein.noter(
                camille,
                dossier,
                "Jeanne dit que Bertrand a perdu son emploi. Mme Voisinage l’aide, au 06 39 98 12 34. Son frère revient. Zébulon aussi.");
        long id = demander(dossier, NatureDeDemande.ACCES, Quand.aujourdHui());
        var propositions = reunir(dossier, id).masquages().propositions();
        assertThat(propositions)
                .extracting(Masquages.Proposition::mot)
                .contains("Bertrand", "Mme Voisinage", "06 39 98 12 34", "Son frère")
                .doesNotContain("Jeanne");
        assertThat(propositions)
                .filteredOn(p -> p.mot().equals("Son frère"))
                .extracting(Masquages.Proposition::retenue)
                .containsExactly(false);
        String lu = rendu(relire(dossier, id, "zébulon"));
        assertThat(lu)
                .contains(
                        "Jeanne dit que [tiers masqué] a perdu son emploi. [tiers masqué] l’aide, au [tiers masqué]. Son frère revient. [tiers masqué] aussi.")
                .doesNotContain("Bertrand", "Essaitiers", "Voisinage", "Zébulon", "1980");
    }

    @Test
    void les_donnees_d_un_autre_adulte_ne_sortent_pas_celles_d_un_enfant_oui() {
        long dossier = dossier();
        UnDossierPlein.accueillir(dossier, "Bertrand", "Essaiadulte", "1980-01-01", "CONJOINT");
        UnDossierPlein.accueillir(dossier, "Lison", "Essaienfant", "2019-05-05", "ENFANT");
        long id = demander(dossier, NatureDeDemande.PORTABILITE, Quand.aujourdHui());
        reunir(dossier, id);
        String lu = rendu(relire(dossier, id));
        assertThat(lu).contains("Lison", "2019").doesNotContain("Essaiadulte");
    }

    @Test
    void le_fichier_portable_suit_son_schema_et_se_relit_a_l_identique() throws IOException {
        long dossier = UnDossierPlein.racontee();
        long id = demander(dossier, NatureDeDemande.PORTABILITE, Quand.aujourdHui());
        reunir(dossier, id);
        var relu = relire(dossier, id);
        var ecrire = MaisonDEssai.piece(EcrireLeFichier.class);
        var zip = AgentsDEssai.pour(camille, () -> ouvrir(ecrire.portable(relu, dossier)));
        var schema = JSON.readTree(zip.get(EcrireLeFichier.SCHEMA));
        var document = JSON.readTree(zip.get("dossier.json"));
        assertThat(SchemaJson.ecarts(schema, document)).isEmpty();
        assertThat(JSON.readValue(zip.get("dossier.json"), FichierDeLaPersonne.class))
                .isEqualTo(relu.fichier().masque(relu.masquages()));
        var abime = document.deepCopy();
        ((tools.jackson.databind.node.ObjectNode) abime).remove("parties");
        assertThat(SchemaJson.ecarts(schema, abime)).containsExactly("$ sans parties");
        long gardees = MaisonDEssai.proprietaire()
                .sql("select count(*) from demarches.contenu where dossier = " + dossier)
                .query(Long.class)
                .single();
        assertThat(zip.keySet().stream().filter(n -> n.startsWith("pieces/")).count())
                .isEqualTo(gardees);
    }

    private static Map<String, byte[]> ouvrir(byte[] octets) {
        var contenu = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(octets))) {
            for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry())
                contenu.put(e.getName(), zip.readAllBytes());
        } catch (IOException illisible) {
            throw new java.io.UncheckedIOException(illisible);
        }
        return contenu;
    }

    @Test
    void rien_ne_sort_avant_relecture_et_chaque_sortie_est_notee() {
        long dossier = dossier();
        long id = demander(dossier, NatureDeDemande.ACCES, Quand.aujourdHui());
        reunir(dossier, id);
        var relire = MaisonDEssai.piece(RelireLeFichier.class);
        assertThatThrownBy(
                        () -> AgentsDEssai.pour(camille, () -> relire.aRemettre(UnDossierPlein.vu(dossier), id, "pdf")))
                .isInstanceOf(Introuvable.class);
        assertThat(AgentsDEssai.pour(
                        camille,
                        () -> MaisonDEssai.piece(TenirLesDemandes.class).remettre(UnDossierPlein.vu(dossier), id)))
                .hasValueSatisfying(r -> assertThat(r).contains("Relisez d’abord"));
        long avant = sorties(dossier);
        relire(dossier, id);
        assertThat(sorties(dossier)).isEqualTo(avant + 1);
        assertThat(AgentsDEssai.pour(
                        camille,
                        () -> MaisonDEssai.piece(TenirLesDemandes.class).remettre(UnDossierPlein.vu(dossier), id)))
                .isEmpty();
        assertThatThrownBy(() -> reunir(dossier, id)).isInstanceOf(Introuvable.class);
    }

    private static long sorties(long dossier) {
        return MaisonDEssai.proprietaire()
                .sql("select count(*) from journal.ecriture where acte = 'EXPORTER' and reference = 'dossier:" + dossier
                        + "'")
                .query(Long.class)
                .single();
    }

    @Test
    void la_personne_lit_un_pdf_et_un_word_ou_tout_est_ecrit() throws IOException {
        long dossier = dossier();
        UnDossierPlein.noter(camille, dossier, "Elle prépare son budget avec soin.");
        long id = demander(dossier, NatureDeDemande.ACCES, Quand.aujourdHui());
        reunir(dossier, id);
        var relu = relire(dossier, id);
        var ecrire = MaisonDEssai.piece(EcrireLeFichier.class);
        byte[] docx = ecrire.lisible(relu, FormatDeDocument.DOCX);
        String texte =
                new String(ouvrir(docx).get("word/document.xml"), StandardCharsets.UTF_8).replaceAll("<[^>]+>", " ");
        assertThat(texte).contains("Votre dossier", "Elle prépare son budget avec soin.", "24 mois", "CNIL");
        assertThat(ecrire.lisible(relu, FormatDeDocument.PDF)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void la_secretaire_enregistre_la_demande_mais_ne_reunit_pas_le_dossier() {
        long dossier = dossier();
        long id = demander(dossier, NatureDeDemande.ACCES, Quand.aujourdHui());
        reunir(dossier, id);
        assertThat(AgentsDEssai.pour(
                        "fatou",
                        () -> MaisonDEssai.piece(TenirLesDemandes.class)
                                .duDossier(UnDossierPlein.vu(dossier))
                                .size()))
                .isEqualTo(1);
        assertThatThrownBy(() -> AgentsDEssai.pour(
                        "fatou",
                        () -> MaisonDEssai.piece(RelireLeFichier.class).reunir(UnDossierPlein.vu(dossier), id)))
                .isInstanceOf(Introuvable.class);
        for (String autre : List.of("fatou", "malik", "helene", "amina", "bruno", "sacha")) {
            assertThat(AgentsDEssai.pour(
                            autre,
                            () -> AgentsDEssai.base()
                                    .sql("select count(*) from droitsdespersonnes.export")
                                    .query(Long.class)
                                    .single()))
                    .as(autre)
                    .isZero();
        }
        assertThat(AgentsDEssai.base()
                        .sql("select count(*) from droitsdespersonnes.demande")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void le_delegue_voit_le_registre_sans_nom_prolonge_une_fois_en_disant_pourquoi_et_repond() {
        long dossier = dossier();
        long id = demander(dossier, NatureDeDemande.OPPOSITION, Quand.aujourdHui());
        var demandes = MaisonDEssai.piece(TenirLesDemandes.class);
        assertThat(AgentsDEssai.pour("bruno", demandes::registre))
                .extracting(Demande::id)
                .contains(id);
        assertThat(AgentsDEssai.pour("paul", demandes::registre))
                .extracting(Demande::id)
                .doesNotContain(id);
        assertThat(AgentsDEssai.pour("bruno", () -> demandes.prolonger(id, "trop long")))
                .hasValueSatisfying(r -> assertThat(r).contains("20 caractères"));
        assertThat(AgentsDEssai.pour("bruno", () -> demandes.prolonger(id, "Trois services ont écrit au dossier.")))
                .isEmpty();
        assertThat(AgentsDEssai.pour("bruno", () -> demandes.prolonger(id, "Encore un peu plus de temps, merci.")))
                .hasValueSatisfying(r -> assertThat(r).contains("qu’une fois"));
        var lue = AgentsDEssai.pour("bruno", () -> demandes.pourLeDelegue(id));
        assertThat(lue.terme()).isEqualTo(Quand.aujourdHui().plusMonths(3));
        assertThat(lue.numeroDeDossier()).matches("D-\\d{4}-\\d{6} \\(.+\\)");
        assertThat(AgentsDEssai.pour(
                        "bruno",
                        () -> demandes.repondre(
                                id, Demande.Issue.REFUSEE, "La mission de service public s’y oppose.", "")))
                .isEmpty();
        String texte = AgentsDEssai.pour("bruno", () -> {
            byte[] lettre = MaisonDEssai.piece(LettreDeReponse.class)
                    .ecrire(demandes.pourLeDelegue(id), "", FormatDeDocument.DOCX);
            return new String(ouvrir(lettre).get("word/document.xml"), StandardCharsets.UTF_8)
                    .replaceAll("<[^>]+>", "");
        });
        assertThat(texte).contains("refusée, avec ses motifs", "La mission de service public", "saisir la CNIL");
    }

    @Test
    void une_rectification_garde_l_ancien_et_le_nouveau_et_sans_eux_se_refuse() {
        long dossier = dossier();
        var resultat = AgentsDEssai.pour(
                camille,
                () -> MaisonDEssai.piece(EnregistrerUneDemande.class)
                        .executer(
                                UnDossierPlein.vu(dossier),
                                new EnregistrerUneDemande.Saisie(
                                        UnDossierPlein.titulaire(dossier),
                                        NatureDeDemande.RECTIFICATION,
                                        Demande.Identite.CONNUE,
                                        Quand.aujourdHui(),
                                        "",
                                        "",
                                        "")));
        assertThat(resultat)
                .isInstanceOfSatisfying(
                        EnregistrerUneDemande.Resultat.Refusee.class,
                        r -> assertThat(r.raisons()).containsOnlyKeys("avant"));
    }

    @Test
    void une_base_volee_ne_dit_ni_ce_qui_est_demande_ni_ce_qui_est_rendu() {
        long dossier = dossier();
        UnDossierPlein.noter(camille, dossier, "Phrase du fichier que nul ne retrouve");
        long id = demander(dossier, NatureDeDemande.ACCES, Quand.aujourdHui());
        reunir(dossier, id);
        String tout = MaisonDEssai.proprietaire().sql("""
                select (select string_agg(d::text, ' ') from droitsdespersonnes.demande d)
                    || (select string_agg(e::text, ' ') from droitsdespersonnes.export e)
                    || (select string_agg(t::text, ' ') from taches.tache t where t.genre = 'fichier-de-la-personne')
                """).query(String.class).single();
        assertThat(tout).contains("ACCES").doesNotContain("Phrase du fichier", "Je veux lire", "Jeanne");
        assertThat(Set.copyOf(ouvrirLesSceaux(tout))).isEmpty();
    }

    /** Les mots de la note tels qu’ils s’écriraient en hexadécimal, s’ils n’étaient pas chiffrés. */
    private static List<String> ouvrirLesSceaux(String tout) {
        String hexa = java.util.HexFormat.of().formatHex("Phrase du fichier".getBytes(StandardCharsets.UTF_8));
        return tout.contains(hexa) ? List.of(hexa) : List.of();
    }
}
