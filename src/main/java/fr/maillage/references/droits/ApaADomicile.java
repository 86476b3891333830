package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Personne;
import java.time.LocalDate;

/** L’allocation personnalisée d’autonomie à domicile : L. 232-1 à L. 232-4, R. 232-10 et R. 232-11 du code de l’action sociale et des familles. */
final class ApaADomicile {
    private ApaADomicile() {}

    record Regles(
            Valeur tiercePersonne,
            Valeur[] plafonds,
            Valeur seuilBas,
            Valeur seuilHaut,
            Valeur tauxMaximal,
            Valeur divisionCouple,
            Valeur tranche1,
            Valeur tranche2,
            Valeur age) {
        static Regles au(Baremes b, LocalDate d) {
            var plafonds = new Valeur[4];
            for (int gir = 1; gir <= 4; gir++) plafonds[gir - 1] = b.valeur("apa/plafonds_gir", "gir_" + gir, d);
            return new Regles(
                    b.valeur("communs/majoration_tierce_personne", d),
                    plafonds,
                    b.valeur("apa/participation", "seuil_bas", d),
                    b.valeur("apa/participation", "seuil_haut", d),
                    b.valeur("apa/participation", "taux_maximal", d),
                    b.valeur("apa/participation", "division_couple", d),
                    b.valeur("apa/participation", "tranche_1", d),
                    b.valeur("apa/participation", "tranche_2", d),
                    b.valeur("apa/age_minimal", d));
        }
    }

    static long calculer(Etude e) {
        long total = pour(e, e.demandeur);
        return e.conjoint == null ? total : total + pour(e, e.conjoint);
    }

    private static long pour(Etude e, Personne p) {
        Regles regles = e.loi.apa;
        if (p.age(e.mois) < regles.age().entier()) return e.r.ferme("Il faut soixante ans.", "CASF, R. 232-1");
        if (p.gir() == 0) {
            if (e.demandeur == p) e.r.manque("le groupe iso-ressources (évaluation de l’autonomie)");
            return 0;
        }
        if (p.gir() > 4) return e.r.ferme("Les groupes 5 et 6 n’ouvrent pas droit.", "CASF, L. 232-2");
        long plan = Euros.auCentime(
                Euros.fois(regles.tiercePersonne().millioniemes(), regles.plafonds()[p.gir() - 1].millioniemes()));
        e.r.etape(
                "Plafond du plan d’aide.",
                "CASF, R. 232-10",
                plan,
                regles.tiercePersonne(),
                regles.plafonds()[p.gir() - 1]);
        long participation =
                e.r.etape("Participation, pour un plan au plafond.", "CASF, R. 232-11", participation(e, plan));
        return e.r.etape("Allocation du mois, pour un plan au plafond.", "CASF, L. 232-3", plan - participation);
    }

    /** Nulle sous 0,725 MTP, 90 % du plan à partir de 2,67 ; entre les deux, plus douce pour les gros plans. */
    private static long participation(Etude e, long plan) {
        Regles regles = e.loi.apa;
        long mtp = regles.tiercePersonne().millioniemes();
        long ressources = Euros.diviser(RessourcesFamiliales.surUneAnnee(e, e.mois - 13, e.mois - 2), 12);
        if (e.enCouple())
            ressources = Euros.diviser(ressources * 10, regles.divisionCouple().millioniemes() / 100_000);
        long bas = Euros.fois(mtp, regles.seuilBas().millioniemes());
        long haut = Euros.fois(mtp, regles.seuilHaut().millioniemes());
        long x = Math.clamp(Euros.diviser((ressources - bas) * 1000, (haut - bas) / 1000), 0, Euros.UN);
        long a1 = Math.min(plan, Euros.fois(mtp, regles.tranche1().millioniemes()));
        long a2 = Euros.positif(Math.min(plan, Euros.fois(mtp, regles.tranche2().millioniemes())) - a1);
        long a3 = plan - a1 - a2;
        long assiette = a1
                + Euros.fois(a2, 400_000 + Euros.fois(600_000, x))
                + Euros.fois(a3, 200_000 + Euros.fois(800_000, x));
        return Euros.auCentime(
                Euros.fois(Euros.fois(assiette, x), regles.tauxMaximal().millioniemes()));
    }
}
