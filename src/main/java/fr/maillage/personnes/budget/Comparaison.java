package fr.maillage.personnes.budget;

import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Un poste du foyer à côté d’un budget de référence, ramené à ses unités de consommation. Un repère, pas une norme : il ouvre une
 * conversation, il ne juge pas une dépense.
 */
record Comparaison(String libelle, Montant depense, Montant repere, Montant ecart, String source, LocalDate sourceLe) {
    static final String MENTION = "repère, pas norme";

    private static final String CODE = "budget/reference_unaf";
    private static final int UNE_UNITE = 10;
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

    /** Ceux de l’organisation qui valaient à la date du budget, puis ceux du produit, pour les dépenses notées. */
    static List<Comparaison> de(Budget budget, List<Repere> reperes) {
        var toutes = new ArrayList<Comparaison>();
        int dixiemes = budget.composition().dixiemesDUnite();
        enVigueur(reperes, budget.le())
                .forEach((poste, r) -> toutes.add(
                        comparer(poste.libelle(), budget.parMois(poste), r.parUnite(), dixiemes, r.source(), r.le())));
        var reglement = Reglement.au(budget.le());
        POSTES.forEach((cle, postes) ->
                toutes.add(duProduit(cle, budget.parMois(postes.toArray(Poste[]::new)), dixiemes, reglement)));
        toutes.removeIf(c -> c.depense().centimes() == 0);
        return toutes;
    }

    /** Ceux du produit, pour une unité de consommation. */
    static List<Comparaison> duProduit(LocalDate le) {
        var reglement = Reglement.au(le);
        return POSTES.keySet().stream()
                .map(cle -> duProduit(cle, Montant.ZERO, UNE_UNITE, reglement))
                .toList();
    }

    private static Comparaison duProduit(String cle, Montant depense, int dixiemes, Reglement reglement) {
        var valeur = reglement.valeur(CODE, cle);
        return comparer(
                LIBELLES.getOrDefault(cle, cle),
                depense,
                new Montant(reglement.centimes(CODE, cle)),
                dixiemes,
                valeur.texte(),
                valeur.depuis());
    }

    private static Comparaison comparer(
            String libelle, Montant depense, Montant parUnite, int dixiemes, String source, LocalDate le) {
        var repere = Mensualisation.arrondi(Math.multiplyExact(parUnite.centimes(), dixiemes), UNE_UNITE);
        return new Comparaison(libelle, depense, repere, depense.moins(repere), source, le);
    }

    /** Le plus récent de chaque poste, parmi ceux d’avant cette date. */
    private static Map<Poste, Repere> enVigueur(List<Repere> reperes, LocalDate le) {
        var parPoste = new LinkedHashMap<Poste, Repere>();
        reperes.stream().filter(r -> !r.le().isAfter(le)).forEach(r -> parPoste.putIfAbsent(r.poste(), r));
        return parPoste;
    }
}
