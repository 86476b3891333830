package fr.maillage.personnes.budget;

import fr.maillage.references.baremes.Valeur;
import fr.maillage.socle.commun.Montant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Un poste du foyer à côté d’un budget de référence, ramené à ses unités de consommation. Un repère, pas une norme : il ouvre une
 * conversation, il ne juge pas une dépense.
 */
record Comparaison(String libelle, Montant depense, Montant repere, Montant ecart, Valeur source) {
    static final String MENTION = "repère, pas norme";

    private static final String CODE = "budget/reference_unaf";
    private static final Map<String, List<Poste>> POSTES = new TreeMap<>(Map.of(
            "alimentation", List.of(Poste.ALIMENTATION_COURANTE),
            "habillement", List.of(Poste.HABILLEMENT),
            "logement", List.of(Poste.LOYER, Poste.ENERGIE_DU_LOGEMENT, Poste.EAU),
            "transport", List.of(Poste.TRANSPORT_CONTRAINT, Poste.CARBURANT)));

    private static final Map<String, String> LIBELLES = Map.of(
            "alimentation", "Alimentation",
            "habillement", "Habillement",
            "logement", "Logement, énergie, eau",
            "transport", "Transports");

    static List<Comparaison> de(Budget budget) {
        var reglement = Reglement.au(budget.le());
        int dixiemes = budget.composition().dixiemesDUnite();
        return POSTES.entrySet().stream()
                .map(e -> comparer(budget, e.getKey(), e.getValue(), reglement, dixiemes))
                .filter(c -> c.depense().centimes() > 0)
                .toList();
    }

    private static Comparaison comparer(
            Budget budget, String cle, List<Poste> postes, Reglement reglement, int dixiemes) {
        var depense = budget.parMois(postes.toArray(Poste[]::new));
        var repere = Mensualisation.arrondi(Math.multiplyExact(reglement.centimes(CODE, cle), dixiemes), 10);
        return new Comparaison(
                LIBELLES.getOrDefault(cle, cle), depense, repere, depense.moins(repere), reglement.valeur(CODE, cle));
    }
}
