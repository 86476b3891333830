package fr.maillage.personnes.dossiers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Des fiches rangées pour n’en comparer que celles qui ont une chance de se ressembler : nées le même jour avec un nom ou un
 * prénom voisin, joignables au même numéro, ou de même nom et prénom quand l’une n’a pas de date. Ce sont tous les cas où une
 * {@link Comparaison} atteint son seuil : on ne compare pas chacun à chacun.
 */
final class Voisinage {
    /** Un voisin, et ce qui le fait penser. */
    record Voisin(Fiche fiche, Comparaison comparaison) {}

    /** Un même numéro donné par cinq cents personnes (« 0000000000 ») ne désigne plus personne. */
    private static final int PLEIN = 500;

    private final Map<Long, List<Fiche>> parCle = new HashMap<>();

    void ajouter(Fiche fiche) {
        for (long cle : cles(fiche)) {
            var rangees = parCle.computeIfAbsent(cle, _ -> new ArrayList<>(2));
            if (rangees.size() < PLEIN) rangees.add(fiche);
        }
    }

    /** Les fiches déjà rangées qui ressemblent assez à celle-ci. */
    List<Voisin> autour(Fiche fiche) {
        Set<Fiche> vues = Collections.newSetFromMap(new IdentityHashMap<>());
        var voisins = new ArrayList<Voisin>();
        for (long cle : cles(fiche)) {
            for (Fiche autre : parCle.getOrDefault(cle, List.of())) {
                if (!vues.add(autre) || Comparaison.exclues(fiche, autre)) continue;
                var comparaison = Comparaison.de(fiche, autre);
                if (comparaison.suffit()) voisins.add(new Voisin(autre, comparaison));
            }
        }
        return voisins;
    }

    private static Set<Long> cles(Fiche fiche) {
        var cles = new LinkedHashSet<Long>();
        var noms = Comparaison.noms(fiche);
        var prenoms = Comparaison.prenoms(fiche);
        var ne = fiche.naissance();
        if (ne != null) {
            long jour = Empreintes.date(ne);
            voisins(noms, e -> cles.add(meler(jour, e)));
            voisins(prenoms, e -> cles.add(meler(jour, ~e)));
        }
        fiche.telephones().forEach(t -> cles.add(Empreintes.telephone(t)));
        for (String nom : noms) {
            for (String prenom : prenoms) cles.add(couple(nom, prenom));
        }
        return cles;
    }

    private static void voisins(Collection<String> mots, Consumer<Long> clef) {
        for (String mot : mots) {
            clef.accept(Empreintes.son(mot));
            Empreintes.fautes(mot).forEach(clef);
        }
    }

    /** Un nom et un prénom, mot pour mot. */
    private static long couple(String nom, String prenom) {
        return meler(Empreintes.exact(nom), ~Empreintes.exact(prenom));
    }

    private static long meler(long une, long autre) {
        long h = une * 0x9e3779b97f4a7c15L + autre;
        return (h ^ (h >>> 29)) * 0xbf58476d1ce4e5b9L;
    }
}
