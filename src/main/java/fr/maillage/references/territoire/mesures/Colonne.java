package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Les valeurs d’un indicateur une année, territoire par territoire, et leur classement. */
public final class Colonne {
    static final Colonne VIDE = new Colonne(new Axe(List.of()), new double[0], new char[0]);

    private final Axe axe;
    private final double[] nombres;
    private final char[] etats;
    private final double[] triees;

    Colonne(Axe axe, double[] nombres, char[] etats) {
        this.axe = axe;
        this.nombres = nombres;
        this.etats = etats;
        double[] chiffrees = new double[etats.length];
        int combien = 0;
        for (int i = 0; i < etats.length; i++) {
            if (Etats.chiffre(etats[i])) chiffrees[combien++] = nombres[i];
        }
        triees = Arrays.copyOf(chiffrees, combien);
        Arrays.sort(triees);
    }

    public Valeur de(Territoire territoire) {
        int place = axe.place(territoire.id());
        return place < 0 ? Valeur.nonDisponible() : Etats.valeur(nombres[place], etats[place]);
    }

    public Map<Territoire, Valeur> valeurs() {
        var valeurs = new LinkedHashMap<Territoire, Valeur>();
        for (int i = 0; i < etats.length; i++) valeurs.put(axe.territoire(i), Etats.valeur(nombres[i], etats[i]));
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
        int apres = Arrays.binarySearch(triees, nombre);
        apres = apres < 0 ? -apres - 1 : apres;
        while (apres < triees.length && triees[apres] <= nombre) apres++;
        return triees.length - apres + 1;
    }

    /** La même colonne, réduite à ces territoires. */
    public Colonne parmi(Collection<Territoire> retenus) {
        var reduit = new Axe(retenus);
        double[] choisis = new double[reduit.taille()];
        char[] choisies = new char[reduit.taille()];
        for (int i = 0; i < choisies.length; i++) {
            int place = axe.place(reduit.territoire(i).id());
            choisis[i] = place < 0 ? 0 : nombres[place];
            choisies[i] = place < 0 ? Etats.NON_DISPONIBLE : etats[place];
        }
        return new Colonne(reduit, choisis, choisies);
    }

    /** Les territoires du plus grand nombre au plus petit ; ceux qui n’en ont pas viennent après. */
    public List<Territoire> classes() {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < etats.length; i++) places.add(i);
        places.sort(Comparator.comparing((Integer i) -> Etats.chiffre(etats[i]) ? 0 : 1)
                .thenComparing(i -> Etats.chiffre(etats[i]) ? -nombres[i] : 0)
                .thenComparing(i -> axe.territoire(i).nom()));
        return places.stream().map(axe::territoire).toList();
    }

    /** Les places où poser une valeur pendant le calcul d’une colonne. */
    static final class EnCours {
        final double[] nombres;
        final char[] etats;
        private boolean chiffree;

        EnCours(int taille) {
            nombres = new double[taille];
            etats = new char[taille];
            Arrays.fill(etats, Etats.NON_DISPONIBLE);
        }

        void poser(int place, Valeur valeur) {
            nombres[place] = valeur.estChiffree() ? valeur.nombre() : 0;
            etats[place] = Etats.lettre(valeur.etat());
            chiffree |= valeur.estChiffree();
        }

        boolean chiffree() {
            return chiffree;
        }
    }
}
