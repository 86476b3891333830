package fr.maillage.personnes.budget;

import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Au premier démarrage, donne aux foyers inventés de la démonstration des budgets qui tiennent debout ; un sur quatre n’en a pas encore. */
@Component
@Order(50)
class BudgetsDeDemonstration implements ApplicationRunner {
    private static final int AU_PLUS = 60;

    private final JdbcBudgetsDeDemonstration base;
    private final JdbcBudgets budgets;
    private final JdbcFoyer foyer;
    private final TransactionTemplate transaction;

    BudgetsDeDemonstration(
            JdbcBudgetsDeDemonstration base, JdbcBudgets budgets, JdbcFoyer foyer, TransactionTemplate transaction) {
        this.base = base;
        this.budgets = budgets;
        this.foyer = foyer;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Situation.pourLaMaison(() -> {
            transaction.executeWithoutResult(_ -> poser());
            return true;
        });
    }

    private void poser() {
        if (!base.aucunBudget()) return;
        for (var suivi : base.foyersSuivis(AU_PLUS)) {
            if (suivi.dossier() % 4 == 3) continue;
            var jour = Quand.aujourdHui();
            var composition = foyer.au(suivi.dossier(), jour);
            var hasard = new Random(49L + suivi.dossier());
            // Deux budgets à six mois d’écart pour les uns, un seul pour les autres : l’histoire se lit.
            if (suivi.dossier() % 2 == 0) {
                budgets.creer(
                        inventer(
                                suivi.dossier(),
                                composition,
                                jour.minusMonths(6),
                                new Random(49L + suivi.dossier()),
                                true),
                        suivi.agent());
            }
            budgets.creer(
                    inventer(suivi.dossier(), composition, jour.minusDays(suivi.dossier() % 40), hasard, false),
                    suivi.agent());
        }
    }

    /** Un budget vraisemblable pour cette composition : des ressources d’abord, puis des charges qui vont avec. */
    static Budget inventer(long dossier, Composition c, LocalDate le, Random hasard, boolean avant) {
        var lignes = new ArrayList<LigneDeBudget>();
        boolean travaille = hasard.nextInt(100) < 55;
        long loyer = 380 + 70L * (c.personnes() - 1) + hasard.nextInt(90);
        ressources(lignes, c, travaille, loyer, hasard);
        charges(lignes, c, travaille, loyer, hasard);
        dettes(lignes, loyer, le, hasard, avant);
        long solde = hasard.nextInt(60_000) - 25_000;
        return new Budget(
                0,
                dossier,
                Budget.Nature.CONSTATE,
                null,
                new Budget.EnTete(
                        le,
                        c,
                        Math.toIntExact(28 + 14L * c.personnes() + hasard.nextInt(12)),
                        Montant.euros(travaille ? 13_000 + hasard.nextInt(6_000) : 2_000 + hasard.nextInt(5_000)),
                        new Montant(solde),
                        Montant.euros(200),
                        ""),
                lignes,
                1);
    }

    private static void ressources(
            List<LigneDeBudget> lignes, Composition c, boolean travaille, long loyer, Random hasard) {
        if (travaille) {
            ajouter(lignes, Poste.SALAIRES, "CDI à temps partiel", 98_000 + hasard.nextInt(52_000), 28);
            ajouter(lignes, Poste.RSA_ET_PRIME, "prime d’activité", 12_000 + hasard.nextInt(9_000), 5);
        } else if (hasard.nextBoolean()) {
            ajouter(lignes, Poste.CHOMAGE, "ARE", 84_000 + hasard.nextInt(26_000), 3);
        } else {
            long rsa = Capacite.rsa(c.couple(), c.enfants(), Quand.aujourdHui()).centimes();
            ajouter(
                    lignes,
                    Poste.RSA_ET_PRIME,
                    "RSA, forfait logement déduit",
                    rsa - 7_820 * Math.min(2, c.personnes()),
                    5);
        }
        if (c.couple() && hasard.nextInt(100) < 45) {
            ajouter(lignes, Poste.SALAIRES, "intérim", 60_000 + hasard.nextInt(50_000), 12);
        }
        // Les montants d’allocations sont des données saisies, pas un calcul de droits.
        if (c.enfants() == 2) ajouter(lignes, Poste.PRESTATIONS_FAMILIALES, "allocations familiales", 15_105, 5);
        if (c.enfants() >= 3) ajouter(lignes, Poste.PRESTATIONS_FAMILIALES, "allocations familiales", 34_460, 5);
        if (!c.couple() && c.enfants() > 0 && hasard.nextBoolean()) {
            ajouter(lignes, Poste.PENSIONS_RECUES, "", 10_000L * c.enfants(), 10);
        }
        ajouter(lignes, Poste.AIDE_AU_LOGEMENT, "", loyer * (travaille ? 42 : 62), 5);
    }

