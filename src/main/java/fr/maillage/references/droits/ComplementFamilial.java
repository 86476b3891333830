package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import java.time.LocalDate;

/** Le complément familial : L. 522-1 à L. 522-3, R. 522-1 à R. 522-4 et D. 522-1 du code de la sécurité sociale. */
final class ComplementFamilial {
    private ComplementFamilial() {}

    record Regles(
            Valeur bmaf,
            Valeur taux,
            Valeur tauxMajore,
            Valeur ageMinimal,
            Valeur ageMaximal,
            Valeur plafond,
            Valeur plafondDeuxRevenus,
            Valeur partMajore) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    b.valeur("communs/bmaf", d),
                    b.valeur("complement_familial/taux", "base", d),
                    b.valeur("complement_familial/taux", "majore", d),
                    b.valeur("complement_familial/ages", "minimal", d),
                    b.valeur("complement_familial/ages", "maximal", d),
                    b.valeur("complement_familial/plafonds", "sans_enfant", d),
                    b.valeur("complement_familial/plafonds", "biactif_ou_isole", d),
                    b.valeur("complement_familial/majorations_plafond", "plafond_majore", d));
        }
    }

    static long calculer(Etude e) {
        Regles regles = e.loi.cf;
        int enfants = 0;
        int deTroisAns = 0;
        for (Personne p : e.personnes) {
            if (!AllocationsFamiliales.aChargeAvant(e, p, regles.ageMaximal().entier())) continue;
            enfants++;
            if (p.age(e.mois) >= regles.ageMinimal().entier()) deTroisAns++;
        }
        if (deTroisAns < 3)
            return e.r.ferme("Il faut au moins trois enfants à charge de trois à vingt et un ans.", "CSS, L. 522-1");
        long plafond = PlafondFamilial.selonEnfants(e, regles.plafond(), enfants);
        if (PlafondFamilial.deuxRevenusOuSeul(e))
            plafond += regles.plafondDeuxRevenus().millioniemes();
        long montant = montant(e, plafond);
        if (e.montant(Prestation.PREPARE) > 0)
            return e.r.ferme("La prestation partagée d’éducation ne se cumule pas avec lui.", "CSS, L. 532-1");
        return e.montant(Prestation.ALLOCATION_DE_BASE) > 0
                ? e.r.ferme(
                        "L’allocation de base est versée en priorité, et les deux ne se cumulent pas.", "CSS, L. 532-1")
                : montant;
    }

    static long sansMajoration(Etude e) {
        return Euros.auCentime(
                Euros.fois(e.loi.cf.bmaf().millioniemes(), e.loi.cf.taux().millioniemes()));
    }

    private static long montant(Etude e, long plafond) {
        Regles regles = e.loi.cf;
        long ressources = e.ressourcesFamiliales();
        long base = sansMajoration(e);
        long majore = Euros.auCentime(
                Euros.fois(regles.bmaf().millioniemes(), regles.tauxMajore().millioniemes()));
        long plafondMajore = Euros.fois(plafond, regles.partMajore().millioniemes());
        if (ressources <= plafondMajore) {
            return e.r.etape(
                    "Complément familial majoré.", "CSS, D. 522-1", majore, regles.bmaf(), regles.tauxMajore());
        }
        if (ressources <= plafond) {
            return e.r.etape("Complément familial.", "CSS, D. 522-1", base, regles.bmaf(), regles.taux());
        }
        long differentiel = Euros.auCentime(Euros.positif(base - Euros.diviser(ressources - plafond, 12)));
        return e.r.etape(
                "Complément différentiel, au-dessus du plafond.", "CSS, L. 522-2", differentiel, regles.plafond());
    }
}
