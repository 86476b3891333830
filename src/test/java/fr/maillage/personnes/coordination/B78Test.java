package fr.maillage.personnes.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.dossiers.Agents;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.FormatDeDocument;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B78 : un assistant social demande à une conseillère une évaluation budgétaire ; elle intervient le temps dit, rend, la personne a sa copie. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B78Test {
    private static AgentConnecte malik;
    private static AgentConnecte conseillere;
    private static AgentConnecte camille;

    @BeforeAll
    static void ouvrir() {
        MaisonDEssai.adresse();
        malik = AgentsDEssai.de("malik");
        camille = AgentsDEssai.de("camille");
        String identifiant = "b78-" + System.nanoTime();
        long unite =
                Situations.un("insert into acces.unite (organisation, nom) values (%d, 'Unité B78 %d') returning id"
                        .formatted(malik.organisation(), System.nanoTime()));
        long id = Situations.un(
                "insert into acces.agent (organisation, identifiant, nom) values (%d, '%s', 'Conseillère voisine') returning id"
                        .formatted(malik.organisation(), identifiant));
        Situations.un(
                "insert into acces.affectation (agent, organisation, unite, fonction, debut, validee_le) values (%d, %d, %d, 'CESF', '2020-01-01', now()) returning id"
                        .formatted(id, malik.organisation(), unite));
        conseillere = AgentsDEssai.de(identifiant);
    }

    private static long dossier() {
        return Agents.dossierDe(malik, "Yseult", "Essaintervention", "1980-02-03");
    }

    private static DemanderUneIntervention.Resultat demander(long dossier, @Nullable Long a, int duree) {
        return QuiTravaille.pour(
                malik,
                () -> MaisonDEssai.piece(DemanderUneIntervention.class)
                        .demander(
                                dossier,
                                new DemanderUneIntervention.Saisie(
                                        UUID.randomUUID(),
                                        Demande.Genre.BUDGET,
                                        a,
                                        "Le budget tient-il sans découvert ?",
                                        "Le budget courant, pas les dettes",
                                        duree,
                                        Situations.personne(dossier),
                                        Quand.aujourdHui(),
                                        "ORAL",
                                        Set.of("identite-foyer"))));
    }

    private static long demandee(long dossier, @Nullable Long a) {
        return ((DemanderUneIntervention.Resultat.Fait) demander(dossier, a, 15)).id();
    }

    private static RepondreAUneDemande repondre() {
        return MaisonDEssai.piece(RepondreAUneDemande.class);
    }

    private static boolean tientLeBudget(AgentConnecte agent, long dossier) {
        return AgentsDEssai.pour(
                agent,
                () -> AgentsDEssai.base()
                        .sql("select budget.lisible(:id) and budget.modifiable(:id)")
                        .param("id", dossier)
                        .query(Boolean.class)
                        .single());
    }

    private static void accepter(AgentConnecte agent, long id) {
        QuiTravaille.pour(agent, () -> {
            repondre().accepter(id);
            return true;
        });
    }

    @Test
    void la_restitution_est_au_demandeur_et_la_demande_ne_se_clot_qu_une_fois_la_copie_remise() {
        long dossier = dossier();
        long id = demandee(dossier, conseillere.id());
        accepter(conseillere, id);
        assertThat(QuiTravaille.pour(conseillere, () -> repondre().rendre(id, "Il reste 9 € par jour", "")))
                .hasValueSatisfying(r -> assertThat(r).contains("constatez"));
        assertThat(QuiTravaille.pour(
                        conseillere, () -> repondre().rendre(id, "Il reste 9 € par jour", "Étaler la facture d’eau")))
                .isEmpty();
        assertThat(avis(malik, "%a rendu son intervention%/interventions/" + id))
                .isEqualTo(1);
        var demandes = MaisonDEssai.piece(DemanderUneIntervention.class);
        var lue = QuiTravaille.pour(malik, () -> demandes.lire(dossier, id)).demande();
        assertThat(lue.etat()).isEqualTo(Demande.Etat.RENDUE);
        assertThat(lue.restitution()).containsEntry(Demande.CONSTATS, "Il reste 9 € par jour");
        assertThat(QuiTravaille.pour(malik, () -> demandes.remettreLaCopie(dossier, id, null, Demande.Copie.MAIN)))
                .hasValueSatisfying(r -> assertThat(r).contains("quand la personne a eu sa copie"));
        assertThat(QuiTravaille.pour(
                        malik, () -> demandes.remettreLaCopie(dossier, id, Quand.aujourdHui(), Demande.Copie.MAIN)))
                .isEmpty();
        assertThat(QuiTravaille.pour(malik, () -> demandes.lire(dossier, id))
                        .demande()
                        .etat())
                .isEqualTo(Demande.Etat.CLOSE);
        for (var format : new FormatDeDocument[] {FormatDeDocument.DOCX, FormatDeDocument.PDF}) {
            assertThat(QuiTravaille.pour(
                            malik,
                            () -> MaisonDEssai.piece(EcritDIntervention.class).ecrire(dossier, id, format)))
                    .hasSizeGreaterThan(1000);
        }
        assertThatThrownBy(() -> MaisonDEssai.proprietaire()
                        .sql("update coordination.demande set copie_le = null where id = " + id)
                        .update())
                .as("close sans copie : la base le refuse")
                .hasStackTraceContaining("check constraint");
    }

    private static long avis(AgentConnecte agent, String motif) {
        return MaisonDEssai.proprietaire()
                .sql("select count(*) from taches.avis where agent = :agent and texte || href like :motif")
                .param("agent", agent.id())
                .param("motif", motif)
                .query(Long.class)
                .single();
    }

    @Test
    void rien_ne_s_ouvre_avant_l_acceptation_le_budget_seul_apres_plus_rien_une_fois_rendu() {
        long dossier = dossier();
        long id = demandee(dossier, conseillere.id());
        assertThat(Agents.voit(conseillere, dossier)).isFalse();
        var avant = QuiTravaille.pour(conseillere, () -> repondre().lire(id));
        assertThat(avant.fiche().lignes()).as("la fiche ne se lit qu’acceptée").isEmpty();
        assertThat(avant.demande().contenu()).containsEntry(Demande.PERIMETRE, "Le budget courant, pas les dettes");
        accepter(conseillere, id);
        assertThat(Agents.voit(conseillere, dossier)).isTrue();
        assertThat(tientLeBudget(conseillere, dossier)).isTrue();
        assertThat(QuiTravaille.pour(conseillere, () -> repondre().lire(id))
                        .fiche()
                        .lignes())
                .hasSize(1);
        assertThat(AgentsDEssai.pour(
                        conseillere,
                        () -> AgentsDEssai.base()
                                .sql("select accompagnement.lisible(:id) or dossiers.modifiable(:id)")
                                .param("id", dossier)
                                .query(Boolean.class)
                                .single()))
                .as("ni notes, ni projet, ni identité à changer")
                .isFalse();
        QuiTravaille.pour(conseillere, () -> repondre().rendre(id, "Constats", "Préconisations"));
        assertThat(Agents.voit(conseillere, dossier)).isFalse();
        assertThat(tientLeBudget(conseillere, dossier)).isFalse();
    }

    @Test
    void l_acces_s_arrete_avec_la_duree_meme_si_rien_n_est_rendu() {
        long dossier = dossier();
        long id = demandee(dossier, conseillere.id());
        accepter(conseillere, id);
        MaisonDEssai.proprietaire()
                .sql("update coordination.demande set fin = current_date - 1 where id = " + id)
                .update();
        MaisonDEssai.proprietaire()
                .sql("update dossiers.partage set debut = current_date - 10, fin = current_date - 1 where dossier = "
                        + dossier)
                .update();
        assertThat(Agents.voit(conseillere, dossier)).isFalse();
        assertThatThrownBy(() -> QuiTravaille.pour(conseillere, () -> repondre().lire(id)))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void adressee_a_l_unite_la_premiere_conseillere_qui_accepte_la_prend_et_nulle_autre() {
        long dossier = dossier();
        long id = demandee(dossier, null);
        assertThat(QuiTravaille.pour(camille, () -> repondre().file())).anyMatch(d -> d.id() == id);
        assertThat(QuiTravaille.pour(conseillere, () -> repondre().file())).noneMatch(d -> d.id() == id);
        assertThatThrownBy(() -> accepter(malik, id)).as("pas le demandeur").isInstanceOf(Introuvable.class);
        assertThat(tientLeBudget(camille, dossier)).isFalse();
        accepter(camille, id);
        assertThat(tientLeBudget(camille, dossier)).isTrue();
        assertThat(QuiTravaille.pour(
                        camille,
                        () -> MaisonDEssai.piece(fr.maillage.personnes.budget.Budgets.class)
                                .dernier(dossier)))
                .isEmpty();
        assertThat(QuiTravaille.pour(
                                camille,
                                () -> MaisonDEssai.piece(Dossiers.class).exiger(dossier))
                        .onglets())
                .anyMatch(o -> o.libelle().equals("Budget"));
        assertThatThrownBy(() -> accepter(camille, id)).as("déjà prise").isInstanceOf(Introuvable.class);
    }

    @Test
    void un_refus_dit_pourquoi_et_le_demandeur_le_lit() {
        long dossier = dossier();
        long id = demandee(dossier, conseillere.id());
        assertThat(QuiTravaille.pour(conseillere, () -> repondre().refuser(id, " ")))
                .isPresent();
        assertThat(QuiTravaille.pour(conseillere, () -> repondre().refuser(id, "En congé jusqu’en mai")))
                .isEmpty();
        var lue = QuiTravaille.pour(
                        malik,
                        () -> MaisonDEssai.piece(DemanderUneIntervention.class).lire(dossier, id))
                .demande();
        assertThat(lue.etat()).isEqualTo(Demande.Etat.REFUSEE);
        assertThat(lue.restitution()).containsEntry(Demande.RAISON, "En congé jusqu’en mai");
        assertThat(Agents.voit(conseillere, dossier)).isFalse();
    }

    @Test
    void une_duree_hors_bornes_se_dit_et_rien_ne_part() {
        long dossier = dossier();
        assertThat(demander(dossier, conseillere.id(), 93))
                .isInstanceOfSatisfying(
                        DemanderUneIntervention.Resultat.Refuse.class,
                        r -> assertThat(r.erreurs())
                                .singleElement()
                                .satisfies(e -> assertThat(e.phrase()).contains("de 1 à 92 jours (reçu : 93)")));
    }
}
