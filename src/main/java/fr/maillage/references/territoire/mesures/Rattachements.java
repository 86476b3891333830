package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Passages;
import fr.maillage.references.territoire.Territoire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Pour une géographie donnée : quelles communes d’alors font chaque commune d’aujourd’hui, et pour quelle part. */
final class Rattachements {
    record Source(String code, double part) {}

    private final Map<String, List<Source>> parActuelle = new HashMap<>();
    private final Set<String> partagees = new HashSet<>();

    Rattachements(Geographie geographie, Passages passages, int millesime) {
        LocalDate jour = LocalDate.of(millesime, 1, 1);
        var vus = new HashSet<String>();
        geographie
                .tous()
                .filter(t -> t.maille() == Maille.COMMUNE && t.existeAu(jour))
                .map(Territoire::code)
                .filter(vus::add)
                .forEach(code -> {
                    Map<String, Double> devenir = passages.depuis(code, millesime);
                    if (devenir.size() > 1) partagees.add(code);
                    devenir.forEach((actuel, part) -> parActuelle
                            .computeIfAbsent(actuel, _ -> new ArrayList<>())
                            .add(new Source(code, part)));
                });
    }

    Map<String, List<Source>> parActuelle() {
        return parActuelle;
    }

    /**
     * L’année de géographie dont les communes ressemblent le plus à ces codes. Seuls comptent les départements dont le
     * fichier parle : l’extrait d’un seul département se reconnaît aussi bien que la France entière.
     */
    static int reconnaitre(Geographie geographie, Set<String> codes) {
        Set<String> departements =
                codes.stream().map(Rattachements::departement).collect(Collectors.toSet());
        List<Territoire> communes = geographie
                .tous()
                .filter(t -> t.maille() == Maille.COMMUNE && departements.contains(departement(t.code())))
                .toList();
        int meilleure = geographie.millesime();
        double meilleurEcart = Double.MAX_VALUE;
        for (int annee = geographie.millesime(); annee >= 2008; annee--) {
            LocalDate jour = LocalDate.of(annee, 1, 1);
            Set<String> alors = communes.stream()
                    .filter(t -> t.existeAu(jour))
                    .map(Territoire::code)
                    .collect(Collectors.toSet());
            long inconnus = codes.stream().filter(c -> !alors.contains(c)).count();
            long absents = alors.stream().filter(c -> !codes.contains(c)).count();
            // Un code inconnu trahit une mauvaise année ; une commune absente du fichier, beaucoup moins.
            double ecart = inconnus * 10.0 + absents;
            if (ecart < meilleurEcart) {
                meilleurEcart = ecart;
                meilleure = annee;
            }
        }
        return meilleure;
    }

    private static String departement(String commune) {
        return commune.substring(0, commune.startsWith("97") ? 3 : 2);
    }
}
