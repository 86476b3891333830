package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.catalogue.FormatConnu.PlusieursLignes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ce qu’on retient d’un fichier pendant qu’on le lit : une rangée par code, une colonne par variable, année et mois. La
 * place prise dépend du nombre de territoires, jamais de la longueur du fichier.
 */
final class Cumul {
    /** Une colonne provisoire ; le mois 0 dit que la valeur est annuelle. */
    private record Cle(String variable, int annee, int mois) {}

    private static final char CONFLIT = '!';

    private final PlusieursLignes plusieurs;
    private final Map<Cle, Integer> rangs = new LinkedHashMap<>();
    private final Map<String, Rangee> parCode = new LinkedHashMap<>();
    private final Map<String, int[]> comptes = new HashMap<>();
    private long doublons;

    Cumul(PlusieursLignes plusieurs) {
        this.plusieurs = plusieurs;
    }

    int rang(String variable, int annee, int mois) {
        return rangs.computeIfAbsent(new Cle(variable, annee, mois), _ -> rangs.size());
    }

    Rangee rangee(String code) {
        return parCode.computeIfAbsent(code, _ -> new Rangee(rangs.size()));
    }

    /** Ajoute une case ; rend faux quand elle contredit une case déjà lue. */
    boolean ajouter(String code, Rangee rangee, int rang, double nombre, char etat) {
        char deja = rangee.etat(rang);
        if (deja == 0 || (!Etats.chiffre(deja) && deja != CONFLIT && Etats.chiffre(etat))) {
            rangee.poser(rang, nombre, etat, Origine.LUE);
            compter(code, rang);
            return true;
        }
        if (!Etats.chiffre(etat)) return true;
        if (plusieurs != PlusieursLignes.DOUBLON_EXACT_TOLERE) {
            rangee.nombres[rang] += nombre;
            compter(code, rang);
            return true;
        }
        if (deja == etat && rangee.nombre(rang) == nombre) {
            doublons++;
            return true;
        }
        rangee.etats[rang] = CONFLIT;
        return false;
    }

    private void compter(String code, int rang) {
        if (plusieurs != PlusieursLignes.MOYENNE) return;
        int[] compte = comptes.computeIfAbsent(code, _ -> new int[Math.max(8, rangs.size())]);
        if (compte.length <= rang) {
            compte = java.util.Arrays.copyOf(compte, Math.max(rang + 1, compte.length * 2));
            comptes.put(code, compte);
        }
        compte[rang]++;
    }

    long doublons() {
        return doublons;
    }

    int territoires() {
        return parCode.size();
    }

    Iterable<String> codes() {
        return parCode.keySet();
    }

    /** Les colonnes annuelles, et les rangées ramenées à ces colonnes. */
    Resultat conclure() {
        var annuelles = new LinkedHashMap<ColonneDeLot, List<Integer>>();
        rangs.forEach((cle, rang) -> annuelles
                .computeIfAbsent(new ColonneDeLot(cle.variable(), cle.annee()), _ -> new ArrayList<>())
                .add(rang));
        var rangees = new LinkedHashMap<String, Rangee>();
        parCode.forEach((code, rangee) -> rangees.put(code, annualiser(code, rangee, annuelles)));
        return new Resultat(List.copyOf(annuelles.keySet()), rangees);
    }

    record Resultat(List<ColonneDeLot> colonnes, Map<String, Rangee> rangees) {}

    private Rangee annualiser(String code, Rangee lue, Map<ColonneDeLot, List<Integer>> annuelles) {
        var annuelle = new Rangee(annuelles.size());
        int[] compte = comptes.get(code);
        int rang = 0;
        for (List<Integer> origines : annuelles.values()) {
            double somme = 0;
            int nombre = 0;
            char muet = 0;
            for (int origine : origines) {
                char etat = lue.etat(origine);
                if (Etats.chiffre(etat)) {
                    int diviseur = compte != null && origine < compte.length ? Math.max(1, compte[origine]) : 1;
                    somme += lue.nombre(origine) / diviseur;
                    nombre++;
                } else if (etat != 0) {
                    muet = etat == CONFLIT ? Etats.NON_DISPONIBLE : etat;
                }
            }
            if (nombre > 0) annuelle.poser(rang, somme / nombre, Etats.CONNUE, Origine.LUE);
            else if (muet != 0) annuelle.poser(rang, 0, muet, Origine.LUE);
            rang++;
        }
        return annuelle;
    }
}
