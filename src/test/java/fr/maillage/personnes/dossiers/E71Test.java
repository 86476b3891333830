package fr.maillage.personnes.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Compartiment;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Profession;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.coffre.Resceller;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** E71 : la note médicale d’une puéricultrice existe pour ceux qui suivent le dossier ; seules les professions de santé la lisent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class E71Test {
    private static final String TEXTE = "Courbe de poids à surveiller " + System.nanoTime();
    private static AgentConnecte camille;
    private static AgentConnecte puericultrice;
    private static AgentConnecte medecin;
    private static AgentConnecte educateur;
    private static long dossier;

    @BeforeAll
    static void ouvrir() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        puericultrice = agent("PUERICULTRICE");
        medecin = agent("MEDECIN");
        educateur = agent("EDUCATEUR");
        dossier = Agents.dossierDe(camille, "Clémence", "Essaimedical", "1990-01-01");
        for (var a : List.of(puericultrice, medecin, educateur)) {
            un(
                    "insert into dossiers.suivi (dossier, organisation, agent, titre) values (%d, %d, %d, 'COREFERENT') returning id"
                            .formatted(dossier, camille.organisation(), a.id()));
        }
        ecrire(puericultrice, Compartiment.MEDICAL, TEXTE);
        ecrire(camille, Compartiment.SOCIAL, "Note sociale de tous");
    }

    private static AgentConnecte agent(String profession) {
        String identifiant = "e71-" + System.nanoTime();
        long id = un(
                "insert into acces.agent (organisation, identifiant, nom, profession) values (%d, '%s', 'Agent %s', '%s') returning id"
                        .formatted(camille.organisation(), identifiant, profession, profession));
        un(
                "insert into acces.affectation (agent, organisation, unite, fonction, debut, validee_le) values (%d, %d, %d, 'ASS', '2020-01-01', now()) returning id"
                        .formatted(id, camille.organisation(), camille.idUnite()));
        var a = AgentsDEssai.de(identifiant);
        return new AgentConnecte(
                a.id(),
                a.identifiant(),
                a.nom(),
                a.organisation(),
                a.nomOrganisation(),
                a.profil(),
                a.idUnite(),
                a.unite(),
                a.fonction(),
                a.affectation(),
                true,
                Profession.valueOf(profession));
    }

    private static long un(String ordre) {
        return MaisonDEssai.proprietaire().sql(ordre).query(Long.class).single();
    }

    private static void ecrire(AgentConnecte agent, Compartiment compartiment, String texte) {
        QuiTravaille.pour(agent, () -> {
            MaisonDEssai.piece(EcrireUneNote.class).executer(dossier, compartiment, texte);
            return true;
        });
    }

    private static List<Dossier.Note> notes(AgentConnecte agent) {
        return QuiTravaille.pour(
                        agent, () -> MaisonDEssai.piece(LireUnDossier.class).chronologie(dossier))
                .notes();
    }

    private static Dossier.Note medicale(AgentConnecte agent) {
        return notes(agent).stream()
                .filter(n -> n.compartiment() == Compartiment.MEDICAL)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void une_cesf_voit_que_la_note_existe_et_pas_son_contenu() {
        assertThat(medicale(camille).texte()).isNull();
        assertThat(medicale(camille).agent()).contains("PUERICULTRICE");
        assertThat(medicale(educateur).texte()).isNull();
        assertThat(notes(camille)).hasSize(2);
        assertThat(AgentsDEssai.pour(
                        camille,
                        () -> AgentsDEssai.base()
                                .sql("select count(*) from dossiers.note_a_part")
                                .query(Long.class)
                                .single()))
                .as("la base non plus ne lui en rend rien")
                .isZero();
    }

    @Test
    void son_auteur_et_les_professions_de_sante_la_lisent() {
        assertThat(medicale(puericultrice).texte()).isEqualTo(TEXTE);
        assertThat(medicale(medecin).texte()).isEqualTo(TEXTE);
    }

    @Test
    void une_profession_de_sante_qui_ne_suit_pas_le_dossier_n_en_sait_rien() {
        var ailleurs = agent("INFIRMIER");
        assertThat(notes(ailleurs)).isEmpty();
    }

    @Test
    void qui_ne_lit_pas_ce_secret_n_ecrit_pas_dessous() {
        assertThatThrownBy(() -> ecrire(camille, Compartiment.MEDICAL, "x")).isInstanceOf(Introuvable.class);
    }

    @Test
    void la_base_et_professions_yaml_admettent_les_memes() {
        for (var profession : Profession.values()) {
            for (var compartiment : Compartiment.values()) {
                assertThat(MaisonDEssai.proprietaire()
                                .sql("select dossiers.admise(:p, :c)")
                                .param("p", profession.name())
                                .param("c", compartiment.name())
                                .query(Boolean.class)
                                .single())
                        .as(profession + ", " + compartiment)
                        .isEqualTo(profession.lit(compartiment));
            }
        }
    }

    @Test
    void elle_n_est_pas_en_clair_et_se_lit_apres_une_rotation_des_cles() {
        assertThat(un("select count(*) from dossiers.note_a_part where encode(texte_scelle, 'escape') like '%Courbe%'"))
                .isZero();
        MaisonDEssai.piece(fr.maillage.socle.coffre.Coffre.class).tourner();
        MaisonDEssai.piece(Resceller.class).executer();
        assertThat(medicale(medecin).texte()).isEqualTo(TEXTE);
    }
}
