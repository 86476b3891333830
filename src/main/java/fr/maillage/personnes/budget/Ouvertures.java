package fr.maillage.personnes.budget;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Ce que le budget donne à regarder ailleurs : chaque ligne ouvre son domaine de vie. */
record Ouvertures(DomaineDeVie domaine, List<String> constats) {

    static List<Ouvertures> de(Budget budget) {
        Map<DomaineDeVie, List<String>> constats = new EnumMap<>(DomaineDeVie.class);
        for (var ratio : Ratios.de(budget)) {
            var domaine = domaine(ratio.code());
            if (domaine != null && ratio.ton() == Ratio.Ton.ATTENTION) {
                ajouter(constats, domaine, "%s : %s. %s".formatted(ratio.libelle(), ratio.valeur(), ratio.repere()));
            }
        }
        for (var ligne : budget.lignes()) {
            if (ligne.poste().volet() == Volet.RESSOURCES) continue;
            if (ligne.retard().centimes() > 0) {
                ajouter(
                        constats,
                        ligne.poste().domaine(),
                        "%s : %s de retard.".formatted(ligne.nom(), Ecriture.somme(ligne.retard())));
            } else {
                constats.computeIfAbsent(ligne.poste().domaine(), _ -> new ArrayList<>());
            }
        }
        if (!budget.lignes().isEmpty()
                && budget.toutes(l -> l.poste() == Poste.MUTUELLE).findAny().isEmpty()) {
            ajouter(
                    constats,
                    DomaineDeVie.SANTE,
                    "Aucune mutuelle dans le budget : la complémentaire santé solidaire est-elle ouverte ?");
        }
        return constats.entrySet().stream()
                .map(e -> new Ouvertures(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    private static void ajouter(Map<DomaineDeVie, List<String>> constats, DomaineDeVie domaine, String phrase) {
        constats.computeIfAbsent(domaine, _ -> new ArrayList<>()).add(phrase);
    }

    private static @org.jspecify.annotations.Nullable DomaineDeVie domaine(String ratio) {
        return switch (ratio) {
            case "TEE" -> DomaineDeVie.ENERGIE;
            case "EFFORT_LOGEMENT" -> DomaineDeVie.LOGEMENT;
            case "ENDETTEMENT", "RPV", "SOLDE" -> DomaineDeVie.BUDGET;
            case "MEJ" -> DomaineDeVie.ALIMENTATION;
            default -> null;
        };
    }
}
