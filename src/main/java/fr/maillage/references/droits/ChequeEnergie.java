package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Impot;
import java.time.LocalDate;

/** Le chèque énergie de l’année : L. 124-1 et R. 124-1 à R. 124-3 du code de l’énergie. */
final class ChequeEnergie {
    private ChequeEnergie() {}

    record Regles(Valeur[] seuils, Valeur[][] montants) {
        static Regles au(Baremes b, LocalDate d) {
            var seuils = new Valeur[4];
            var montants = new Valeur[3][4];
            String[] unites = {"une_unite", "moins_de_deux", "deux_et_plus"};
            for (int i = 0; i < 4; i++) {
                seuils[i] = b.valeur("energie/cheque_seuils", "tranche_" + (i + 1), d);
                for (int u = 0; u < 3; u++)
                    montants[u][i] = b.valeur("energie/cheque_montants", unites[u] + "_tranche_" + (i + 1), d);
            }
            return new Regles(seuils, montants);
        }
    }

    static long calculer(Etude e) {
        Impot impot = e.foyer.impot();
        if (impot == null) {
            e.r.manque("le revenu fiscal de référence (dernier avis d’impôt)");
            return 0;
        }
        Regles regles = e.loi.energie;
        long unites = unitesDeConsommation(e);
        long parUnite = e.r.etape(
                "Revenu fiscal par unité de consommation.",
                "Code de l’énergie, R. 124-1",
                Euros.deCentimes(impot.revenuFiscalDeReference()) / unites * 10);
        for (int i = 0; i < 4; i++) {
            if (parUnite < regles.seuils()[i].millioniemes()) {
                Valeur montant = regles.montants()[unites == 10 ? 0 : unites < 20 ? 1 : 2][i];
                return e.r.etape(
                        "Chèque énergie de l’année.",
                        "Code de l’énergie, R. 124-3",
                        montant.millioniemes(),
                        montant,
                        regles.seuils()[i]);
            }
        }
        return e.r.ferme("Le revenu fiscal par unité de consommation dépasse le seuil.", "Code de l’énergie, R. 124-1");
    }

    /** 1 pour la première personne, 0,5 pour la deuxième, 0,3 pour les suivantes ; compté en dixièmes. */
    private static long unitesDeConsommation(Etude e) {
        int personnes = 0;
        for (var p : e.personnes) if (p.moisRevolus(e.mois) >= 0) personnes++;
        return 10 + (personnes >= 2 ? 5 : 0) + 3L * Math.max(personnes - 2, 0);
    }
}
