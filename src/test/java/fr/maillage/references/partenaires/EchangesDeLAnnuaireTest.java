package fr.maillage.references.partenaires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.references.partenaires.ImporterDesFiches.CompteRendu;
import fr.maillage.references.partenaires.JdbcPartenaires.Effet;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** L’annuaire va et vient dans le schéma national ; ce qui ne s’y plie pas est refusé avec sa raison. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EchangesDeLAnnuaireTest {
    private static final String STRUCTURES = """
            source,id,nom,date_maj,siret,commune,code_postal,reseaux_porteurs,courriel
            essai-%1$s,s1,Association du Lac,2026-10-01,12345678901234,Angers,49000,"[""caf"", ""cpam""]",a@b.fr
            essai-%1$s,s2,Ab,2026-10-01,,,,,
            essai-%1$s,s3,Association au mauvais SIRET,2026-10-01,123,,,,
            essai-%1$s,s4,Association au réseau inconnu,2026-10-01,,,,reseau-imaginaire,
            essai-%1$s,s5,Association sans date,,,,,,
            essai-%1$s,s1,Association du Lac en double,2026-10-01,,,,,
            """;

    private static CompteRendu charger(String fichier, String nom) {
        return AgentsDEssai.pour(
                "ines",
                () -> MaisonDEssai.piece(ImporterDesFiches.class)
                        .executer(fichier.getBytes(StandardCharsets.UTF_8), nom, false));
    }

    @Test
    void chaque_ligne_fausse_est_refusee_avec_sa_raison_et_les_autres_entrent() {
        var compte = charger(STRUCTURES.formatted("refus"), "structures.csv");
        assertThat(compte.structures()).containsExactly(Map.entry(Effet.CREEE, 1));
        assertThat(compte.refus())
                .extracting(FichesRecues.Refus::ou)
                .containsExactly("ligne 3", "ligne 4", "ligne 5", "ligne 6", "ligne 7");
        assertThat(compte.refus())
                .extracting(FichesRecues.Refus::raison)
                .satisfiesExactly(
                        r -> assertThat(r).contains("« Ab » compte 2 caractères"),
                        r -> assertThat(r).contains("« 123 » n’est pas un SIRET"),
                        r -> assertThat(r).contains("reseau-imaginaire"),
                        r -> assertThat(r).contains("« Mise à jour le » manque"),
                        r -> assertThat(r).contains("déjà plus haut"));
    }

    @Test
    void charger_deux_fois_ne_change_rien_et_une_fiche_plus_recente_ici_n_est_pas_ecrasee() {
        String fichier = STRUCTURES.formatted("deuxfois");
        charger(fichier, "structures.csv");
        var seconde = charger(fichier, "structures.csv");
        assertThat(seconde.structures()).containsExactly(Map.entry(Effet.INCHANGEE, 1));
        var plusVieux = charger(
                fichier.replace("Association du Lac,2026-10-01", "Association de la Mare,2025-01-01"),
                "structures.csv");
        assertThat(plusVieux.structures()).containsExactly(Map.entry(Effet.INCHANGEE, 1));
        var plusRecent = charger(
                fichier.replace("Association du Lac,2026-10-01", "Association de la Mare,2026-11-01"),
                "structures.csv");
        assertThat(plusRecent.structures()).containsExactly(Map.entry(Effet.CHANGEE, 1));
    }

    @Test
    void un_service_sans_sa_structure_est_refuse_et_un_json_porte_les_deux() {
        String json = """
                {"structures": [{"source": "essai-json", "id": "a", "nom": "La Maison ouverte", "date_maj": "2026-09-01"}],
                 "services": [
                  {"source": "essai-json", "id": "x", "structure_id": "a", "nom": "Repas partagé", "description": "Un repas le jeudi.",
                   "date_maj": "2026-09-01", "thematiques": ["remobilisation--lien-social"], "publics": ["tous-publics"]},
                  {"source": "essai-json", "id": "y", "structure_id": "perdue", "nom": "Orphelin", "description": "Sans structure.",
                   "date_maj": "2026-09-01"},
                  {"source": "essai-json", "id": "z", "structure_id": "a", "nom": "Faux besoin", "description": "Code inconnu.",
                   "date_maj": "2026-09-01", "thematiques": ["tout-et-rien"]}]}
                """;
        var compte = charger(json, "annuaire.json");
        assertThat(compte.structures()).containsExactly(Map.entry(Effet.CREEE, 1));
        assertThat(compte.services()).containsExactly(Map.entry(Effet.CREEE, 1));
        assertThat(compte.refus())
                .extracting(FichesRecues.Refus::raison)
                .satisfiesExactly(
                        r -> assertThat(r).contains("« perdue »"),
                        r -> assertThat(r).contains("tout-et-rien"));
        assertThatThrownBy(() -> charger("{\"structures\": [", "coupe.json"))
                .isInstanceOf(FichierIllisible.class)
                .hasMessageContaining("coupe.json");
        assertThatThrownBy(() -> charger("a;b\n1;2\n", "autre.csv"))
                .isInstanceOf(FichierIllisible.class)
                .hasMessageContaining("colonnes du schéma");
    }

    @Test
    void ce_que_l_on_exporte_se_recharge_sans_rien_changer() {
        charger(STRUCTURES.formatted("allerretour"), "structures.csv");
        for (String format : java.util.List.of("json", "structures", "services")) {
            byte[] sorti = AgentsDEssai.pour("ines", () -> {
                var exporter = MaisonDEssai.piece(ExporterLAnnuaire.class);
                return switch (format) {
                    case "json" -> exporter.json();
                    case "structures" -> exporter.structuresEnCsv();
                    default -> exporter.servicesEnCsv();
                };
            });
            var compte = AgentsDEssai.pour(
                    "ines", () -> MaisonDEssai.piece(ImporterDesFiches.class).executer(sorti, format, false));
            assertThat(compte.refus()).as(format).isEmpty();
            assertThat(compte.structures().keySet()).as(format).isSubsetOf(Effet.INCHANGEE);
            assertThat(compte.services().keySet()).as(format).isSubsetOf(Effet.INCHANGEE);
        }
    }

    @Test
    void la_liste_nationale_des_france_services_est_reconnue() {
        String liste = """
                id_fs,insee_dep,lib_fs,adresse,complement_adresse,insee_com,code_postal,lib_com,latitude,longitude,h_lundi,h_mardi,labellisation
                9001,49,France services d’essai,1 rue Neuve,,49007,49000,Angers,47.47,-0.55,09:00 - 12:00 / 13:30 - 17:00,14:00 - 18:00,Espace labellisé 01/02/2020
                """;
        var compte = charger(liste, "france_services.csv");
        assertThat(compte.refus()).isEmpty();
        assertThat(compte.services()).containsKey(Effet.CREEE);
        var trouvee = AgentsDEssai.pour(
                        "ines",
                        () -> MaisonDEssai.piece(Partenaires.class)
                                .chercher(AnnuaireDEssai.recherche("France services d’essai", "", "Angers"), 5))
                .getFirst();
        assertThat(trouvee.offre().ou("horaires_accueil")).isEqualTo("Mo 09:00-12:00,13:30-17:00; Tu 14:00-18:00");
        assertThat(trouvee.aVerifier()).isTrue();
    }

    @Test
    void une_organisation_ne_voit_pas_l_annuaire_d_une_autre_et_sans_contexte_la_base_ne_montre_rien() {
        charger(STRUCTURES.formatted("mur"), "structures.csv");
        String combien = "select count(*) from partenaires.structure where source = 'essai-mur'";
        var base = MaisonDEssai.piece(JdbcClient.class);
        assertThat(AgentsDEssai.pour(
                        "ines", () -> base.sql(combien).query(Long.class).single()))
                .isEqualTo(1);
        assertThat(AgentsDEssai.pour(
                        "amina", () -> base.sql(combien).query(Long.class).single()))
                .isZero();
        assertThat(base.sql("select count(*) from partenaires.structure")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void qui_ne_fait_que_lire_n_ecrit_pas_et_tout_ce_qui_s_ecrit_est_au_journal() {
        assertThatThrownBy(() -> AgentsDEssai.pour(
                        "malik",
                        () -> MaisonDEssai.piece(TenirLesPartenaires.class)
                                .creerUneStructure(Map.of("nom", "Par un lecteur"))))
                .isInstanceOf(Introuvable.class);
        var cree = (TenirLesPartenaires.Resultat.Enregistree) AgentsDEssai.pour(
                "camille",
                () -> MaisonDEssai.piece(TenirLesPartenaires.class)
                        .creerUneStructure(Map.of("nom", "Par une conseillère", "commune", "Cholet")));
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select libelle from journal.ecriture where reference = :reference")
                        .param("reference", "structure:" + cree.id())
                        .query(String.class)
                        .list())
                .containsExactly("Structure ajoutée : Par une conseillère");
        var structure = AgentsDEssai.pour(
                "camille", () -> MaisonDEssai.piece(TenirLesPartenaires.class).exigerStructure(cree.id()));
        assertThat(structure.valeurs().texte("code_insee")).isEqualTo("49099");
        var enDesaccord = AgentsDEssai.pour(
                "camille",
                () -> MaisonDEssai.piece(TenirLesPartenaires.class)
                        .changerUneStructure(cree.id(), 7, Map.of("nom", "Un autre nom")));
        assertThat(enDesaccord).isInstanceOf(TenirLesPartenaires.Resultat.EnDesaccord.class);
    }
}
