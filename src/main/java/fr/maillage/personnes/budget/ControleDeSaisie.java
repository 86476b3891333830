package fr.maillage.personnes.budget;

import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.commun.Montant;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lit chaque champ d’une saisie : une valeur, ou une phrase qui dit laquelle ne va pas et que faire. */
final class ControleDeSaisie {
    private static final Montant PLAFOND = Montant.euros(10_000_000);
    private static final LocalDate PREMIERE = LocalDate.of(2000, 1, 1);

    private final SaisieDeBudget saisie;
    private final List<ErreurDeChamp> erreurs = new ArrayList<>();

    private ControleDeSaisie(SaisieDeBudget saisie) {
        this.saisie = saisie;
    }

    /** @param lisibles ce qui se lit malgré les erreurs : de quoi montrer des totaux pendant que l’on écrit */
    record Lu(Budget.EnTete enTete, List<LigneDeBudget> lisibles, List<ErreurDeChamp> erreurs) {}

    static Lu lire(SaisieDeBudget saisie) {
        var controle = new ControleDeSaisie(saisie);
        var enTete = controle.enTete();
        var lignes = saisie.remplies().stream()
                .flatMap(l -> controle.ligne(l).stream())
                .toList();
        return new Lu(enTete, lignes, List.copyOf(controle.erreurs));
    }

    private Budget.EnTete enTete() {
        return new Budget.EnTete(
                date("b.le", valeur(SaisieDeBudget.LE), "la date du budget").orElse(Quand.aujourdHui()),
                composition(),
                entier("surface", 1, 9999).orElse(null),
                positif("b.revenus", valeur("revenus"), "revenus imposables"),
                somme("b.solde", valeur("solde"), "solde du compte").orElse(null),
                positif("b.decouvert", valeur("decouvert"), "découvert autorisé"),
                valeur(SaisieDeBudget.OBSERVATIONS));
    }

    private Composition composition() {
        int adultes = entier("adultes", 1, Composition.AU_PLUS).orElse(1);
        int grands = entier("grands", 0, Composition.AU_PLUS).orElse(0);
        int petits = entier("petits", 0, Composition.AU_PLUS).orElse(0);
        int handicapes = entier("handicapes", 0, Composition.AU_PLUS).orElse(0);
        if (handicapes > grands + petits) {
            refuser(
                    "b.handicapes",
                    "Vous comptez %d enfant(s) handicapé(s) parmi %d : corrigez l’un ou l’autre."
                            .formatted(handicapes, grands + petits));
            handicapes = 0;
        }
        return new Composition(adultes, grands, petits, handicapes);
    }

    private Optional<LigneDeBudget> ligne(LigneSaisie l) {
        int avant = erreurs.size();
        boolean uneDette = l.poste().estUneDette();
        String ecrit = l.valeur(LigneSaisie.MONTANT);
        Montant montant = positif(l.nomDuChamp(LigneSaisie.MONTANT), ecrit, l.nom());
        Integer jour = jour(l);
        if (uneDette) return dette(l, montant, jour, avant);
        if (montant == null && erreurs.size() == avant) {
            refuser(
                    l.nomDuChamp(LigneSaisie.MONTANT),
                    "%s : il manque le montant. Écrivez-le, ou videz la ligne.".formatted(l.nom()));
        }
        var periodicite =
                Periodicite.de(l.valeur(LigneSaisie.PERIODE)).orElse(l.poste().habituelle());
        return montant == null || erreurs.size() > avant
                ? Optional.empty()
                : Optional.of(new LigneDeBudget(
                        l.id(), 0, l.poste(), l.valeur(LigneSaisie.PRECISION), montant, periodicite, jour, null));
    }

    private Optional<LigneDeBudget> dette(
            LigneSaisie l, @Nullable Montant mensualite, @Nullable Integer jour, int avant) {
        Montant restant = positif(l.nomDuChamp(LigneSaisie.RESTANT), l.valeur(LigneSaisie.RESTANT), l.nom());
        Montant retard = positif(l.nomDuChamp(LigneSaisie.RETARD), l.valeur(LigneSaisie.RETARD), l.nom());
        LocalDate depuis = date(l.nomDuChamp(LigneSaisie.DEPUIS), l.valeur(LigneSaisie.DEPUIS), l.nom())
                .orElse(null);
        if (mensualite == null && restant == null && retard == null && erreurs.size() == avant) {
            refuser(
                    l.nomDuChamp(LigneSaisie.MONTANT),
                    "%s : écrivez la mensualité, le reste dû ou le retard, ou videz la ligne.".formatted(l.nom()));
        }
        if (erreurs.size() > avant) return Optional.empty();
        return Optional.of(new LigneDeBudget(
                l.id(),
                0,
                l.poste(),
                l.valeur(LigneSaisie.PRECISION),
                ouRien(mensualite),
                Periodicite.MENSUELLE,
                jour,
                new LigneDeBudget.Dette(ouRien(restant), ouRien(retard), depuis)));
    }

