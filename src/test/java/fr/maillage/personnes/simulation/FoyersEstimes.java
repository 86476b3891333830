package fr.maillage.personnes.simulation;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.budget.Budget;
import fr.maillage.personnes.budget.Composition;
import fr.maillage.personnes.budget.LigneDeBudget;
import fr.maillage.personnes.budget.Periodicite;
import fr.maillage.personnes.budget.Poste;
import fr.maillage.personnes.dossiers.PlaceAuFoyer;
import fr.maillage.personnes.dossiers.PlaceAuFoyer.Place;
import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.estimation.saisie.SaisieDEstimation;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.coffre.Coffre;
import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Des foyers d’essai pour les droits estimés : en mémoire, ou en base avec leur budget. */
public final class FoyersEstimes {
    static final LocalDate JOUR = LocalDate.of(2026, 11, 22);

    private FoyersEstimes() {}

    static PlaceAuFoyer place(long id, String prenom, Place place, String naissance) {
        return new PlaceAuFoyer(id, prenom, place, false, LocalDate.parse(naissance));
    }

    /** Une mère de trente-quatre ans et deux enfants de dix et six ans. */
    static List<PlaceAuFoyer> monoparentale() {
        return List.of(
                place(1, "Jeanne", Place.TITULAIRE, "1992-05-04"),
                place(2, "Louise", Place.ENFANT, "2016-03-10"),
                place(3, "Adam", Place.ENFANT, "2020-01-15"));
    }

    static List<PlaceAuFoyer> couple() {
        return List.of(
                place(1, "Jeanne", Place.TITULAIRE, "1992-05-04"),
                place(4, "Karim", Place.CONJOINT, "1990-02-01"),
                place(2, "Louise", Place.ENFANT, "2016-03-10"));
    }

    /** « SALAIRES 900 » ou « LOYER 520 bailleur social ». */
    static Budget budget(LocalDate le, String... lignes) {
        var posees = new ArrayList<LigneDeBudget>();
        for (String ecrite : lignes) {
            String[] mots = ecrite.split(" ", 3);
            posees.add(new LigneDeBudget(
                    posees.size() + 1L,
                    posees.size() + 1L,
                    Poste.valueOf(mots[0]),
                    mots.length > 2 ? mots[2] : "",
                    Montant.lire(mots[1]).orElseThrow(),
                    Periodicite.MENSUELLE,
                    null,
                    null));
        }
        return new Budget(
                1,
                1,
                Budget.Nature.CONSTATE,
                null,
                new Budget.EnTete(le, new Composition(1, 0, 2, 0), null, null, null, null, ""),
                posees,
                1);
    }

    static SituationDuFoyer situation(List<PlaceAuFoyer> places, @Nullable Budget budget, Reponse... reponses) {
        return new ComposerLaSituation(JOUR)
                .executer(places, Optional.ofNullable(budget), List.of(), List.of(reponses), Map.of());
    }

    static SaisieDEstimation.Rapports rapports() {
        return SaisieDEstimation.Rapports.au(Baremes.duProduit(), YearMonth.from(JOUR));
    }

    /** Un dossier que suit cet agent : une titulaire de trente-quatre ans, deux enfants de dix et six ans. */
    public static long dossier(AgentConnecte agent) {
        long dossier = un("insert into dossiers.dossier (organisation, unite, numero, motif, fictif) values (%d, %d,"
                        .formatted(agent.organisation(), Objects.requireNonNull(agent.idUnite()))
                + " 'S-' || nextval('dossiers.numero'), 'Essai d’estimation', true) returning id");
        membre(agent, dossier, "TITULAIRE", LocalDate.now().minusYears(34));
        membre(agent, dossier, "ENFANT", LocalDate.now().minusYears(10).minusDays(40));
        membre(agent, dossier, "ENFANT", LocalDate.now().minusYears(6).minusDays(40));
        un(
                "insert into dossiers.suivi (dossier, organisation, agent, titre) values (%d, %d, %d, 'REFERENT') returning id"
                        .formatted(dossier, agent.organisation(), agent.id()));
        return dossier;
    }

    static long membre(AgentConnecte agent, long dossier, String lien, LocalDate naissance) {
        long personne = un(
                "insert into dossiers.personne (organisation, prenoms, nom_de_naissance, naissance) values (%d, 'Essai', 'Estimation', '%s') returning id"
                        .formatted(agent.organisation(), naissance));
        un("insert into dossiers.appartenance (dossier, personne, lien) values (%d, %d, '%s') returning id"
                .formatted(dossier, personne, lien));
        return personne;
    }

    /** Un budget d’aujourd’hui : « R1 900 », « F1 520 bailleur social ». */
    public static void budgeter(long dossier, String... lignes) {
        long budget = un(
                "insert into budget.budget (dossier, nature, le, adultes, petits) values (%d, 'CONSTATE', current_date, 1, 2) returning id"
                        .formatted(dossier));
        for (String ecrite : lignes) {
            String[] mots = ecrite.split(" ", 3);
            long ligne = un("""
                    insert into budget.ligne (budget, dossier, suite, periodicite, poste, montant)
                    values (%d, %d, currval('budget.identifiant'), 'MENSUELLE', '%s', %d) returning id
                    """.formatted(
                            budget,
                            dossier,
                            mots[0],
                            Montant.lire(mots[1]).orElseThrow().centimes()));
            if (mots.length < 3) continue;
            MaisonDEssai.proprietaire()
                    .sql("update budget.ligne set precision_scellee = :precision where id = :id")
                    .param(
                            "precision",
                            AgentsDEssai.pour(
                                    "camille",
                                    () -> MaisonDEssai.piece(Coffre.class)
                                            .sceller(mots[2], "ligne-de-budget:" + ligne)))
                    .param("id", ligne)
                    .update();
        }
    }

    static long un(String ordre) {
        return MaisonDEssai.proprietaire().sql(ordre).query(Long.class).single();
    }
}
