package fr.maillage.references.territoire.statistique;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Les classes d'une carte : bornes rondes et effectif de chacune. Une classe comprend sa borne basse, pas sa borne haute ;
 * la dernière comprend les deux.
 */
public record Classes(MethodeDeClasses methode, List<Double> bornes, List<Integer> effectifs) {

    public Classes {
        bornes = List.copyOf(bornes);
        effectifs = List.copyOf(effectifs);
        if (bornes.size() != effectifs.size() + 1) {
            throw new IllegalArgumentException("%d classes demandent %d bornes, reçu %d."
                    .formatted(effectifs.size(), effectifs.size() + 1, bornes.size()));
        }
    }

    /** Coupe la série selon la méthode ; une série pauvre donne moins de classes que demandé, jamais de classe vide. */
    public static Classes couper(MethodeDeClasses methode, double[] valeurs, int nombre) {
        double[] triees = triees(valeurs);
        if (nombre < 1) {
            throw new IllegalArgumentException("Il faut au moins une classe, reçu %d.".formatted(nombre));
        }
        return switch (methode) {
            case QUANTILES -> avecBornesRondes(methode, triees, debutsDesQuantiles(triees, nombre));
            case JENKS -> avecBornesRondes(methode, triees, SeuilsNaturels.debuts(triees, nombre));
            case AMPLITUDES_EGALES -> egales(triees, nombre);
            case MANUELLE -> throw new IllegalArgumentException("Des bornes choisies se donnent avec « selon ».");
        };
    }

    /** Des classes aux bornes choisies ; elles doivent monter et contenir toutes les valeurs. */
    public static Classes selon(double[] valeurs, List<Double> bornes) {
        double[] triees = triees(valeurs);
        for (int i = 1; i < bornes.size(); i++) {
            if (bornes.get(i) <= bornes.get(i - 1)) {
                throw new IllegalArgumentException("Les bornes doivent aller en croissant : %s vient après %s."
                        .formatted(bornes.get(i), bornes.get(i - 1)));
            }
        }
        if (bornes.size() < 2 || triees[0] < bornes.getFirst() || triees[triees.length - 1] > bornes.getLast()) {
            throw new IllegalArgumentException("Les bornes %s ne contiennent pas toutes les valeurs, de %s à %s."
                    .formatted(bornes, triees[0], triees[triees.length - 1]));
        }
        return new Classes(MethodeDeClasses.MANUELLE, bornes, compter(triees, bornes));
    }

    public int nombre() {
        return effectifs.size();
    }

    /** Le rang de la classe d'une valeur, à partir de 0 ; une valeur hors des bornes va dans la classe extrême. */
    public int classeDe(double valeur) {
        int classe = 0;
        while (classe < nombre() - 1 && valeur >= bornes.get(classe + 1)) {
            classe++;
        }
        return classe;
    }

    private static double[] triees(double[] valeurs) {
        double[] triees =
                Arrays.stream(valeurs).filter(Double::isFinite).sorted().toArray();
        if (triees.length == 0) {
            throw new IllegalArgumentException("Aucune valeur chiffrée : il n’y a pas de classe à faire.");
        }
        return triees;
    }

    /** Le rang où commence chaque classe ; des valeurs égales restent ensemble. */
    private static int[] debutsDesQuantiles(double[] triees, int nombre) {
        var debuts = new ArrayList<Integer>(List.of(0));
        for (int classe = 1; classe < nombre; classe++) {
            int debut = (int) Math.round((double) classe * triees.length / nombre);
            while (debut < triees.length && debut > 0 && triees[debut] == triees[debut - 1]) {
                debut++;
            }
            if (debut < triees.length && debut > debuts.getLast()) {
                debuts.add(debut);
            }
        }
        return debuts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Classes egales(double[] triees, int nombre) {
        double bas = triees[0];
        double haut = triees[triees.length - 1];
        if (bas == haut) {
            return avecBornesRondes(MethodeDeClasses.AMPLITUDES_EGALES, triees, new int[] {0});
        }
        // L'amplitude est arrondie au-dessus pour que les bornes tombent rond sans perdre les extrêmes.
        double pas = NombreRond.auDessus((haut - bas) / nombre);
        double depart = Math.floor(bas / pas) * pas;
        var bornes = new ArrayList<Double>();
        for (int i = 0; i <= nombre || bornes.getLast() < haut; i++) {
            bornes.add(NombreRond.net(depart + i * pas, pas));
        }
        while (bornes.size() > 2 && bornes.get(bornes.size() - 2) >= haut) {
            bornes.removeLast();
        }
        return new Classes(MethodeDeClasses.AMPLITUDES_EGALES, bornes, compter(triees, bornes));
    }

    private static Classes avecBornesRondes(MethodeDeClasses methode, double[] triees, int[] debuts) {
        var bornes = new ArrayList<Double>();
        bornes.add(NombreRond.auPlusEgal(triees[0], triees[triees.length - 1] - triees[0]));
        for (int i = 1; i < debuts.length; i++) {
            // N'importe quel nombre entre les deux voisines coupe au même endroit : on prend le plus rond.
            bornes.add(NombreRond.entre(triees[debuts[i] - 1], triees[debuts[i]]));
        }
        bornes.add(NombreRond.auMoinsEgal(triees[triees.length - 1], triees[triees.length - 1] - triees[0]));
        if (bornes.size() == 2 && bornes.get(0).equals(bornes.get(1))) {
            return new Classes(methode, bornes, List.of(triees.length));
        }
        return new Classes(methode, bornes, compter(triees, bornes));
    }

    private static List<Integer> compter(double[] triees, List<Double> bornes) {
        var effectifs = new int[bornes.size() - 1];
        int classe = 0;
        for (double valeur : triees) {
            while (classe < effectifs.length - 1 && valeur >= bornes.get(classe + 1)) {
                classe++;
            }
            effectifs[classe]++;
        }
        return Arrays.stream(effectifs).boxed().toList();
    }
}
