package fr.maillage.personnes.budget;

import fr.maillage.socle.commun.Montant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Le compte, jour après jour, pendant un mois : ce qui entre et sort le jour dit, et les dépenses courantes au fil des jours. Ce qui n’a pas de
 * jour, ou ne revient pas tous les mois, n’y est pas : on le dit à côté.
 *
 * @param sansJour les lignes de chaque mois dont on ne sait pas le jour
 * @param aPrevoir ce qui revient moins souvent
 */
record Calendrier(
        YearMonth mois,
        Montant depart,
        Montant autorise,
        List<Jour> jours,
        List<LigneDeBudget> sansJour,
        List<LigneDeBudget> aPrevoir) {

    /** Un jour : ses mouvements, ce qui s’est dépensé au fil du jour, et le compte le soir. */
    record Jour(int numero, List<Mouvement> mouvements, Montant auFilDuJour, Montant soir) {
        /** « 1er », « 2 »… */
        String quantieme() {
            return numero == 1 ? "1er" : String.valueOf(numero);
        }
    }

    record Mouvement(String libelle, Montant montant) {}

    static Calendrier de(Budget budget, YearMonth mois) {
        var chaqueMois = budget.toutes(Calendrier::chaqueMois).toList();
        var datees = chaqueMois.stream().filter(l -> l.jour() != null).toList();
        long auFil =
                budget.toutes(Calendrier::auFil).mapToLong(LigneDeBudget::parAn).sum();
        long total = Mensualisation.arrondi(auFil, 12).centimes();
        var solde = Objects.requireNonNullElse(budget.enTete().solde(), Montant.ZERO);
        var jours = new ArrayList<Jour>();
        var soir = solde;
        int longueur = mois.lengthOfMonth();
        for (int jour = 1; jour <= longueur; jour++) {
            var mouvements = mouvements(datees, jour, longueur);
            // La part du jour est une différence de cumuls : la somme des jours fait exactement le mois.
            var duJour = new Montant(total * jour / longueur - total * (jour - 1) / longueur);
            for (var m : mouvements) soir = soir.plus(m.montant());
            soir = soir.moins(duJour);
            jours.add(new Jour(jour, mouvements, duJour, soir));
        }
        return new Calendrier(
                mois,
                solde,
                Objects.requireNonNullElse(budget.enTete().decouvert(), Montant.ZERO),
                jours,
                chaqueMois.stream()
                        .filter(l -> l.jour() == null && l.montant().centimes() > 0)
                        .toList(),
                budget.toutes(l -> !chaqueMois(l) && !auFil(l) && l.montant().centimes() > 0)
                        .toList());
    }

    private static boolean chaqueMois(LigneDeBudget l) {
        return !auFil(l) && (l.periodicite() == Periodicite.MENSUELLE || l.periodicite() == Periodicite.DIX_MOIS);
    }

    /** Les dépenses courantes sans jour, et ce qui revient chaque semaine ou quinzaine. */
    private static boolean auFil(LigneDeBudget l) {
        boolean souvent = l.periodicite() == Periodicite.HEBDOMADAIRE || l.periodicite() == Periodicite.QUINZAINE;
        boolean courante =
                l.poste().volet() == Volet.COURANTES && l.jour() == null && l.periodicite() == Periodicite.MENSUELLE;
        return l.poste().volet() != Volet.RESSOURCES && (souvent || courante);
    }

    private static List<Mouvement> mouvements(List<LigneDeBudget> datees, int jour, int longueur) {
        return datees.stream()
                .filter(l -> Math.min(Objects.requireNonNull(l.jour()), longueur) == jour)
                .sorted(Comparator.comparing(l -> l.poste().ordinal()))
                .map(l -> new Mouvement(
                        l.nom(), l.poste().volet() == Volet.RESSOURCES ? l.montant() : Montant.ZERO.moins(l.montant())))
                .toList();
    }

    /** Le premier soir où le compte passe sous zéro. */
    Optional<Jour> premierDecouvert() {
        return jours.stream().filter(j -> j.soir().centimes() < 0).findFirst();
    }

    /** Le premier soir où il dépasse ce que la banque autorise. */
    Optional<Jour> premierDepassement() {
        return jours.stream()
                .filter(j -> j.soir().centimes() < -autorise.centimes())
                .findFirst();
    }

    Jour plusBas() {
        return jours.stream().min(Comparator.comparing(Jour::soir)).orElseThrow();
    }

    /** Ce que le calendrier annonce, en une phrase. */
    String annonce() {
        if (premierDecouvert().isEmpty()) {
            return "Le compte reste au-dessus de zéro tout le mois ; au plus bas %s le %s."
                    .formatted(Ecriture.somme(plusBas().soir()), plusBas().quantieme());
        }
        String bas = "Découvert prévu à partir du %s, jusqu’à %s le %s."
                .formatted(
                        premierDecouvert().get().quantieme(),
                        Ecriture.somme(plusBas().soir()),
                        plusBas().quantieme());
        if (autorise.centimes() == 0) return bas + " Aucun découvert autorisé n’est noté.";
        return premierDepassement()
                .map(j -> bas
                        + " Le découvert autorisé (%s) est dépassé le %s."
                                .formatted(Ecriture.somme(autorise), j.quantieme()))
                .orElse(bas + " Il tient dans le découvert autorisé (%s).".formatted(Ecriture.somme(autorise)));
    }
}
