package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.*;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import java.time.LocalDate;

/** Les allocations familiales : L. 521-1 à L. 521-3, R. 521-1 à R. 521-4 et D. 521-1 à D. 521-3 du code de la sécurité sociale. */
final class AllocationsFamiliales {
    private static final long REMUNERATION = NatureDeRessource.ensemble(SALAIRE, APPRENTISSAGE, STAGE_DE_FORMATION);
    private static final LocalDate REFORME_DE_LA_MAJORATION = LocalDate.of(2026, 3, 1);

    private AllocationsFamiliales() {}

    record Regles(
            Valeur bmaf,
            Valeur deuxEnfants,
            Valeur parEnfantEnPlus,
            Valeur majorationPourAge,
            Valeur forfaitVingtAns,
            Valeur plafond1,
            Valeur plafond2,
            Valeur plafondParEnfant,
            Valeur tranche2,
            Valeur tranche3,
            Valeur partAlternee,
            Valeur ageLimite,
            Valeur ageIntermediaire,
            Valeur partDuSmic,
            Valeur smicHoraire) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    b.valeur("communs/bmaf", d),
                    b.valeur("allocations_familiales/taux", "deux_enfants", d),
                    b.valeur("allocations_familiales/taux", "par_enfant_en_plus", d),
                    b.valeur("allocations_familiales/taux", "majoration_age", d),
                    b.valeur("allocations_familiales/taux", "forfait_vingt_ans", d),
                    b.valeur("allocations_familiales/plafonds", "tranche_1", d),
                    b.valeur("allocations_familiales/plafonds", "tranche_2", d),
                    b.valeur("allocations_familiales/plafonds", "par_enfant", d),
                    b.valeur("allocations_familiales/modulation", "tranche_2", d),
                    b.valeur("allocations_familiales/modulation", "tranche_3", d),
                    b.valeur("allocations_familiales/garde_alternee", d),
                    b.valeur("familles/enfant_a_charge", "age_limite", d),
                    b.valeur("familles/enfant_a_charge", "age_intermediaire", d),
                    b.valeur("familles/enfant_a_charge", "part_smic", d),
                    b.valeur("communs/smic_horaire_brut", d));
        }
    }

    /** Enfant à charge jusqu’au mois qui précède ses vingt ans, s’il ne gagne pas plus de 55 % du SMIC (R. 512-2, L. 552-1). */
    static boolean aCharge(Etude e, Personne enfant) {
        return aChargeAvant(e, enfant, e.loi.af.ageLimite().entier());
    }

    static boolean aChargeAvant(Etude e, Personne enfant, int ageLimite) {
        Regles regles = e.loi.af;
        if (!enfant.estEnfant() || enfant.a(Particularite.PLACE)) return false;
        if (enfant.moisRevolus(e.mois) < 0 || enfant.atteint(ageLimite, e.mois)) return false;
        return enfant.age(e.mois) < regles.ageIntermediaire().entier() || !gagneSaVie(e, enfant);
    }

    /** 55 % du SMIC pour 169 heures, en moyenne sur les six mois qui précèdent (R. 512-2, L. 512-3). */
    static boolean gagneSaVie(Etude e, Personne enfant) {
        Regles regles = e.loi.af;
        long plafond = Euros.fois(
                regles.smicHoraire().millioniemes() * 169, regles.partDuSmic().millioniemes());
        return e.net(enfant, REMUNERATION, e.mois - 6, e.mois - 1) > plafond * 6;
    }

    static int enfantsACharge(Etude e) {
        int nombre = 0;
        for (Personne p : e.personnes) if (aCharge(e, p)) nombre++;
        return nombre;
    }

    static long calculer(Etude e) {
        int enfants = enfantsACharge(e);
        if (enfants < 2)
            return e.r.ferme("Il faut au moins deux enfants à charge de moins de vingt ans.", "CSS, L. 521-1");
        long base = base(e, enfants);
        long majorations = majorationsPourAge(e, enfants);
        long forfait = forfaitDeVingtAns(e, enfants);
        e.majorationPourAge = majorations;
        e.forfaitVingtAns = forfait;
        return base + majorations + forfait;
    }

    /** 32 % de la BMAF pour deux enfants, 41 % pour chacun des suivants (D. 521-1). */
    static long base(Etude e, int enfants) {
        Regles regles = e.loi.af;
        long taux = regles.deuxEnfants().millioniemes()
                + (enfants - 2) * regles.parEnfantEnPlus().millioniemes();
        long plein = Euros.auCentime(
                Euros.fois(Euros.fois(regles.bmaf().millioniemes(), taux), partDesAlternes(e, enfants)));
        e.r.etape(
                "Allocations pour " + enfants + " enfants, avant modulation.",
                "CSS, D. 521-1",
                plein,
                regles.bmaf(),
                regles.deuxEnfants());
        return module(e, enfants, plein, "Allocations selon les ressources de l’avant-dernière année.");
    }

    /** Chaque enfant en résidence alternée compte pour moitié dans la moyenne des parts (R. 521-3). */
    private static long partDesAlternes(Etude e, int enfants) {
        long parts = 0;
        for (Personne p : e.personnes) {
            if (aCharge(e, p)) {
                parts += p.a(Particularite.GARDE_ALTERNEE)
                        ? e.loi.af.partAlternee().millioniemes()
                        : Euros.UN;
            }
        }
        return parts / enfants;
    }

    /** 16 % de la BMAF par enfant qui a l’âge, sauf l’aîné d’une famille de deux enfants (L. 521-3, R. 521-1). */
    private static long majorationsPourAge(Etude e, int enfants) {
        Regles regles = e.loi.af;
        long parts = 0;
        Personne aine = aine(e);
        for (Personne p : e.personnes) {
            if (!aCharge(e, p) || !aLAgeDeLaMajoration(p, e.mois) || (enfants == 2 && p == aine)) continue;
            parts += p.a(Particularite.GARDE_ALTERNEE) ? regles.partAlternee().millioniemes() : Euros.UN;
        }
        if (parts == 0) return 0;
        long parEnfant = Euros.auCentime(Euros.fois(
                regles.bmaf().millioniemes(), regles.majorationPourAge().millioniemes()));
        return module(e, enfants, Euros.fois(parEnfant, parts), "Majoration pour âge.");
    }

    /** Quatorze ans ; dix-huit pour l’enfant qui a quatorze ans à partir du 1er mars 2026 (décret 2026-138). */
    static boolean aLAgeDeLaMajoration(Personne p, int mois) {
        boolean ancienneRegle = p.naissance().plusYears(14).isBefore(REFORME_DE_LA_MAJORATION);
        return p.age(mois) >= (ancienneRegle ? 14 : 18);
    }

    private static Personne aine(Etude e) {
        Personne aine = e.demandeur;
        for (Personne p : e.personnes) {
            if (aCharge(e, p) && (!aine.estEnfant() || p.naissance().isBefore(aine.naissance()))) aine = p;
        }
        return aine;
    }

    /** L’allocation forfaitaire de l’enfant de vingt ans, un an durant, dans une famille de trois enfants (L. 521-1, D. 521-2). */
    private static long forfaitDeVingtAns(Etude e, int enfants) {
        Regles regles = e.loi.af;
        int vingtAns = 0;
        for (Personne p : e.personnes) {
            int limite = regles.ageLimite().entier();
            if (p.estEnfant() && p.atteint(limite, e.mois) && !p.atteint(limite + 1, e.mois) && !gagneSaVie(e, p))
                vingtAns++;
        }
        if (vingtAns == 0 || enfants + vingtAns < 3) return 0;
        long parEnfant = Euros.auCentime(Euros.fois(
                regles.bmaf().millioniemes(), regles.forfaitVingtAns().millioniemes()));
        return module(e, enfants, parEnfant * vingtAns, "Allocation forfaitaire pour l’enfant de vingt ans.");
    }

    /** Entière, à la moitié ou au quart selon deux plafonds, avec un complément qui efface la marche (D. 521-1 à D. 521-3). */
    private static long module(Etude e, int enfants, long plein, String quoi) {
        Regles regles = e.loi.af;
        long ressources = e.ressourcesFamiliales();
        long supplement = enfants * regles.plafondParEnfant().millioniemes();
        long plafond1 = regles.plafond1().millioniemes() + supplement;
        long plafond2 = regles.plafond2().millioniemes() + supplement;
        if (ressources <= plafond1) return e.r.etape(quoi, "CSS, D. 521-1", plein, regles.plafond1());
        boolean tranche2 = ressources <= plafond2;
        Valeur part = tranche2 ? regles.tranche2() : regles.tranche3();
        long reduit = Euros.auCentime(Euros.fois(plein, part.millioniemes()));
        long depassement = ressources - (tranche2 ? plafond1 : plafond2);
        long complement = Euros.auCentime(Euros.positif(reduit - Euros.diviser(depassement, 12)));
        return e.r.etape(quoi, "CSS, D. 521-1 et D. 521-2", reduit + complement, regles.plafond1(), part);
    }
}
