package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Indicateur;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Les indicateurs calculés : pour quelques territoires et toutes les années, ou pour toute une maille et une année. */
@Component
public class Indicateurs {
    private static final int COLONNES_GARDEES = 400;

    private record Cle(long version, long geographie, String indicateur, Maille maille) {}

    private final Catalogue catalogue;
    private final Chiffres chiffres;
    private final JdbcLots jdbc;
    private final Territoires territoires;
    private final Map<Cle, Map<Integer, Colonne>> colonnes = Gardees.lesPlusRecentes(COLONNES_GARDEES);

    Indicateurs(Catalogue catalogue, Chiffres chiffres, JdbcLots jdbc, Territoires territoires) {
        this.catalogue = catalogue;
        this.chiffres = chiffres;
        this.jdbc = jdbc;
        this.territoires = territoires;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** La série d’un indicateur, telle que ces mesures permettent de la calculer. */
    public static SerieDeValeurs serie(Indicateur indicateur, MesuresDUnTerritoire mesures) {
        var parAnnee = new TreeMap<Integer, Valeur>();
        for (int annee : indicateur.annees(mesures)) {
            Valeur valeur = indicateur.evaluer(mesures, annee);
            if (valeur.etat() != Valeur.Etat.NON_DISPONIBLE) parAnnee.put(annee, valeur);
        }
        return new SerieDeValeurs(parAnnee);
    }

    /** Les années pour lesquelles cet indicateur existe à cette maille. */
    public List<Integer> annees(Indicateur indicateur, Maille maille) {
        return List.copyOf(new TreeSet<>(parAnnee(indicateur, maille).keySet()).descendingSet());
    }

    /** Toutes les valeurs d’un indicateur à une maille, une année. */
    public Colonne colonne(Indicateur indicateur, Maille maille, int annee) {
        return parAnnee(indicateur, maille).getOrDefault(annee, Colonne.VIDE);
    }

    private Map<Integer, Colonne> parAnnee(Indicateur indicateur, Maille maille) {
        var cle = new Cle(
                chiffres.version(), System.identityHashCode(territoires.geographie()), indicateur.code(), maille);
        Map<Integer, Colonne> connues = colonnes.get(cle);
        if (connues == null) {
            connues = calculer(indicateur, maille);
            colonnes.put(cle, connues);
        }
        return connues;
    }

    private Map<Integer, Colonne> calculer(Indicateur indicateur, Maille maille) {
        var geographie = territoires.geographie();
        if (maille == Maille.PERIMETRE) return desPerimetres(indicateur);
        var voulus = new HashMap<Integer, Territoire>();
        geographie.actuels(maille).forEach(t -> voulus.put(t.id(), t));
        Map<Integer, MesuresDUnTerritoire> mesures = lire(indicateur.variables(), voulus.keySet());
        return ranger(indicateur, voulus, mesures);
    }

    private Map<Integer, Colonne> desPerimetres(Indicateur indicateur) {
        List<Territoire> perimetres =
                territoires.geographie().actuels(Maille.PERIMETRE).toList();
        var parId = new HashMap<Integer, Territoire>();
        var mesures = new HashMap<Integer, MesuresDUnTerritoire>();
        chiffres.de(perimetres).forEach((t, m) -> {
            parId.put(t.id(), t);
            mesures.put(t.id(), m);
        });
        return ranger(indicateur, parId, mesures);
    }

    private static Map<Integer, Colonne> ranger(
            Indicateur indicateur, Map<Integer, Territoire> voulus, Map<Integer, MesuresDUnTerritoire> mesures) {
        var parAnnee = new TreeMap<Integer, Map<Territoire, Valeur>>();
        mesures.forEach((id, lues) -> {
            Territoire territoire = voulus.get(id);
            if (territoire == null) return;
            serie(indicateur, lues)
                    .parAnnee()
                    .forEach((annee, valeur) -> parAnnee.computeIfAbsent(annee, _ -> new HashMap<>())
                            .put(territoire, valeur));
        });
        var resultat = new LinkedHashMap<Integer, Colonne>();
        parAnnee.forEach((annee, valeurs) -> {
            if (valeurs.values().stream().anyMatch(Valeur::estChiffree)) resultat.put(annee, new Colonne(valeurs));
        });
        return resultat;
    }

    private Map<Integer, MesuresDUnTerritoire> lire(Collection<String> variables, Collection<Integer> voulus) {
        var mesures = new HashMap<Integer, MesuresDUnTerritoire>();
        for (Lot lot : chiffres.actifs()) {
            for (int i = 0; i < lot.colonnes().size(); i++) {
                var colonne = lot.colonnes().get(i);
                if (!variables.contains(colonne.variable())) continue;
                jdbc.colonne(lot.id(), i + 1, c -> {
                    if (!voulus.contains(c.territoire())) return;
                    mesures.computeIfAbsent(c.territoire(), _ -> new MesuresDUnTerritoire())
                            .poser(
                                    colonne.variable(),
                                    colonne.annee(),
                                    new Chiffre(Etats.valeur(c.nombre(), c.etat()), Origine.de(c.origine()), lot.id()));
                });
            }
        }
        return mesures;
    }

    /** Les valeurs d’une année, territoire par territoire, et leur classement. */
    public static final class Colonne {
        static final Colonne VIDE = new Colonne(Map.of());

        private final Map<Territoire, Valeur> valeurs;
        private final double[] triees;

        Colonne(Map<Territoire, Valeur> valeurs) {
            this.valeurs = Map.copyOf(valeurs);
            this.triees = valeurs.values().stream()
                    .filter(Valeur::estChiffree)
                    .mapToDouble(Valeur::nombre)
                    .sorted()
                    .toArray();
        }

        public Valeur de(Territoire territoire) {
            return valeurs.getOrDefault(territoire, Valeur.nonDisponible());
        }

        public Map<Territoire, Valeur> valeurs() {
            return valeurs;
        }

        /** Les nombres connus, du plus petit au plus grand. */
        public double[] triees() {
            return triees.clone();
        }

        public int effectif() {
            return triees.length;
        }

        /** Le rang du plus grand au plus petit, les ex æquo partageant le meilleur. */
        public int rang(double nombre) {
            int place = java.util.Arrays.binarySearch(triees, nombre);
            int apres = place < 0 ? -place - 1 : place;
            while (apres < triees.length && triees[apres] <= nombre) apres++;
            return triees.length - apres + 1;
        }

        /** La même colonne, réduite à ces territoires. */
        public Colonne parmi(Collection<Territoire> retenus) {
            var choisies = new HashMap<Territoire, Valeur>();
            for (Territoire t : retenus) {
                Valeur valeur = valeurs.get(t);
                if (valeur != null) choisies.put(t, valeur);
            }
            return new Colonne(choisies);
        }

        /** Les territoires du plus grand nombre au plus petit ; ceux qui n’en ont pas viennent après. */
        public List<Territoire> classes() {
            var tous = new ArrayList<>(valeurs.keySet());
            tous.sort((a, b) -> {
                Valeur va = de(a);
                Valeur vb = de(b);
                if (va.estChiffree() != vb.estChiffree()) return va.estChiffree() ? -1 : 1;
                int ordre = va.estChiffree() ? Double.compare(vb.nombre(), va.nombre()) : 0;
                return ordre != 0 ? ordre : a.nom().compareTo(b.nom());
            });
            return tous;
        }
    }
}
