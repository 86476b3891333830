package fr.maillage.personnes.budget;

import fr.maillage.socle.commun.Montant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Ce qu’un scénario change à son budget de départ, au mois. */
record AvantApres(Budget avant, Budget apres) {

    /** @param mieux un écart positif est-il bon pour le foyer ? */
    record Ecart(String libelle, Montant avant, Montant apres, boolean mieux) {
        Montant difference() {
            return apres.moins(avant);
        }

        boolean favorable() {
            return mieux == difference().centimes() > 0;
        }
    }

    List<Ecart> totaux() {
        var a = Totaux.de(avant);
        var b = Totaux.de(apres);
        Function<Function<Totaux, Montant>, Montant[]> deux = f -> new Montant[] {f.apply(a), f.apply(b)};
        var ecarts = new ArrayList<Ecart>();
        ajouter(ecarts, "Ressources", deux.apply(Totaux::ressources), true);
        ajouter(ecarts, "Charges fixes", deux.apply(Totaux::fixes), false);
        ajouter(ecarts, "Reste à vivre", deux.apply(Totaux::resteAVivre), true);
        ajouter(ecarts, "Crédits et dettes", deux.apply(Totaux::mensualites), false);
        ajouter(ecarts, "Reste pour vivre", deux.apply(Totaux::restePourVivre), true);
        ajouter(ecarts, "Par jour et par personne", deux.apply(Totaux::moyenneJournaliere), true);
        ajouter(
                ecarts,
                "Dépenses courantes et occasionnelles",
                deux.apply(t -> t.courantes().plus(t.occasionnelles())),
                false);
        ajouter(ecarts, "Fin de mois", deux.apply(Totaux::solde), true);
        return ecarts;
    }

    private static void ajouter(List<Ecart> ecarts, String libelle, Montant[] deux, boolean mieux) {
        ecarts.add(new Ecart(libelle, deux[0], deux[1], mieux));
    }

    /** Les lignes qui changent, reliées par leur suite. */
    List<Ecart> lignes() {
        var parSuite = new LinkedHashMap<Long, Ecart>();
        for (var l : avant.lignes()) parSuite.put(l.suite(), new Ecart(l.nom(), mois(l), Montant.ZERO, mieux(l)));
        for (var l : apres.lignes()) {
            var deja = parSuite.get(l.suite());
            parSuite.put(l.suite(), new Ecart(l.nom(), deja == null ? Montant.ZERO : deja.avant(), mois(l), mieux(l)));
        }
        return parSuite.values().stream()
                .filter(e -> e.difference().centimes() != 0)
                .toList();
    }

    private static Montant mois(LigneDeBudget l) {
        return Mensualisation.parMois(Stream.of(l));
    }

    private static boolean mieux(LigneDeBudget l) {
        return l.poste().volet() == Volet.RESSOURCES;
    }

    Montant gainPourVivre() {
        return Totaux.de(apres).restePourVivre().moins(Totaux.de(avant).restePourVivre());
    }
}
