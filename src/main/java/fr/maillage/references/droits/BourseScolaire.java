package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Impot;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import java.time.LocalDate;

/** Les bourses nationales de collège et de lycée, pour l’année scolaire : D. 531-4 à D. 531-7 et D. 531-19 à D. 531-29 du code de l’éducation. */
final class BourseScolaire {
    private BourseScolaire() {}

    /** Un plafond par échelon et par nombre d’enfants, en SMIC horaires ; un montant par échelon, en part de la BMAF. */
    record Regles(Valeur[][] plafonds, Valeur[] montants, Valeur bmaf, Valeur smicHoraire) {
        static Regles au(Baremes b, String niveau, int echelons, LocalDate d) {
            var plafonds = new Valeur[echelons][8];
            var montants = new Valeur[echelons];
            for (int n = 1; n <= echelons; n++) {
                montants[n - 1] = b.valeur("bourses/" + niveau + "_montants", "echelon_" + n, d);
                for (int k = 1; k <= 8; k++)
                    plafonds[n - 1][k - 1] = b.valeur("bourses/" + niveau + "_plafond_" + n, "enfants_" + k, d);
            }
            LocalDate juilletDeLAnneeDesRevenus = LocalDate.of(Math.max(d.getYear() - 2, 2023), 7, 1);
            return new Regles(
                    plafonds,
                    montants,
                    b.valeur("communs/bmaf", d),
                    b.valeur("communs/smic_horaire_brut", juilletDeLAnneeDesRevenus));
        }
    }

    static long college(Etude e) {
        return calculer(
                e,
                e.loi.college,
                Particularite.COLLEGIEN,
                "Il faut un enfant au collège.",
                "Code de l’éducation, D. 531-4");
    }

    static long lycee(Etude e) {
        return calculer(
                e, e.loi.lycee, Particularite.LYCEEN, "Il faut un enfant au lycée.", "Code de l’éducation, D. 531-20");
    }

    private static long calculer(Etude e, Regles regles, Particularite scolarite, String sinon, String article) {
        int eleves = 0;
        for (Personne p : e.personnes) if (p.estEnfant() && p.a(scolarite)) eleves++;
        if (eleves == 0) return e.r.ferme(sinon, article);
        Impot impot = e.foyer.impot();
        if (impot == null) {
            e.r.manque("le revenu fiscal de référence (dernier avis d’impôt)");
            return 0;
        }
        int enfants = Math.clamp(AllocationsFamiliales.enfantsACharge(e), 1, 8);
        long revenu = Euros.deCentimes(impot.revenuFiscalDeReference());
        for (int n = regles.montants().length; n >= 1; n--) {
            long plafond = Euros.aLEuro(Euros.fois(
                    regles.smicHoraire().millioniemes(), regles.plafonds()[n - 1][enfants - 1].millioniemes()));
            if (revenu > plafond) continue;
            long annuel =
                    Euros.aLEuro(Euros.fois(regles.bmaf().millioniemes(), regles.montants()[n - 1].millioniemes()));
            return e.r.etape(
                    "Bourse de l’échelon " + n + ", pour l’année.",
                    article,
                    eleves * annuel,
                    regles.montants()[n - 1],
                    regles.plafonds()[n - 1][enfants - 1]);
        }
        return e.r.ferme("Le revenu fiscal de référence dépasse le plafond.", article);
    }
}
