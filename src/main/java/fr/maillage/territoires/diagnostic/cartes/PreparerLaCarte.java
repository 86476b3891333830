package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.mesures.Colonne;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.references.territoire.statistique.Classes;
import fr.maillage.references.territoire.statistique.MethodeDeClasses;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.springframework.stereotype.Component;

/** D’un choix aux cartes à dessiner : une, ou deux années côte à côte rangées dans les mêmes classes. */
@Component
class PreparerLaCarte {
    private final Indicateurs indicateurs;
    private final Cadres cadres;

    PreparerLaCarte(Indicateurs indicateurs, Cadres cadres) {
        this.indicateurs = indicateurs;
        this.cadres = cadres;
    }

    /** Aucune carte si aucune année n’est connue. */
    List<SujetDeCarte> preparer(ChoixDeCarte choix) {
        List<Territoire> territoires = cadres.membres(choix.cadre(), choix.maille());
        var parAnnee = new HashMap<Integer, Map<Territoire, Valeur>>();
        var annees = new ArrayList<Integer>();
        for (OptionalInt annee : List.of(choix.comparer(), choix.annee())) {
            if (annee.isEmpty() || parAnnee.containsKey(annee.getAsInt())) continue;
            annees.add(annee.getAsInt());
            parAnnee.put(annee.getAsInt(), valeurs(choix, territoires, annee.getAsInt()));
        }
        annees.sort(null);
        Optional<Classes> classes = classes(choix, parAnnee);
        return annees.stream()
                .map(annee -> new SujetDeCarte(
                        choix.indicateur(),
                        annee,
                        Citations.de(indicateurs.catalogue(), choix.indicateur(), annee),
                        territoires,
                        parAnnee.getOrDefault(annee, Map.of()),
                        classes,
                        null))
                .toList();
    }

    private Map<Territoire, Valeur> valeurs(ChoixDeCarte choix, List<Territoire> territoires, int annee) {
        Colonne colonne = indicateurs.colonne(choix.indicateur(), choix.maille(), annee);
        var valeurs = new HashMap<Territoire, Valeur>();
        territoires.forEach(t -> valeurs.put(t, colonne.de(t)));
        return valeurs;
    }

    private static Optional<Classes> classes(ChoixDeCarte choix, Map<Integer, Map<Territoire, Valeur>> parAnnee) {
        double[] nombres = parAnnee.values().stream()
                .flatMap(v -> v.values().stream())
                .filter(Valeur::estChiffree)
                .mapToDouble(Valeur::nombre)
                .toArray();
        if (nombres.length == 0) return Optional.empty();
        return Optional.of(
                choix.methode() == MethodeDeClasses.MANUELLE
                        ? Classes.selon(
                                nombres,
                                etendre(
                                        choix.bornes(),
                                        nombres,
                                        choix.indicateur().decimales()))
                        : Classes.couper(choix.methode(), nombres, choix.classes()));
    }

    /** Des bornes choisies laissent rarement la place aux extrêmes : on ajoute celles qui manquent. */
    static List<Double> etendre(List<Double> bornes, double[] nombres, int decimales) {
        double bas = arrondi(DoubleStream.of(nombres).min().orElse(0), decimales, RoundingMode.FLOOR);
        double haut = arrondi(DoubleStream.of(nombres).max().orElse(0), decimales, RoundingMode.CEILING);
        var completes = new ArrayList<>(bornes);
        if (completes.getFirst() > bas) completes.addFirst(bas);
        if (completes.getLast() < haut) completes.addLast(haut);
        if (completes.size() == 1) completes.addLast(completes.getFirst() + 1);
        return completes;
    }

    private static double arrondi(double nombre, int decimales, RoundingMode sens) {
        return BigDecimal.valueOf(nombre).setScale(decimales, sens).doubleValue();
    }
}
