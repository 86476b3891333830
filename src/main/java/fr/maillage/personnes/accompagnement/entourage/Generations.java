package fr.maillage.personnes.accompagnement.entourage;

import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.socle.documents.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * La famille par générations : le foyer d’aujourd’hui et la famille qui vit ailleurs, une rangée par génération. Aucun trait n’y dit de
 * qui l’on est l’enfant : la maison ne le sait pas.
 */
final class Generations {
    private static final int PAR_LIGNE = 4;
    private static final double PAS = 74;
    private static final double HAUT = 46;
    private static final double MARGE = 8;
    private static final double MOTS = 140;

    /** Quelqu’un à sa place ; {@code lien} est vide pour qui vit au foyer. */
    record Place(String nom, boolean auFoyer, String lien) {}

    private Generations() {}

    /** Rang de génération → ceux qui y sont, le foyer d’abord. */
    static Map<Integer, List<Place>> rangees(List<MembreDuFoyer> foyer, List<Proche> proches) {
        var rangees = new TreeMap<Integer, List<Place>>();
        for (var m : foyer) {
            rangees.computeIfAbsent(m.generation(), _ -> new ArrayList<>()).add(new Place(m.nom(), true, ""));
        }
        for (var p : proches) {
            var generation = p.generation();
            if (generation == null) continue;
            rangees.computeIfAbsent(generation.rang(), _ -> new ArrayList<>())
                    .add(new Place(p.nom(), false, p.lien().libelle()));
        }
        return rangees;
    }

    static String dessiner(List<MembreDuFoyer> foyer, List<Proche> proches) {
        var rangees = rangees(foyer, proches);
        int lignes = rangees.values().stream().mapToInt(r -> ligne(r).size()).sum();
        var dessin = new Dessin(
                "generations",
                lignes * PAS + 4,
                "La famille, par générations",
                rangees.values().stream()
                        .map(r -> r.stream().map(Place::nom).collect(Collectors.joining(", ")))
                        .collect(Collectors.joining(" ; puis ")));
        double y = 4;
        for (var rangee : rangees.entrySet()) {
            String nom = Generation.de(rangee.getKey()).court();
            dessin.texte(MOTS / 2, y + HAUT / 2 + 5, 14, true, Palette.ENCRE_2, 18, nom);
            for (var ligne : ligne(rangee.getValue())) {
                dessiner(dessin, ligne, y);
                y += PAS;
            }
            String bas = Dessin.nombre(y - (PAS - HAUT) / 2);
            dessin.trait("M0 " + bas + "L" + Dessin.nombre(Dessin.LARGEUR) + " " + bas, Palette.FILET, 1, "");
        }
        return dessin.fermer();
    }

    private static List<List<Place>> ligne(List<Place> rangee) {
        var lignes = new ArrayList<List<Place>>();
        for (int n = 0; n < rangee.size(); n += PAR_LIGNE) {
            lignes.add(rangee.subList(n, Math.min(n + PAR_LIGNE, rangee.size())));
        }
        return lignes;
    }

    private static void dessiner(Dessin dessin, List<Place> ligne, double y) {
        double l = Math.min(240, (Dessin.LARGEUR - MOTS - 2) / ligne.size() - MARGE);
        double x = MOTS + 1;
        int signes = (int) (l / 7.4);
        for (var place : ligne) {
            dessin.cadre(
                    x,
                    y,
                    l,
                    HAUT,
                    place.auFoyer() ? Palette.CANARD_PALE : "#ffffff",
                    place.auFoyer() ? Palette.CANARD : Palette.ENCRE_2,
                    place.auFoyer() ? 2 : 1);
            boolean seul = place.lien().isEmpty();
            dessin.texte(x + l / 2, seul ? y + 28 : y + 20, 14, place.auFoyer(), Palette.ENCRE, signes, place.nom());
            if (!seul) dessin.texte(x + l / 2, y + 37, 12, false, Palette.ENCRE_2, signes, place.lien());
            x += l + MARGE;
        }
    }
}
