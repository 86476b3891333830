package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Mesures;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Toutes les mesures d’un territoire, avec leur provenance. */
public final class MesuresDUnTerritoire implements Mesures {
    private static final NavigableSet<Integer> AUCUNE = Collections.unmodifiableNavigableSet(new TreeSet<>());

    private final Map<String, TreeMap<Integer, Chiffre>> parVariable = new HashMap<>();

    void poser(String variable, int annee, Chiffre chiffre) {
        parVariable.computeIfAbsent(variable, _ -> new TreeMap<>()).merge(annee, chiffre, Chiffre::ouMieux);
    }

    @Override
    public Valeur valeur(String variable, int annee) {
        return chiffre(variable, annee).map(Chiffre::valeur).orElse(Valeur.nonDisponible());
    }

    public Optional<Chiffre> chiffre(String variable, int annee) {
        TreeMap<Integer, Chiffre> annees = parVariable.get(variable);
        return annees == null ? Optional.empty() : Optional.ofNullable(annees.get(annee));
    }

    @Override
    public NavigableSet<Integer> annees(String variable) {
        TreeMap<Integer, Chiffre> annees = parVariable.get(variable);
        return annees == null ? AUCUNE : annees.navigableKeySet();
    }

    public java.util.Set<String> variables() {
        return parVariable.keySet();
    }

    /** La somme de plusieurs territoires : seules les variables additives y gardent un sens. */
    static MesuresDUnTerritoire somme(
            java.util.List<MesuresDUnTerritoire> parties, java.util.function.Predicate<String> additive) {
        var somme = new MesuresDUnTerritoire();
        if (parties.isEmpty()) return somme;
        var cles = new TreeMap<String, TreeSet<Integer>>();
        parties.forEach(p -> p.parVariable.forEach(
                (v, annees) -> cles.computeIfAbsent(v, _ -> new TreeSet<>()).addAll(annees.keySet())));
        cles.forEach((variable, annees) -> annees.forEach(annee -> {
            Valeur total = Valeur.nonDisponible();
            int lot = 0;
            if (additive.test(variable)) {
                total = Valeur.connue(0);
                for (var partie : parties) {
                    total = total.avec(partie.valeur(variable, annee), Double::sum);
                    lot = Math.max(
                            lot,
                            partie.chiffre(variable, annee).map(Chiffre::lot).orElse(0));
                }
            }
            somme.poser(variable, annee, new Chiffre(total, Origine.ADDITIONNEE, lot));
        }));
        return somme;
    }
}
