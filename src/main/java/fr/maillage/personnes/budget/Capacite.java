package fr.maillage.personnes.budget;

import fr.maillage.references.droits.MontantForfaitaire;
import fr.maillage.socle.commun.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Ce qu’un foyer pourrait consacrer chaque mois à ses dettes, tel que la commission l’approche : le plus petit de la part saisissable, des
 * ressources moins le RSA du foyer, et des ressources moins les charges ; jamais moins que rien (C. consommation, L. 731-1 et suivants).
 */
record Capacite(
        Montant ressources,
        Montant charges,
        Montant quotite,
        Montant rsaDuFoyer,
        int personnesACharge,
        LocalDate date) {
    private static final int TRANCHES = 6;
    private static final long SOIXANTIEMES = 60;

    static Capacite de(
            Montant ressources, Montant charges, boolean couple, int enfants, int personnesACharge, LocalDate date) {
        return new Capacite(
                ressources,
                charges,
                quotite(ressources, personnesACharge, date),
                rsa(couple, enfants, date),
                personnesACharge,
                date);
    }

    /** La part saisissable d’un revenu mensuel (C. travail, R. 3252-2 et R. 3252-3), calculée sur l’année. */
    static Montant quotite(Montant mensuel, int personnesACharge, LocalDate date) {
        if (mensuel.centimes() <= 0) return Montant.ZERO;
        var reglement = Reglement.au(date);
        long annuel = Math.multiplyExact(mensuel.centimes(), 12);
        long parPersonne = reglement.centimes("saisie/personne_a_charge", "");
        long soixantiemes = 0;
        long bas = 0;
        for (int tranche = 1; tranche <= TRANCHES; tranche++) {
            long haut = reglement.centimes("saisie/quotite", "seuil_" + tranche) + parPersonne * personnesACharge;
            soixantiemes += (Math.min(annuel, haut) - bas) * reglement.entier("saisie/quotite", "part_" + tranche);
            bas = haut;
            if (annuel <= haut) return Mensualisation.arrondi(soixantiemes, SOIXANTIEMES * 12);
        }
        soixantiemes += (annuel - bas) * reglement.entier("saisie/quotite", "part_" + (TRANCHES + 1));
        return Mensualisation.arrondi(soixantiemes, SOIXANTIEMES * 12);
    }

    static Montant rsa(boolean couple, int enfants, LocalDate date) {
        var reglement = Reglement.au(date);
        LocalDate premiere = reglement
                .baremes()
                .exiger("rsa/montant_forfaitaire")
                .editions()
                .getFirst()
                .depuis();
        long millioniemes = MontantForfaitaire.duRsa(
                reglement.baremes(), date.isBefore(premiere) ? premiere : date, couple, enfants);
        return new Montant(BigDecimal.valueOf(millioniemes, 6)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    Montant ressourcesMoinsRsa() {
        return ressources.moins(rsaDuFoyer);
    }

    Montant ressourcesMoinsCharges() {
        return ressources.moins(charges);
    }

    Montant retenue() {
        return Stream.of(quotite, ressourcesMoinsRsa(), ressourcesMoinsCharges())
                .min(Montant::compareTo)
                .filter(m -> m.centimes() > 0)
                .orElse(Montant.ZERO);
    }
}
