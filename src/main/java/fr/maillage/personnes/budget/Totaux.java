package fr.maillage.personnes.budget;

import fr.maillage.socle.commun.Montant;

/**
 * Les totaux d’un budget, par mois. Les ressources exceptionnelles n’y entrent pas : elles se lisent à part, sur l’année.
 *
 * @param mensualites des crédits et des échéanciers de dettes
 */
public record Totaux(
        Montant ressources,
        Montant fixes,
        Montant courantes,
        Montant occasionnelles,
        Montant mensualites,
        Montant exceptionnellesParAn,
        Montant restantDu,
        Montant retard,
        int personnes) {
    /** Le mois des conseillères compte trente jours. */
    private static final int JOURS = 30;

    public static Totaux de(Budget budget) {
        return new Totaux(
                Mensualisation.parMois(budget.du(Volet.RESSOURCES).stream().filter(l -> !exceptionnelle(l))),
                total(budget, Volet.FIXES),
                total(budget, Volet.COURANTES),
                total(budget, Volet.OCCASIONNELLES),
                total(budget, Volet.DETTES),
                new Montant(budget.toutes(Totaux::exceptionnelle)
                        .mapToLong(LigneDeBudget::parAn)
                        .reduce(0, Math::addExact)),
                somme(budget, LigneDeBudget::restantDu),
                somme(budget, LigneDeBudget::retard),
                budget.composition().personnes());
    }

    private static Montant total(Budget budget, Volet volet) {
        return Mensualisation.parMois(budget.du(volet).stream());
    }

    private static Montant somme(Budget budget, java.util.function.Function<LigneDeBudget, Montant> quoi) {
        return budget.dettes().stream().map(quoi).reduce(Montant.ZERO, Montant::plus);
    }

    static boolean exceptionnelle(LigneDeBudget ligne) {
        return ligne.poste() == Poste.RESSOURCES_EXCEPTIONNELLES;
    }

    /** Ce qui reste une fois les charges fixes payées, avant de manger et de vivre. */
    public Montant resteAVivre() {
        return ressources.moins(fixes);
    }

    /** Ce qui reste vraiment : une fois payés aussi les crédits et les échéanciers de dettes. */
    public Montant restePourVivre() {
        return resteAVivre().moins(mensualites);
    }

    /** Le reste pour vivre, par personne et par jour. */
    public Montant moyenneJournaliere() {
        return Mensualisation.arrondi(restePourVivre().centimes(), (long) personnes * JOURS);
    }

    /** Ce qui reste à la fin du mois, dépenses courantes et occasionnelles faites. */
    public Montant solde() {
        return restePourVivre().moins(courantes).moins(occasionnelles);
    }

    public Montant charges() {
        return fixes.plus(courantes).plus(occasionnelles);
    }
}
