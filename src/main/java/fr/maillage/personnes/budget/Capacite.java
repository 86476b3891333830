package fr.maillage.personnes.budget;

import fr.maillage.references.droits.MontantForfaitaire;
import fr.maillage.references.droits.QuotiteSaisissable;
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

    /** La part saisissable d’un revenu mensuel, telle que le barème la donne. */
    static Montant quotite(Montant mensuel, int personnesACharge, LocalDate date) {
        return new Montant(new QuotiteSaisissable(Reglement.au(date).baremes())
                .selonLeBareme(mensuel.centimes(), personnesACharge, date));
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
