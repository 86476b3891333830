package fr.maillage.personnes.courriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.courriers.EcritGarde.Forme;
import fr.maillage.personnes.courriers.GenreDEcrit.Trait;
import fr.maillage.personnes.dossiers.Agents;
import fr.maillage.personnes.dossiers.UnDossierPlein;
import fr.maillage.personnes.orientation.DossierDEssai;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.modeles.GenreDeModele;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents 1 à 7, 9, 18 et 20 : chacun tiré du dossier d’une famille de la démonstration, arrêté, gardé. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChaqueEcritTest {
    private static long dossier;

    @BeforeAll
    static void ouvrir() {
        MaisonDEssai.adresse();
        dossier = Ecrits.famille();
        DossierDEssai.acceptee(dossier);
        var base = MaisonDEssai.proprietaire();
        base.sql("""
                insert into accueil.passage (organisation, unite, lieu, jour, rang, arrive_le, recu_le, fini_le, motifs, reponses,
                    orientation, vers, dossier)
                select d.organisation, d.unite, l.id, current_date, (select coalesce(max(p.rang), 0) + 1 from accueil.passage p),
                    now(), now(), now(), '{ENERGIE}', '{INFORMATION}', 'CCAS', 'CCAS d’exemple', d.id
                from dossiers.dossier d join agenda.lieu l on l.unite = d.unite where d.id = :d limit 1
                """).param("d", dossier).update();
        base.sql("""
                insert into accueil.domiciliation (dossier, personne, organisation, demandee_le, lien, raison)
                select d.id, a.personne, d.organisation, current_date - 3, 'SEJOUR', 'HEBERGE'
                from dossiers.dossier d join dossiers.appartenance a on a.dossier = d.id and a.lien = 'TITULAIRE' and a.fin is null
                where d.id = :d on conflict do nothing
                """).param("d", dossier).update();
        base.sql("""
                insert into demarches.demarche (dossier, unite, modele, libelle, organisme, etat)
                select id, unite, 'aah', 'Demander l’AAH', 'MDPH', 'A_FAIRE' from dossiers.dossier where id = :d
                """).param("d", dossier).update();
    }

    /** Ce qui s’y lit, et qui ne peut venir que du dossier. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fiche-de-premier-accueil | CCAS d’exemple",
                "rapport-social | Composition du foyer",
                "evaluation-budgetaire | Chaque chiffre et son calcul",
                "grille-d-autonomie | Deux regards sur la situation",
                "projet-d-accompagnement | Payer mes factures à l’heure",
                "bilan-d-accompagnement | Objectif par objectif",
                "lettre-d-orientation | de vive voix",
                "compte-rendu-de-visite | convecteur",
                "domiciliation | Une réponse sera donnée avant le",
                "feuille-de-route | Où je vais",
                "fiche-de-droit | À quoi ça sert",
                "mes-droits | Seul l’organisme décide"
            })
    void il_se_tire_du_dossier_s_arrete_se_garde_et_porte_son_en_tete(String genre, String dit) throws IOException {
        long id = Ecrits.commencer("camille", dossier, genre);
        if (genre.equals("rapport-social"))
            Ecrits.ecrire(
                    "camille", dossier, id, Map.of("destinataire", "Le service logement", "cadre", "Un relogement"));
        assertThat(Ecrits.arreter("camille", dossier, id, true)).isInstanceOf(ArreterUnEcrit.Resultat.Arrete.class);
        String texte = Ecrits.word("camille", dossier, id, Forme.ECRIT);
        assertThat(texte)
                .contains(dit, "CONFIDENTIEL – secret professionnel", "-E" + id + ", version 1", "Établi par", "Page ");
        garder(genre, id, Forme.ECRIT);
        boolean pourElle =
                MaisonDEssai.piece(PorteDesEcrits.class).exiger(genre).genre().est(Trait.POUR_LA_PERSONNE);
        if (pourElle) {
            assertThat(texte).contains("Vos informations", "CNIL");
            assertThatThrownBy(() -> Ecrits.word("camille", dossier, id, Forme.COPIE))
                    .isInstanceOf(Introuvable.class);
        } else {
            garder(genre, id, Forme.COPIE);
            assertThat(Ecrits.word("camille", dossier, id, Forme.COPIE))
                    .contains("Une copie pour vous", "Vos informations", "CNIL")
                    .doesNotContain("Analyse professionnelle", "à discuter");
        }
    }

    /** De quoi regarder ce qui sort, dans target/ecrits. */
    private static void garder(String genre, long id, Forme forme) throws IOException {
        var ou = Files.createDirectories(Path.of("target/ecrits"));
        for (var format : List.of(FormatDeDocument.DOCX, FormatDeDocument.PDF)) {
            byte[] contenu = Ecrits.fichier("camille", dossier, id, forme, format);
            assertThat(contenu).hasSizeGreaterThan(2000);
            Files.write(ou.resolve(genre + (forme == Forme.COPIE ? "-copie." : ".") + format.extension()), contenu);
        }
    }

    @Test
    void l_evaluation_budgetaire_se_garde_aussi_en_tableur() {
        long id = Ecrits.commencer("camille", dossier, "evaluation-budgetaire");
        Ecrits.arreter("camille", dossier, id, true);
        assertThat(Ecrits.fichier("camille", dossier, id, Forme.ECRIT, FormatDeDocument.XLSX))
                .startsWith('P', 'K');
    }

    @Test
    void chacun_ne_lit_que_ce_que_sa_fonction_ouvre() {
        long rapport = Ecrits.commencer("camille", dossier, "rapport-social");
        long visite = Ecrits.commencer("camille", dossier, "compte-rendu-de-visite");
        long accueil = Ecrits.commencer("camille", dossier, "fiche-de-premier-accueil");
        assertThat(lus("camille", rapport, visite, accueil)).containsExactly(rapport, visite, accueil);
        assertThat(lus("helene", rapport, visite, accueil)).containsExactly(visite, accueil);
        assertThat(lus("fatou", rapport, visite, accueil)).containsExactly(accueil);
        assertThat(lus("amina", rapport, visite, accueil)).isEmpty();
        assertThat(AgentsDEssai.pour(
                                "fatou",
                                () -> MaisonDEssai.piece(LireLesEcrits.class).lister(dossier))
                        .possibles())
                .extracting(p -> p.genre().code())
                .containsExactly("fiche-de-premier-accueil", "domiciliation");
        assertThatThrownBy(() -> Ecrits.commencer("fatou", dossier, "rapport-social"))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void un_modele_de_l_organisation_peut_porter_la_reference_de_chaque_ecrit() {
        var connus = new HashMap<String, List<String>>();
        MaisonDEssai.pieces(GenreDeModele.class)
                .forEach(g -> connus.put(
                        g.code(),
                        g.champs().stream().map(GenreDeModele.Champ::nom).toList()));
        var modeles = AgentsDEssai.pour("camille", () -> {
            var vu = UnDossierPlein.vu(dossier);
            return MaisonDEssai.piece(PorteDesEcrits.class).sources().stream()
                    .flatMap(s -> s.sujets(vu).stream()
                            .limit(1)
                            .map(sujet -> s.preparer(vu, sujet.cle()).modele()))
                    .toList();
        });
        assertThat(modeles)
                .hasSizeGreaterThan(8)
                .allSatisfy(modele -> assertThat(connus.get(modele))
                        .as(modele)
                        .contains("ecrit.reference", "ecrit.version", "ecrit.destinataire", "ecrit.cadre"));
    }

    private static List<Long> lus(String agent, long... ids) {
        var base = MaisonDEssai.piece(JdbcClient.class);
        return AgentsDEssai.pour(
                agent,
                () -> base.sql("select id from courriers.ecrit where id in (:ids) order by id")
                        .param("ids", java.util.Arrays.stream(ids).boxed().toList())
                        .query(Long.class)
                        .list());
    }

    @Test
    void une_adresse_protegee_ne_s_imprime_jamais() {
        var camille = AgentsDEssai.de("camille");
        long cache = Agents.dossierProtege(camille, "Essaicachee", "14 bis rue des Acacias Bleus");
        long id = Ecrits.commencer("camille", cache, "rapport-social");
        Ecrits.ecrire("camille", cache, id, Map.of("destinataire", "Le bailleur", "cadre", "Un relogement"));
        assertThat(Ecrits.word("camille", cache, id, Forme.ECRIT)).doesNotContain("Acacias", "49000", "Commune :");
        Ecrits.ecrire("camille", cache, id, Map.of("cadre", "Quitter la RUE DES ACACIAS BLEUS"));
        assertThat(Ecrits.arreter("camille", cache, id, true))
                .isInstanceOfSatisfying(
                        ArreterUnEcrit.Resultat.Refuse.class,
                        r -> assertThat(r.phrases())
                                .containsExactly(
                                        "« Dans quel cadre » laisse lire l’adresse de la personne, qui est protégée : retirez-la."));
        Ecrits.ecrire("camille", cache, id, Map.of("cadre", "Un relogement"));
        assertThat(Ecrits.arreter("camille", cache, id, true)).isInstanceOf(ArreterUnEcrit.Resultat.Arrete.class);
    }

    @Test
    void l_ecrit_fini_dans_word_est_garde_tel_quel_et_relu_comme_les_autres() {
        long id = Ecrits.commencer("camille", dossier, "bilan-d-accompagnement");
        assertThat(AgentsDEssai.pour(
                        "camille",
                        () -> MaisonDEssai.piece(ArreterUnEcrit.class)
                                .executer(
                                        dossier,
                                        id,
                                        true,
                                        "pas un Word".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isInstanceOf(ArreterUnEcrit.Resultat.Refuse.class);
        byte[] word = Ecrits.fichier("camille", dossier, id, Forme.ECRIT, FormatDeDocument.DOCX);
        assertThat(AgentsDEssai.pour(
                        "camille",
                        () -> MaisonDEssai.piece(ArreterUnEcrit.class).executer(dossier, id, true, word)))
                .isInstanceOf(ArreterUnEcrit.Resultat.Arrete.class);
        assertThat(Ecrits.fichier("camille", dossier, id, Forme.ECRIT, FormatDeDocument.DOCX))
                .isEqualTo(word);
        assertThat(Ecrits.lire("camille", dossier, id).retouche()).isTrue();
        assertThatThrownBy(() -> Ecrits.fichier("camille", dossier, id, Forme.ECRIT, FormatDeDocument.PDF))
                .isInstanceOf(Introuvable.class);
    }
}
