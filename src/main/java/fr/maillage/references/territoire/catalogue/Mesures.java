package fr.maillage.references.territoire.catalogue;

import fr.maillage.references.territoire.Valeur;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Les mesures brutes d'un territoire, par variable et par année : ce sur quoi une formule se calcule. */
public interface Mesures {

    /** La valeur de cette variable cette année-là ; non disponible si rien n'a été lu. */
    Valeur valeur(String variable, int annee);

    /** Les années pour lesquelles quelque chose est su de cette variable, secret compris. */
    NavigableSet<Integer> annees(String variable);

    /** Des mesures tenues en mémoire. */
    static Mesures de(Map<String, ? extends Map<Integer, Valeur>> parVariable) {
        var copie = new TreeMap<String, NavigableMap<Integer, Valeur>>();
        parVariable.forEach((variable, valeurs) -> copie.put(variable, new TreeMap<>(valeurs)));
        return new Mesures() {
            @Override
            public Valeur valeur(String variable, int annee) {
                Map<Integer, Valeur> valeurs = copie.get(variable);
                return valeurs == null ? Valeur.nonDisponible() : valeurs.getOrDefault(annee, Valeur.nonDisponible());
            }

            @Override
            public NavigableSet<Integer> annees(String variable) {
                NavigableMap<Integer, Valeur> valeurs = copie.get(variable);
                return valeurs == null ? new TreeSet<>() : valeurs.navigableKeySet();
            }
        };
    }
}
