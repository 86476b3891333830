package fr.maillage.references.territoire.secret;

import fr.maillage.references.territoire.Valeur;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Des comptes tirés de dossiers, par commune et par modalité, protégés ensemble : lignes, les communes les plus citées, les autres
 * réunies, puis l’ensemble ; colonnes, les modalités rencontrées, leurs regroupements, puis leur ensemble.
 *
 * @param valeurs ligne → colonne → ce qui peut se montrer
 */
public record ComptesParCommune(
        List<String> communes, List<String> modalites, Map<String, Map<String, Valeur>> valeurs) {
    public static final String AUTRES = "Autres communes, ou non dites";

    private static final int COMMUNES_MONTREES = 10;

    /** Un effectif brut ; {@code commune} est vide quand on ne la sait pas. */
    public record Compte(String commune, String modalite, long effectif) {}

    /** @param groupes les regroupements de modalités que l’on voudrait montrer aussi ; ils se protègent avec le reste */
    public static ComptesParCommune de(List<Compte> bruts, Map<String, Set<String>> groupes, int seuil) {
        var modalites = bruts.stream().map(Compte::modalite).distinct().sorted().toList();
        if (modalites.isEmpty()) return new ComptesParCommune(List.of(), List.of(), Map.of());
        var citees = lesPlusCitees(bruts);
        var lignes = new ArrayList<>(citees);
        lignes.add(AUTRES);
        long[][] effectifs = new long[lignes.size()][modalites.size()];
        for (var compte : bruts) {
            int ligne = citees.indexOf(compte.commune());
            effectifs[ligne < 0 ? lignes.size() - 1 : ligne][modalites.indexOf(compte.modalite())] += compte.effectif();
        }
        return proteger(
                new Tableau(lignes, modalites, Map.of(Tableau.ENSEMBLE, Set.copyOf(lignes)), groupes, effectifs),
                seuil);
    }

    private static List<String> lesPlusCitees(List<Compte> bruts) {
        var parCommune = new HashMap<String, Long>();
        bruts.forEach(c -> parCommune.merge(c.commune(), c.effectif(), Long::sum));
        return parCommune.entrySet().stream()
                .filter(e -> !e.getKey().isEmpty())
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .limit(COMMUNES_MONTREES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static ComptesParCommune proteger(Tableau tableau, int seuil) {
        var protege = TableauProtege.de(tableau, seuil);
        var lignes = new ArrayList<>(tableau.territoires());
        lignes.add(Tableau.ENSEMBLE);
        var colonnes = new ArrayList<>(tableau.modalites());
        colonnes.addAll(tableau.groupes().keySet());
        colonnes.add(Tableau.ENSEMBLE);
        var valeurs = new LinkedHashMap<String, Map<String, Valeur>>();
        for (String ligne : lignes) {
            var celles = new LinkedHashMap<String, Valeur>();
            for (String colonne : colonnes) celles.put(colonne, protege.valeur(ligne, colonne));
            valeurs.put(ligne, celles);
        }
        return new ComptesParCommune(lignes, tableau.modalites(), valeurs);
    }

    /** Ce qui peut se montrer de cette colonne sur cette ligne. */
    public Valeur valeur(String ligne, String colonne) {
        Valeur valeur = valeurs.getOrDefault(ligne, Map.of()).get(colonne);
        if (valeur == null) {
            throw new IllegalArgumentException(
                    "Ni « %s » ni « %s » ne sont dans ce tableau : lisez ses lignes et ses colonnes."
                            .formatted(ligne, colonne));
        }
        return valeur;
    }

    /** La même, comme on la lit : un nombre, ou le signe de ce qui est tu. */
    public String lisible(String ligne, String colonne) {
        Valeur valeur = valeur(ligne, colonne);
        return valeur.etat() == Valeur.Etat.CONNUE
                ? String.format(Locale.FRANCE, "%,d", Math.round(valeur.nombre()))
                : valeur.etat().signe();
    }
}
