package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Indicateur;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tous les indicateurs d’un groupe de territoires, toutes années : de quoi classer, cartographier, comparer. */
public final class Tableau {
    private final Map<String, TreeMap<Integer, Colonne>> colonnes;
    private final List<Territoire> territoires;

    private Tableau(List<Territoire> territoires, Map<String, TreeMap<Integer, Colonne>> colonnes) {
        this.territoires = territoires;
        this.colonnes = colonnes;
    }

    public List<Territoire> territoires() {
        return territoires;
    }

    public Colonne colonne(String indicateur, int annee) {
        TreeMap<Integer, Colonne> annees = colonnes.get(indicateur);
        return annees == null ? Colonne.VIDE : annees.getOrDefault(annee, Colonne.VIDE);
    }

    /** Les années chiffrées de cet indicateur, les plus récentes d’abord. */
    public List<Integer> annees(String indicateur) {
        TreeMap<Integer, Colonne> annees = colonnes.get(indicateur);
        return annees == null ? List.of() : List.copyOf(annees.descendingKeySet());
    }

    static Tableau calculer(Collection<Indicateur> indicateurs, Axe axe, Map<Integer, MesuresDUnTerritoire> mesures) {
        var enCours = new HashMap<String, TreeMap<Integer, Colonne.EnCours>>();
        for (int place = 0; place < axe.taille(); place++) {
            var lues = mesures.get(axe.territoire(place).id());
            if (lues == null) continue;
            for (Indicateur indicateur : indicateurs) {
                for (var point : Indicateurs.serie(indicateur, lues).parAnnee().entrySet()) {
                    poser(enCours, indicateur.code(), point.getKey(), place, point.getValue(), axe.taille());
                }
            }
        }
        var colonnes = new HashMap<String, TreeMap<Integer, Colonne>>();
        enCours.forEach((code, annees) -> annees.forEach((annee, colonne) -> {
            if (!colonne.chiffree()) return;
            colonnes.computeIfAbsent(code, _ -> new TreeMap<>())
                    .put(annee, new Colonne(axe, colonne.nombres, colonne.etats));
        }));
        return new Tableau(axe.territoires(), colonnes);
    }

    private static void poser(
            Map<String, TreeMap<Integer, Colonne.EnCours>> enCours,
            String code,
            int annee,
            int place,
            Valeur valeur,
            int taille) {
        enCours.computeIfAbsent(code, _ -> new TreeMap<>())
                .computeIfAbsent(annee, _ -> new Colonne.EnCours(taille))
                .poser(place, valeur);
    }
}
