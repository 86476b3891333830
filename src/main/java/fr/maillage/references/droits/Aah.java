package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.*;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import java.time.LocalDate;

/** L’allocation aux adultes handicapés : L. 821-1 à L. 821-5, R. 821-4 et D. 821-1 à D. 821-9 du code de la sécurité sociale. */
final class Aah {
    static final long TRAVAIL = NatureDeRessource.ensemble(SALAIRE, APPRENTISSAGE, REVENU_INDEPENDANT, REVENU_AGRICOLE);
    private static final long REMPLACEMENT = NatureDeRessource.ensemble(
            CHOMAGE, ASS, STAGE_DE_FORMATION, INDEMNITE_JOURNALIERE, INDEMNITE_MATERNITE, ACTIVITE_PARTIELLE);

    private Aah() {}

    record Regles(
            Valeur montant,
            Valeur parEnfant,
            Valeur abattementBas,
            Valeur abattementHaut,
            Valeur tranche,
            Valeur smicMensuel,
            Valeur ageMinimal,
            Valeur incapacite,
            Valeur incapaciteRestreinte) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    b.valeur("aah/montant", d),
                    b.valeur("aah/plafond", "par_enfant", d),
                    b.valeur("aah/revenus_travail", "abattement_bas", d),
                    b.valeur("aah/revenus_travail", "abattement_haut", d),
                    b.valeur("aah/revenus_travail", "tranche", d),
                    b.valeur("communs/smic_mensuel_brut", d),
                    b.valeur("aah/conditions", "age_minimal", d),
                    b.valeur("aah/conditions", "incapacite", d),
                    b.valeur("aah/conditions", "incapacite_restreinte", d));
        }
    }

    static long calculer(Etude e) {
        long total = 0;
        for (Personne p : e.personnes) {
            if (p.tauxIncapacite() == 0) continue;
            long sienne = pour(e, p);
            e.poserAah(p, sienne);
            total += sienne;
        }
        return total > 0
                ? total
                : e.r.ferme(
                        "Il faut un taux d’incapacité de 80 %, ou de 50 % avec une restriction d’accès à l’emploi.",
                        "CSS, L. 821-1 et L. 821-2");
    }

    private static long pour(Etude e, Personne p) {
        if (!ouverte(e, p))
            return e.r.ferme(
                    "Les conditions d’âge ou de taux d’incapacité ne sont pas remplies.", "CSS, L. 821-1 et L. 821-2");
        Regles regles = e.loi.aah;
        long plafond = Euros.fois(
                12 * regles.montant().millioniemes(),
                Euros.UN
                        + AllocationsFamiliales.enfantsACharge(e)
                                * regles.parEnfant().millioniemes());
        long ressources = e.r.etape(
                "Ressources de la personne, après abattements.", "CSS, R. 821-4 et D. 821-9", ressources(e, p));
        long du = Math.min(regles.montant().millioniemes(), Euros.positif(Euros.diviser(plafond - ressources, 12)));
        return e.r.etape("Allocation du mois.", "CSS, L. 821-3 et D. 821-2", Euros.auCentime(du), regles.montant());
    }

    /** 80 % d’incapacité, ou de 50 à 79 % avec une restriction durable d’accès à l’emploi ; vingt ans (L. 821-1, L. 821-2, R. 821-1). */
    static boolean ouverte(Etude e, Personne p) {
        Regles regles = e.loi.aah;
        int taux = p.tauxIncapacite();
        boolean plein = taux >= Math.round(regles.incapacite().millioniemes() / 10_000.0);
        boolean restreint = taux >= Math.round(regles.incapaciteRestreinte().millioniemes() / 10_000.0)
                && p.a(Particularite.RESTRICTION_D_ACCES_A_L_EMPLOI);
        if (!plein && !restreint) return false;
        int age = p.age(e.mois);
        if (age < 16 || (age < regles.ageMinimal().entier() && AllocationsFamiliales.aCharge(e, p))) return false;
        return plein || age < 62;
    }

    /**
     * Avec un travail en milieu ordinaire, le trimestre qui précède ; sinon l’avant-dernière année, dont travail et chômage
     * comptent pour 70 %, ou pour rien sans revenu de remplacement (R. 821-4, R. 821-4-1, R. 821-4-4 ; R. 532-5).
     */
    private static long ressources(Etude e, Personne p) {
        int debut = Mois.janvier(Mois.annee(e.mois) - 2);
        int fin = debut + 11;
        boolean travaille = e.net(p, TRAVAIL, e.mois - 3, e.mois - 1) > 0;
        long autres = pensions(e, p, debut, fin);
        if (!travaille && Chomage.total(e, p) && !Chomage.indemnise(e, p)) return autres;
        long remplacement = e.loi.deductions.apresDeduction(e.imposable(p, REMPLACEMENT, debut, fin));
        if (travaille) {
            return autres + remplacement + 4 * apresAbattement(e, e.net(p, TRAVAIL, e.mois - 3, e.mois - 1), 3);
        }
        long passe = apresAbattement(e, e.imposable(p, TRAVAIL, debut, fin), 12);
        return autres + Chomage.apresAbattement(e, passe + remplacement);
    }

    /** 80 % jusqu’à 30 % du SMIC, 40 % au-dessus (D. 821-9). */
    private static long apresAbattement(Etude e, long revenus, int mois) {
        Regles regles = e.loi.aah;
        long tranche = Euros.fois(
                regles.smicMensuel().millioniemes() * mois, regles.tranche().millioniemes());
        long bas = Math.min(revenus, tranche);
        long haut = Euros.positif(revenus - tranche);
        return Euros.fois(bas, Euros.UN - regles.abattementBas().millioniemes())
                + Euros.fois(haut, Euros.UN - regles.abattementHaut().millioniemes());
    }

    private static long pensions(Etude e, Personne p, int debut, int fin) {
        long pensions = e.imposable(p, RessourcesFamiliales.PENSIONS, debut, fin);
        return pensions - e.loi.deductions.surPension(pensions);
    }
}
