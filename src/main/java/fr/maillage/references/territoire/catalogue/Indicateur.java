package fr.maillage.references.territoire.catalogue;

import fr.maillage.references.territoire.Valeur;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Un indicateur du portrait : ce qu'il dit, comment il se calcule, d'où il vient et comment le lire. */
public record Indicateur(
        String code,
        Theme theme,
        int rang,
        String libelle,
        String libelleCourt,
        String definition,
        Formule formule,
        List<Formule> variantes,
        String unite,
        int decimales,
        Sens sens,
        List<String> sources,
        String producteur,
        String periodicite,
        Set<String> mailles,
        List<String> notes,
        boolean cle,
        boolean secondaire,
        Sujet sujet) {

    public Indicateur {
        variantes = List.copyOf(variantes);
        sources = List.copyOf(sources);
        mailles = Set.copyOf(mailles);
        notes = List.copyOf(notes);
    }

    /** Comment nommer l'indicateur dans une phrase : « le taux de pauvreté » (masculin, singulier). */
    public record Sujet(String texte, boolean feminin, boolean pluriel) {}

    /** Les formules à essayer, la première l'emportant dès qu'elle donne un nombre. */
    public List<Formule> formules() {
        if (variantes.isEmpty()) return List.of(formule);
        var toutes = new ArrayList<>(List.of(formule));
        toutes.addAll(variantes);
        return toutes;
    }

    /** La valeur de l'indicateur cette année-là ; à défaut de nombre, l'état le plus parlant. */
    public Valeur evaluer(Mesures mesures, int annee) {
        Valeur retenue = Valeur.nonDisponible();
        for (Formule essai : formules()) {
            Valeur valeur = essai.evaluer(mesures, annee);
            if (valeur.estChiffree()) {
                return secondaire ? valeur.commeEstimee() : valeur;
            }
            if (retenue.etat() == Valeur.Etat.NON_DISPONIBLE) {
                retenue = valeur;
            }
        }
        return retenue;
    }

    /** La formule qui donne le nombre de cette année-là ; la principale si aucune n’en donne. */
    public Formule formuleEmployee(Mesures mesures, int annee) {
        return formules().stream()
                .filter(essai -> essai.evaluer(mesures, annee).estChiffree())
                .findFirst()
                .orElse(formule);
    }

    /** Les années que ces mesures permettent de calculer, par l'une ou l'autre des formules. */
    public NavigableSet<Integer> annees(Mesures mesures) {
        if (variantes.isEmpty()) return formule.annees(mesures);
        var annees = new TreeSet<Integer>();
        formules().forEach(essai -> annees.addAll(essai.annees(mesures)));
        return annees;
    }

    public Set<String> variables() {
        var toutes = new TreeSet<String>();
        formules().forEach(essai -> toutes.addAll(essai.variables()));
        return toutes;
    }
}
