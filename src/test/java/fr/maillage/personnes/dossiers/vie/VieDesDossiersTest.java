package fr.maillage.personnes.dossiers.vie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.dossiers.Agents;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.MotifDeFin;
import fr.maillage.personnes.dossiers.UnDossierPlein;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Un dossier passe de main en main, d’unité en unité, se clôt et se rouvre : ce que chacun voit avant et après. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VieDesDossiersTest {
    private static final LocalDate JOUR = Quand.aujourdHui();
    private static AgentConnecte camille;
    private static AgentConnecte malik;
    private static AgentConnecte helene;
    private static AgentConnecte fatou;
    private static long autreUnite;
    private static AgentConnecte conductrice;
    private static AgentConnecte voisine;

    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        malik = AgentsDEssai.de("malik");
        helene = AgentsDEssai.de("helene");
        fatou = AgentsDEssai.de("fatou");
        autreUnite = un("insert into acces.unite (organisation, nom) values (%d, 'Unité voisine %d') returning id"
                .formatted(camille.organisation(), System.nanoTime()));
        conductrice = agent("conductrice", "RT");
        voisine = agent("voisine", "CESF");
    }

    private static AgentConnecte agent(String nom, String fonction) {
        String identifiant = nom + System.nanoTime();
        long id =
                un("insert into acces.agent (organisation, identifiant, nom) values (%d, '%s', 'Agent %s') returning id"
                        .formatted(camille.organisation(), identifiant, nom));
        un(
                "insert into acces.affectation (agent, organisation, unite, fonction, debut, validee_le) values (%d, %d, %d, '%s', '2020-01-01', now()) returning id"
                        .formatted(id, camille.organisation(), autreUnite, fonction));
        return AgentsDEssai.de(identifiant);
    }

    private static long un(String ordre) {
        return MaisonDEssai.proprietaire().sql(ordre).query(Long.class).single();
    }

    private static long dossier() {
        return Agents.dossierDe(camille, "Reine", "Essairelais", "1969-03-02");
    }

    private static Optional<String> par(AgentConnecte agent, Function<TenirLaVie, Optional<String>> acte) {
        return QuiTravaille.pour(agent, () -> acte.apply(MaisonDEssai.piece(TenirLaVie.class)));
    }

    private static Situation lire(AgentConnecte agent, long dossier) {
        return QuiTravaille.pour(
                agent, () -> MaisonDEssai.piece(TenirLaVie.class).lire(dossier));
    }

    private static boolean litLesNotes(AgentConnecte agent, long dossier) {
        return AgentsDEssai.pour(
                agent,
                () -> AgentsDEssai.base()
                        .sql(
                                "select dossiers.accompagne(:id) and :id in (select t.dossier from dossiers.titres() t where t.titre in ('SUIVI', 'EXCEPTION'))")
                        .param("id", dossier)
                        .query(Boolean.class)
                        .single());
    }

    private static long avis(AgentConnecte agent, String debut) {
        return MaisonDEssai.proprietaire()
                .sql("select count(*) from taches.avis where agent = :agent and texte like :debut")
                .param("agent", agent.id())
                .param("debut", debut + "%")
                .query(Long.class)
                .single();
    }

    private static List<String> faits(long dossier) {
        return MaisonDEssai.proprietaire()
                .sql("select libelle from dossiers.evenement where dossier = :id and genre = 'VIE' order by quand")
                .param("id", dossier)
                .query(String.class)
                .list();
    }

    @Test
    void un_relais_dit_quand_et_pourquoi_previent_le_nouveau_et_garde_l_histoire() {
        long id = dossier();
        long avant = avis(malik, "Le dossier");
        assertThat(par(camille, v -> v.changerDeReferent(id, malik.id(), JOUR, " ")))
                .hasValueSatisfying(r -> assertThat(r).contains("Dites pourquoi"));
        assertThat(par(camille, v -> v.changerDeReferent(id, malik.id(), JOUR.minusDays(1), "x")))
                .hasValueSatisfying(r -> assertThat(r).contains("choisissez un jour"));
        assertThat(par(camille, v -> v.changerDeReferent(id, camille.id(), JOUR, "x")))
                .hasValueSatisfying(r -> assertThat(r).contains("déjà référent"));
        String raison = "Départ vers un autre secteur " + System.nanoTime();
        assertThat(par(camille, v -> v.changerDeReferent(id, malik.id(), JOUR, raison)))
                .isEmpty();
        assertThat(avis(malik, "Le dossier")).isEqualTo(avant + 1);
        var lue = lire(malik, id);
        assertThat(lue.referent()).hasValueSatisfying(r -> assertThat(r.agent()).isEqualTo(malik.id()));
        assertThat(lue.etapes()).singleElement().satisfies(e -> {
            assertThat(e.raison()).isEqualTo(raison);
            assertThat(e.jour()).isEqualTo(JOUR);
        });
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select count(*) from dossiers.suivi where dossier = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(litLesNotes(camille, id)).as("l’ancienne ne suit plus").isFalse();
        assertThat(Agents.voit(camille, id)).as("elle est encore de l’unité").isTrue();
        assertThat(faits(id)).singleElement().asString().contains("référent·e à partir du");
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select count(*) from dossiers.etape where encode(raison_scellee, 'escape') like :raison")
                        .param("raison", "%autre secteur%")
                        .query(Long.class)
                        .single())
                .as("la raison n’est pas en clair")
                .isZero();
    }

    @Test
    void un_relais_annonce_pour_plus_tard_laisse_le_dossier_a_l_ancien_jusque_la() {
        long id = dossier();
        assertThat(par(helene, v -> v.changerDeReferent(id, malik.id(), JOUR.plusDays(5), "Congé")))
                .isEmpty();
        assertThat(litLesNotes(camille, id)).isTrue();
        assertThat(litLesNotes(malik, id)).isFalse();
        assertThat(par(helene, v -> v.changerDeReferent(id, malik.id(), JOUR, "Départ avancé")))
                .as("celui qui l’est d’avance se retrouve sans doublon")
                .isEmpty();
        assertThat(litLesNotes(camille, id)).isFalse();
        assertThat(litLesNotes(malik, id)).isTrue();
    }

    @Test
    void un_coreferent_arrive_et_part_l_accueil_n_en_decide_pas() {
        long id = dossier();
        assertThatThrownBy(() -> par(fatou, v -> v.ajouterUnCoreferent(id, malik.id())))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> par(malik, v -> v.ajouterUnCoreferent(id, malik.id())))
                .as("de l’unité sans suivre")
                .isInstanceOf(Introuvable.class);
        assertThat(par(camille, v -> v.ajouterUnCoreferent(id, malik.id()))).isEmpty();
        assertThat(litLesNotes(malik, id)).isTrue();
        QuiTravaille.pour(malik, () -> {
            MaisonDEssai.piece(TenirLaVie.class).finirLaCoreference(id, malik.id());
            return true;
        });
        assertThat(litLesNotes(malik, id)).isFalse();
        assertThat(faits(id)).hasSize(2);
    }

    @Test
    void l_autre_unite_ne_voit_qu_un_numero_avant_d_accepter_et_l_ancienne_plus_rien_apres() {
        long id = dossier();
        assertThat(par(camille, v -> v.proposerUnTransfert(id, autreUnite, "Déménagement sur votre secteur")))
                .isEmpty();
        assertThat(Agents.voit(conductrice, id)).isFalse();
        assertThat(Agents.voit(voisine, id)).isFalse();
        var recu =
                QuiTravaille.pour(
                                conductrice,
                                () -> MaisonDEssai.piece(RecevoirUnTransfert.class)
                                        .voir())
                        .recus()
                        .stream()
                        .filter(r -> r.raison().startsWith("Déménagement sur votre"))
                        .findFirst()
                        .orElseThrow();
        assertThat(recu.toString()).doesNotContain("Reine").doesNotContain("Essairelais");
        assertThat(Agents.voit(camille, id)).as("rien ne change avant l’accord").isTrue();
        assertThatThrownBy(() -> accepter(helene, recu.id(), malik.id())).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> accepter(voisine, recu.id(), voisine.id())).isInstanceOf(Introuvable.class);
        assertThat(accepter(conductrice, recu.id(), camille.id()))
                .hasValueSatisfying(r -> assertThat(r).contains("dans votre unité"));
        assertThat(accepter(conductrice, recu.id(), voisine.id())).isEmpty();
        for (var ancien : List.of(camille, malik, helene, fatou)) {
            assertThat(Agents.voit(ancien, id)).as(ancien.identifiant()).isFalse();
        }
        assertThat(Agents.voit(conductrice, id)).isTrue();
        assertThat(litLesNotes(voisine, id)).isTrue();
        assertThat(avis(camille, "Le transfert du dossier")).isPositive();
        assertThat(lire(voisine, id).etapes()).extracting(Etape::genre).contains(Etape.Genre.TRANSFERT);
        assertThat(QuiTravaille.pour(
                                voisine,
                                () -> MaisonDEssai.piece(Dossiers.class).exiger(id))
                        .cible()
                        .unite())
                .isEqualTo(autreUnite);
    }

    private static Optional<String> accepter(AgentConnecte agent, long transfert, long referent) {
        return QuiTravaille.pour(
                agent, () -> MaisonDEssai.piece(RecevoirUnTransfert.class).accepter(transfert, referent));
    }

    @Test
    void un_transfert_refuse_dit_pourquoi_et_ne_change_rien() {
        long id = dossier();
        par(camille, v -> v.proposerUnTransfert(id, autreUnite, "Refus attendu " + id));
        long transfert = un("select max(id) from dossiers.transfert where dossier = " + id);
        QuiTravaille.pour(conductrice, () -> {
            assertThat(MaisonDEssai.piece(RecevoirUnTransfert.class).refuser(transfert, " "))
                    .isPresent();
            return MaisonDEssai.piece(RecevoirUnTransfert.class).refuser(transfert, "Hors de notre secteur");
        });
        assertThat(par(camille, v -> v.dernierRefus(id)))
                .hasValueSatisfying(r -> assertThat(r).contains("Hors de notre secteur"));
        assertThat(Agents.voit(camille, id)).isTrue();
        assertThatThrownBy(() -> accepter(conductrice, transfert, voisine.id())).isInstanceOf(Introuvable.class);
    }

    @Test
    void un_dossier_clos_se_relit_ne_s_ecrit_plus_et_se_rouvre_avec_sa_raison() {
        long id = dossier();
        LocalDate contact = dernierContact(id);
        assertThat(par(camille, v -> v.clore(id, MotifDeFin.DEMENAGEMENT, JOUR.plusDays(1), "")))
                .hasValueSatisfying(r -> assertThat(r).contains("n’est pas possible"));
        assertThat(par(camille, v -> v.clore(id, MotifDeFin.DEMENAGEMENT, JOUR, "")))
                .isEmpty();
        assertThat(dernierContact(id)).isEqualTo(contact);
        var vu = QuiTravaille.pour(
                camille, () -> MaisonDEssai.piece(Dossiers.class).exiger(id));
        assertThat(vu.sous()).contains("clos le").contains("lecture seule");
        assertThat(vu.modifiable()).isFalse();
        var habilitations = MaisonDEssai.piece(Habilitations.class);
        QuiTravaille.pour(camille, () -> {
            assertThat(habilitations.peut(Acte.LIRE, ObjetProtege.DOSSIER_EVALUATION, vu.cible()))
                    .isTrue();
            assertThat(habilitations.peut(Acte.CREER, ObjetProtege.DOSSIER_EVALUATION, vu.cible()))
                    .isFalse();
            assertThat(habilitations.peut(Acte.CREER, ObjetProtege.DOCUMENTS, vu.cible()))
                    .isTrue();
            return true;
        });
        assertThat(litLesNotes(camille, id)).isTrue();
        for (String ordre : List.of(
                "insert into dossiers.note (dossier, texte_scelle) values (:id, '\\x00')",
                "insert into dossiers.evenement (dossier, genre, libelle) values (:id, 'E', 'E')",
                "insert into accompagnement.mesure (dossier, genre, debut, contenu_scelle) values (:id, 'GLOBAL', current_date, '\\x00')",
                "insert into budget.budget (dossier, nature, le, adultes, petits) values (:id, 'CONSTATE', current_date, 1, 0)")) {
            assertThatThrownBy(() -> AgentsDEssai.pour(
                            camille,
                            () -> AgentsDEssai.base().sql(ordre).param("id", id).update()))
                    .as(ordre)
                    .hasStackTraceContaining("row-level security");
        }
        assertThatThrownBy(() -> par(camille, v -> v.changerDeReferent(id, malik.id(), JOUR, "x")))
                .isInstanceOf(Introuvable.class);
        assertThat(par(malik, v -> v.rouvrir(id, " "))).isPresent();
        assertThat(par(malik, v -> v.rouvrir(id, "La personne revient"))).isEmpty();
        assertThat(avis(camille, "Le dossier")).isPositive();
        assertThat(lire(camille, id).etapes())
                .extracting(Etape::genre)
                .containsExactly(Etape.Genre.REOUVERTURE, Etape.Genre.CLOTURE);
        assertThat(faits(id)).containsExactly("Dossier clos le " + Quand.jour(JOUR), "Dossier rouvert");
    }

    private static LocalDate dernierContact(long id) {
        return MaisonDEssai.proprietaire()
                .sql("select dernier_contact from dossiers.dossier where id = :id")
                .param("id", id)
                .query(LocalDate.class)
                .single();
    }

    @Test
    void un_accompagnement_ouvert_se_termine_avant_que_le_dossier_se_close() {
        long id = dossier();
        long mesure = un("select nextval('accompagnement.identifiant')");
        MaisonDEssai.proprietaire()
                .sql(
                        "insert into accompagnement.mesure (id, dossier, genre, debut, contenu_scelle) values (:m, :d, 'BUDGETAIRE', current_date, :c)")
                .param("m", mesure)
                .param("d", id)
                .param(
                        "c",
                        MaisonDEssai.piece(fr.maillage.socle.coffre.Coffre.class)
                                .sceller("{}", "mesure:" + mesure))
                .update();
        assertThat(par(camille, v -> v.clore(id, MotifDeFin.OBJECTIFS_ATTEINTS, JOUR, "")))
                .hasValueSatisfying(r -> assertThat(r).contains("Accompagnement éducatif budgétaire"));
        assertThat(lire(helene, id).ouverts()).hasSize(1);
    }

    @Test
    void clore_lache_les_echeances_et_rouvrir_rend_celles_qui_viennent() {
        long id = dossier();
        echeance(id, "À venir", JOUR.plusDays(20));
        echeance(id, "Passée", JOUR.minusDays(3));
        assertThat(par(camille, v -> v.clore(id, MotifDeFin.OBJECTIFS_ATTEINTS, JOUR, "")))
                .isEmpty();
        assertThat(ouvertes(id)).isEmpty();
        assertThat(par(camille, v -> v.rouvrir(id, "La personne revient"))).isEmpty();
        assertThat(ouvertes(id)).containsExactly("À venir");
    }

    private static void echeance(long dossier, String libelle, LocalDate terme) {
        un(
                "insert into demarches.echeance (dossier, unite, libelle, terme, rappels) select id, unite, '%s', '%s', '{30}' from dossiers.dossier where id = %d returning id"
                        .formatted(libelle, terme, dossier));
    }

    private static List<String> ouvertes(long dossier) {
        return MaisonDEssai.proprietaire()
                .sql("select libelle from demarches.echeance where dossier = :d and etat = 'OUVERTE' order by libelle")
                .param("d", dossier)
                .query(String.class)
                .list();
    }

    @Test
    void E69_d_une_adresse_d_un_autre_secteur_l_unite_competente_se_propose_a_qui_confie_le_dossier() {
        var agent = AgentsDEssai.de("camille");
        long id = UnDossierPlein.ouvrir(agent, "Essaisecteur");
        var base = MaisonDEssai.proprietaire();
        base.sql("update dossiers.dossier set commune = '49099' where id = :id")
                .param("id", id)
                .update();
        var vie = MaisonDEssai.piece(TenirLaVie.class);
        assertThat(QuiTravaille.pour(agent, () -> vie.lire(id).competente()))
                .hasValueSatisfying(u -> assertThat(u.nom()).isEqualTo("Maison des solidarités Cholet"));
    }
}
