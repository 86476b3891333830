package fr.maillage.references.baremes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Les barèmes du produit, dont un essai a changé des valeurs de toujours : de quoi prouver qu’un écart tient à cette valeur. */
public final class BaremesChanges {
    private BaremesChanges() {}

    /** Chaque code nommé ne vaut plus que ce nombre, à toute date et dans toutes ses cases. */
    public static Baremes avec(Map<String, String> valeurs) {
        var restants = new TreeMap<>(valeurs);
        var tous = new ArrayList<Bareme>();
        for (Bareme bareme : LectureDesBaremes.duProduit()) {
            String valeur = restants.remove(bareme.code());
            tous.add(valeur == null ? bareme : fixe(bareme, new BigDecimal(valeur)));
        }
        if (!restants.isEmpty()) throw new IllegalArgumentException("Barèmes inconnus : " + restants.keySet());
        return new Baremes(tous);
    }

    private static Bareme fixe(Bareme bareme, BigDecimal nombre) {
        Edition premiere = bareme.editions().getFirst();
        var cases = new TreeMap<String, BigDecimal>();
        premiere.cases().keySet().forEach(cle -> cases.put(cle, nombre));
        var seule = new Edition(premiere.depuis(), Map.copyOf(cases), premiere.texte(), premiere.adresse());
        return new Bareme(bareme.code(), bareme.nom(), bareme.unite(), bareme.verifieLe(), List.of(seule));
    }
}