    private static Montant ouRien(@Nullable Montant montant) {
        return montant == null ? Montant.ZERO : montant;
    }

    private @Nullable Integer jour(LigneSaisie l) {
        String ecrit = l.valeur(LigneSaisie.JOUR);
        if (ecrit.isEmpty()) return null;
        if (ecrit.matches("\\d{1,2}") && Integer.parseInt(ecrit) >= 1 && Integer.parseInt(ecrit) <= 31) {
            return Integer.parseInt(ecrit);
        }
        refuser(
                l.nomDuChamp(LigneSaisie.JOUR),
                "%s : « %s » n’est pas un jour du mois. Écrivez un nombre de 1 à 31, ou rien."
                        .formatted(l.nom(), ecrit));
        return null;
    }

    private Optional<Integer> entier(String champ, int bas, int haut) {
        String ecrit = valeur(champ);
        if (ecrit.isEmpty()) return Optional.empty();
        if (ecrit.matches("\\d{1,5}") && Integer.parseInt(ecrit) >= bas && Integer.parseInt(ecrit) <= haut) {
            return Optional.of(Integer.parseInt(ecrit));
        }
        refuser(
                "b." + champ,
                "« %s » ne convient pas pour « %s » : écrivez un nombre entier de %d à %d."
                        .formatted(ecrit, SaisieDeBudget.EN_TETE.get(champ), bas, haut));
        return Optional.empty();
    }

    private Optional<LocalDate> date(String champ, String ecrit, String quoi) {
        if (ecrit.isEmpty()) return Optional.empty();
        var lue = Dates.lue(ecrit)
                .filter(l ->
                        !l.isBefore(PREMIERE) && !l.isAfter(Quand.aujourdHui().plusYears(1)));
        if (lue.isEmpty()) {
            refuser(
                    champ,
                    "« %s » ne convient pas pour %s : une date comme 2026-11-22, ni avant 2000, ni à plus d’un an d’ici."
                            .formatted(ecrit, quoi));
        }
        return lue;
    }

    private @Nullable Montant positif(String champ, String ecrit, String quoi) {
        var lu = somme(champ, ecrit, quoi);
        if (lu.isPresent() && lu.get().centimes() < 0) {
            refuser(
                    champ,
                    "%s : « %s » est négatif. Écrivez la somme sans signe ; le volet dit si elle entre ou sort."
                            .formatted(quoi, ecrit));
            return null;
        }
        return lu.orElse(null);
    }

    private Optional<Montant> somme(String champ, String ecrit, String quoi) {
        if (ecrit.isEmpty()) return Optional.empty();
        var lu = Montant.lire(ecrit);
        if (lu.isPresent() && Math.abs(lu.get().centimes()) <= PLAFOND.centimes()) return lu;
        refuser(champ, lu.isPresent() ? tropGrand(quoi, ecrit) : pasUneSomme(quoi, ecrit));
        return Optional.empty();
    }

    private static String tropGrand(String quoi, String ecrit) {
        return "%s : « %s » dépasse %s. Vérifiez les zéros.".formatted(quoi, ecrit, PLAFOND.ecrire());
    }

    private static String pasUneSomme(String quoi, String ecrit) {
        String indice = ecrit.matches(".*[oO].*")
                ? " La lettre O semble tapée à la place du chiffre 0."
                : ecrit.matches(".*[,.]\\d{3,}.*") ? " Deux décimales suffisent." : "";
        return "%s : « %s » n’est pas une somme.%s Écrivez par exemple 1 234,50.".formatted(quoi, ecrit, indice);
    }

    private String valeur(String champ) {
        return saisie.enTete().getOrDefault(champ, "");
    }

    private void refuser(String champ, String phrase) {
        erreurs.add(new ErreurDeChamp(champ, phrase));
    }
}
