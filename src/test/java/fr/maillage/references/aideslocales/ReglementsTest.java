package fr.maillage.references.aideslocales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.references.aideslocales.regles.DemandeDAide;
import fr.maillage.references.aideslocales.regles.Reglement;
import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Lien;
import fr.maillage.references.droits.foyer.Logement;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Un règlement s’écrit, s’essaie, se publie daté ; l’histoire ne se réécrit pas, et chaque organisation n’a que les siens. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReglementsTest {
    private static final Foyer SEUL = new Foyer(
            List.of(new Personne(
                    Lien.DEMANDEUR, LocalDate.of(1990, 4, 12), Activite.SANS_EMPLOI, Set.of(), 0, 0, 0, List.of())),
            Logement.AUCUN);

    private final EcrireUnReglement ecrire = MaisonDEssai.piece(EcrireUnReglement.class);
    private final PublierUnReglement publier = MaisonDEssai.piece(PublierUnReglement.class);
    private final LireLesReglements lire = MaisonDEssai.piece(LireLesReglements.class);
    private final RetirerUnReglement retirer = MaisonDEssai.piece(RetirerUnReglement.class);
    private final AidesLocales aides = MaisonDEssai.piece(AidesLocales.class);

    private static Reglement reglement(String nom, int montant, int attendu) {
        return LectureDeReglement.exiger("""
                format: maillage/reglement-d-aides/1
                nom: "%s"
                aides:
                  - code: essai
                    nom: "%s"
                    forme: secours
                    conditions:
                      - { genre: activite, activites: [sans_emploi] }
                    montant: { genre: fixe, montant: %d }
                exemples:
                  - nom: Un
                    situation: { le: 2026-11-16, age: 30, activite: sans_emploi, occupation: locataire_vide }
                    attendus:
                      - { aide: essai, issue: ouvert, montant: %d }
                """.formatted(nom, nom, montant, attendu));
    }

    private static String nom() {
        return "Essai " + UUID.randomUUID();
    }

    private long creer(Reglement reglement) {
        return ((EcrireUnReglement.Resultat.Enregistre) ecrire.creer(reglement)).reglement();
    }

    private List<String> montants(String nom, LocalDate jour) {
        return aides.evaluer(DemandeDAide.de(SEUL, jour)).stream()
                .filter(r -> r.reglement().equals(nom))
                .map(r -> r.reponse().dire())
                .toList();
    }

    @Test
    void un_exemple_qui_ne_tient_pas_empeche_de_publier_et_dit_pourquoi() {
        AgentsDEssai.pour("ines", () -> {
            long id = creer(reglement(nom(), 50, 60));
            assertThat(publier.executer(id, Quand.aujourdHui()))
                    .isInstanceOfSatisfying(
                            PublierUnReglement.Resultat.Refuse.class,
                            r -> assertThat(r.phrases())
                                    .singleElement()
                                    .asString()
                                    .contains("L’exemple « Un » ne tient pas", "devait donner 60", "elle donne 50"));
            return id;
        });
    }

    @Test
    void une_aide_sans_exemple_ne_se_publie_pas() {
        AgentsDEssai.pour("ines", () -> {
            long id = creer(reglement(nom(), 50, 50).avecExemples(List.of()));
            assertThat(publier.executer(id, Quand.aujourdHui()))
                    .isInstanceOfSatisfying(
                            PublierUnReglement.Resultat.Refuse.class,
                            r -> assertThat(r.phrases())
                                    .singleElement()
                                    .asString()
                                    .startsWith("Aucun exemple ne vérifie"));
            return id;
        });
    }

    @Test
    void publier_deux_versions_laisse_chaque_jour_sa_regle() {
        String nom = nom();
        LocalDate demain = Quand.aujourdHui().plusDays(1);
        AgentsDEssai.pour("ines", () -> {
            long id = creer(reglement(nom, 50, 50));
            publier.executer(id, LocalDate.of(2026, 1, 1));
            assertThat(montants(nom, LocalDate.of(2025, 12, 31))).isEmpty();
            ecrire.ouvrir(id);
            ecrire.ecrireAide(
                    id,
                    reglement(nom, 80, 80).aides().getFirst(),
                    EcrireUnReglement.empreinte(reglement(nom, 50, 50).aides().getFirst()));
            ecrire.ecrireExemple(id, reglement(nom, 80, 80).exemples().getFirst(), "Un");
            assertThat(publier.executer(id, LocalDate.of(2026, 2, 1)))
                    .isInstanceOfSatisfying(
                            PublierUnReglement.Resultat.Refuse.class,
                            r -> assertThat(r.phrases())
                                    .singleElement()
                                    .asString()
                                    .contains("est passé"));
            assertThat(publier.executer(id, demain)).isInstanceOf(PublierUnReglement.Resultat.Publie.class);
            assertThat(montants(nom, Quand.aujourdHui()))
                    .singleElement()
                    .asString()
                    .contains("50");
            assertThat(montants(nom, demain)).singleElement().asString().contains("80");
            var fiche = lire.exiger(id);
            assertThat(ComparerDeuxVersions.executer(
                            fiche.version(1).orElseThrow().contenu(),
                            fiche.version(2).orElseThrow().contenu()))
                    .singleElement()
                    .satisfies(d -> {
                        assertThat(d.avant()).singleElement().asString().startsWith("Montant : 50");
                        assertThat(d.apres()).singleElement().asString().startsWith("Montant : 80");
                    });
            return id;
        });
    }

    @Test
    void une_version_publiee_ne_change_plus_meme_a_la_main() {
        long id = AgentsDEssai.pour("ines", () -> {
            long cree = creer(reglement(nom(), 50, 50));
            publier.executer(cree, LocalDate.of(2026, 1, 1));
            return cree;
        });
        for (String geste : List.of(
                "update aideslocales.version set contenu = '' where reglement = " + id,
                "delete from aideslocales.version where reglement = " + id))
            assertThatThrownBy(() -> MaisonDEssai.proprietaire().sql(geste).update())
                    .hasMessageContaining("est publiée : elle ne change plus");
    }

    @Test
    void une_autre_organisation_ne_voit_ni_n_emploie_ce_reglement() {
        String nom = nom();
        long id = AgentsDEssai.pour("ines", () -> {
            long cree = creer(reglement(nom, 50, 50));
            publier.executer(cree, LocalDate.of(2026, 1, 1));
            assertThat(montants(nom, Quand.aujourdHui())).hasSize(1);
            return cree;
        });
        AgentsDEssai.pour("amina", () -> {
            assertThat(lire.tous()).noneMatch(f -> f.id() == id);
            assertThat(montants(nom, Quand.aujourdHui())).isEmpty();
            return id;
        });
    }

    @Test
    void deux_collegues_qui_ecrivent_la_meme_aide_sont_prevenus_et_rien_ne_s_ecrase() {
        AgentsDEssai.pour("ines", () -> {
            String nom = nom();
            long id = creer(reglement(nom, 50, 50));
            String lue =
                    EcrireUnReglement.empreinte(reglement(nom, 50, 50).aides().getFirst());
            var a = reglement(nom, 70, 70).aides().getFirst();
            assertThat(ecrire.ecrireAide(id, a, lue)).isInstanceOf(EcrireUnReglement.Resultat.Enregistre.class);
            var b = reglement(nom, 90, 90).aides().getFirst();
            assertThat(ecrire.ecrireAide(id, b, lue))
                    .isInstanceOfSatisfying(
                            EcrireUnReglement.Resultat.Refuse.class,
                            r -> assertThat(r.erreurs())
                                    .extracting(ErreurDeChamp::phrase)
                                    .singleElement()
                                    .asString()
                                    .contains("Un collègue a changé cette aide"));
            assertThat(lire.exigerLeBrouillon(id).contenu().aides().getFirst()).isEqualTo(a);
            return id;
        });
    }

    @Test
    void six_mois_de_residence_pour_une_domiciliation_ne_s_enregistrent_pas() {
        AgentsDEssai.pour("ines", () -> {
            var domiciliation = LectureDeReglement.exiger("""
                    format: maillage/reglement-d-aides/1
                    nom: "%s"
                    aides:
                      - code: domiciliation
                        nom: Domiciliation
                        forme: secours
                        conditions:
                          - { genre: residence, lieux: [49007 Angers], mois: 6 }
                        montant: { genre: par_l_instance }
                    """.formatted(nom()));
            assertThat(ecrire.creer(domiciliation))
                    .isInstanceOfSatisfying(
                            EcrireUnReglement.Resultat.Refuse.class,
                            r -> assertThat(r.erreurs()).singleElement().satisfies(e -> {
                                assertThat(e.champ()).isEqualTo("domiciliation/0");
                                assertThat(e.phrase()).contains("n’a pas de durée minimale");
                            }));
            return 0;
        });
    }

    @Test
    void un_dossier_peut_demander_avec_son_foyer_son_mois_et_ce_qu_il_sait() {
        var demande = new DemandeDAide(
                SEUL,
                LocalDate.of(2026, 11, 1),
                52_000L,
                9_000L,
                "49007",
                null,
                Set.of(),
                null,
                null,
                Map.of(),
                Set.of());
        var reponses = AgentsDEssai.pour("camille", () -> aides.evaluer(demande));
        assertThat(reponses)
                .extracting(r -> r.reponse().aide().code())
                .contains("fsl-energie", "secours-d-urgence", "cantine");
        assertThat(reponses)
                .filteredOn(r -> r.reponse().aide().code().equals("loisirs-des-enfants"))
                .singleElement()
                .satisfies(r -> assertThat(r.reponse().pourquoi()).contains("n’habite pas Cholet", "Aucun enfant"));
    }

    @Test
    void retire_un_reglement_ne_repond_plus_a_partir_de_ce_jour_et_une_nouvelle_version_le_rouvre() {
        String nom = nom();
        LocalDate jour = Quand.aujourdHui();
        AgentsDEssai.pour("ines", () -> {
            long id = creer(reglement(nom, 50, 50));
            publier.executer(id, LocalDate.of(2026, 1, 1));
            assertThat(retirer.executer(id, jour.minusDays(1), " "))
                    .extracting(ErreurDeChamp::champ)
                    .containsExactly("le", "motif");
            assertThat(montants(nom, jour)).hasSize(1);
            assertThat(retirer.executer(id, jour.plusDays(3), "Le fonds ferme")).isEmpty();
            assertThat(montants(nom, jour.plusDays(2))).hasSize(1);
            assertThat(montants(nom, jour.plusDays(3))).isEmpty();
            var aide = new AidesLocales.Reference(id, "essai");
            assertThat(aides.retirees(List.of(aide), jour)).isEmpty();
            assertThat(aides.retirees(List.of(aide), jour.plusDays(9))).containsEntry(aide, jour.plusDays(3));
            ecrire.ouvrir(id);
            publier.executer(id, jour.plusDays(20));
            assertThat(montants(nom, jour.plusDays(20))).hasSize(1);
            assertThat(aides.retirees(List.of(aide), jour.plusDays(20))).isEmpty();
            return id;
        });
    }

    @Test
    void une_aide_qu_une_nouvelle_version_ne_donne_plus_est_retiree_depuis_ce_jour() {
        LocalDate demain = Quand.aujourdHui().plusDays(1);
        AgentsDEssai.pour("ines", () -> {
            long id = creer(reglement(nom(), 50, 50));
            publier.executer(id, LocalDate.of(2026, 1, 1));
            var autre = LectureDeReglement.exiger(
                    lire.exiger(id).courante().fichier().replace("essai", "autre"));
            assertThat(ecrire.suivre(id, autre)).isInstanceOf(EcrireUnReglement.Resultat.Enregistre.class);
            publier.executer(id, demain);
            var avant = new AidesLocales.Reference(id, "essai");
            var apres = new AidesLocales.Reference(id, "autre");
            assertThat(aides.retirees(List.of(avant, apres), demain)).containsExactly(Map.entry(avant, demain));
            return id;
        });
    }

    @Test
    void ce_qui_est_retire_ne_se_reecrit_pas() {
        long id = AgentsDEssai.pour("ines", () -> {
            long nouveau = creer(reglement(nom(), 50, 50));
            publier.executer(nouveau, LocalDate.of(2026, 1, 1));
            retirer.executer(nouveau, Quand.aujourdHui(), "Le fonds ferme");
            return nouveau;
        });
        assertThatThrownBy(() -> AgentsDEssai.pour(
                        "ines",
                        () -> AgentsDEssai.base()
                                .sql("update aideslocales.retrait set motif = 'autre' where version in"
                                        + " (select id from aideslocales.version where reglement = :id)")
                                .param("id", id)
                                .update()))
                .rootCause()
                .hasMessageContaining("retrait");
    }
}