    private static void charges(
            List<LigneDeBudget> lignes, Composition c, boolean travaille, long loyer, Random hasard) {
        ajouter(lignes, Poste.LOYER, "bailleur social", loyer * 100, 5);
        ajouter(
                lignes,
                Poste.ENERGIE_DU_LOGEMENT,
                "électricité",
                5_500 + 1_500L * c.personnes() + hasard.nextInt(5_000),
                12);
        ajouter(lignes, Poste.EAU, "", 1_200 + 700L * c.personnes(), 15);
        ajouter(lignes, Poste.ASSURANCES, "habitation", 1_490 + hasard.nextInt(900), 8);
        if (hasard.nextInt(100) < 60) {
            ajouter(lignes, Poste.MUTUELLE, "", 3_200 + 1_400L * c.personnes(), 8);
        }
        ajouter(lignes, Poste.TELECOMS, "box et mobiles", 2_999 + 999L * c.adultes(), 20);
        if (travaille)
            ajouter(lignes, Poste.TRANSPORT_CONTRAINT, "trajets vers le travail", 4_500 + hasard.nextInt(6_000), null);
        if (c.enfants() > 0) ajouter(lignes, Poste.GARDE_ET_SCOLARITE, "cantine", 2_800L * c.enfants(), 18);
        ajouter(lignes, Poste.FRAIS_BANCAIRES, "", 250 + hasard.nextInt(2_000), 30);
        ajouter(lignes, Poste.ALIMENTATION_COURANTE, "", 13_000 + 8_500L * (c.personnes() - 1), null);
        ajouter(lignes, Poste.HYGIENE_ET_ENTRETIEN, "", 1_800 + 1_000L * c.personnes(), null);
        ajouter(lignes, Poste.HABILLEMENT, "", 1_200L * c.personnes(), null);
        ajouter(lignes, Poste.LOISIRS, "", 900L * c.personnes(), null);
        if (c.enfants() > 0) {
            lignes.add(ligne(Poste.RENTREE, "", 16_000L * c.enfants(), Periodicite.ANNUELLE, null, null));
        }
        lignes.add(ligne(Poste.FETES, "", 6_000L * c.personnes(), Periodicite.ANNUELLE, null, null));
    }

    private static void dettes(List<LigneDeBudget> lignes, long loyer, LocalDate le, Random hasard, boolean avant) {
        if (hasard.nextInt(100) < 45) {
            long restant = 90_000 + hasard.nextInt(250_000) + (avant ? 60_000 : 0);
            lignes.add(ligne(
                    Poste.CREDIT_A_LA_CONSOMMATION,
                    "Crédit de l’Exemple",
                    6_500 + hasard.nextInt(7_000),
                    Periodicite.MENSUELLE,
                    10,
                    new LigneDeBudget.Dette(new Montant(restant), Montant.ZERO, null)));
        }
        if (hasard.nextInt(100) < 35) {
            long retard = loyer * (100 + hasard.nextInt(150));
            lignes.add(ligne(
                    Poste.DETTE_DE_LOYER,
                    "bailleur social",
                    avant ? 0 : 3_000,
                    Periodicite.MENSUELLE,
                    5,
                    new LigneDeBudget.Dette(
                            new Montant(retard),
                            new Montant(retard),
                            le.minusMonths(4).withDayOfMonth(5))));
        }
        if (hasard.nextInt(100) < 20) {
            lignes.add(ligne(
                    Poste.DETTE_D_ENERGIE_OU_D_EAU,
                    "fournisseur d’électricité",
                    0,
                    Periodicite.MENSUELLE,
                    null,
                    new LigneDeBudget.Dette(new Montant(41_230), new Montant(41_230), le.minusMonths(22))));
        }
    }

    private static void ajouter(
            List<LigneDeBudget> lignes, Poste poste, String precision, long centimes, @Nullable Integer jour) {
        lignes.add(ligne(poste, precision, centimes, Periodicite.MENSUELLE, jour, null));
    }

    private static LigneDeBudget ligne(
            Poste poste,
            String precision,
            long centimes,
            Periodicite periodicite,
            @Nullable Integer jour,
            LigneDeBudget.@Nullable Dette dette) {
        return new LigneDeBudget(0, 0, poste, precision, new Montant(centimes), periodicite, jour, dette);
    }
}
