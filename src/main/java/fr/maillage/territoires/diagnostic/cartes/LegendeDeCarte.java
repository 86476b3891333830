package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.statistique.Classes;
import fr.maillage.socle.documents.NombreFrancais;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Les mots d’une carte : les classes et leurs effectifs, ce qui manque et pourquoi, et l’étendue des valeurs. */
public final class LegendeDeCarte {
    private final SujetDeCarte sujet;

    LegendeDeCarte(SujetDeCarte sujet) {
        this.sujet = sujet;
    }

    List<EntreeDeLegende> entrees() {
        var entrees = new ArrayList<EntreeDeLegende>();
        sujet.classes().ifPresent(classes -> ajouterLesClasses(classes, entrees));
        ajouterLesMuettes(entrees, Valeur.Etat.SECRETE, EntreeDeLegende.Trame.HACHURES, "secret statistique");
        ajouterLesMuettes(entrees, Valeur.Etat.NON_DISPONIBLE, EntreeDeLegende.Trame.POINTS, "non disponible");
        ajouterLesMuettes(entrees, Valeur.Etat.NON_APPLICABLE, EntreeDeLegende.Trame.UNIE, "sans objet");
        return entrees;
    }

    private void ajouterLesClasses(Classes classes, List<EntreeDeLegende> entrees) {
        List<String> teintes = Teintes.pour(classes);
        int[] effectifs = new int[classes.nombre()];
        sujet.territoires().stream()
                .map(sujet::valeur)
                .filter(Valeur::estChiffree)
                .forEach(v -> effectifs[classes.classeDe(v.nombre())]++);
        for (int i = 0; i < classes.nombre(); i++) {
            entrees.add(new EntreeDeLegende(
                    EntreeDeLegende.Trame.UNIE, teintes.get(i), intervalle(classes, i), effectifs[i]));
        }
    }

    private void ajouterLesMuettes(
            List<EntreeDeLegende> entrees, Valeur.Etat etat, EntreeDeLegende.Trame trame, String libelle) {
        int combien = combien(etat);
        if (combien > 0) entrees.add(new EntreeDeLegende(trame, Teintes.PAPIER_SANS_VALEUR, libelle, combien));
    }

    private int combien(Valeur.Etat etat) {
        return (int) sujet.territoires().stream()
                .filter(t -> sujet.valeur(t).etat() == etat)
                .count();
    }

    /** « 12,5 à moins de 15 % » ; la dernière classe comprend sa borne haute. */
    private String intervalle(Classes classes, int rang) {
        int decimales = Nombres.decimales(classes.bornes(), sujet.indicateur().decimales());
        String bas = Nombres.borne(classes.bornes().get(rang), decimales);
        String haut = Nombres.borne(classes.bornes().get(rang + 1), decimales);
        String unite = unite(sujet.indicateur());
        if (bas.equals(haut)) return bas + unite;
        return bas + (rang == classes.nombre() - 1 ? " à " : " à moins de ") + haut + unite;
    }

    static String unite(Indicateur indicateur) {
        return indicateur.unite().isBlank() ? "" : "\u202f" + indicateur.unite();
    }

    /** La valeur, ou ce qui la tient muette. */
    public static String ecrire(Indicateur indicateur, Valeur valeur) {
        if (!valeur.estChiffree()) return valeur.etat().libelle();
        String nombre = NombreFrancais.avecUnite(valeur.nombre(), indicateur.decimales(), indicateur.unite());
        return valeur.etat() == Valeur.Etat.ESTIMEE ? nombre + " (estimée)" : nombre;
    }

    /** Ce que la carte montre, pour qui ne la voit pas. */
    String description() {
        List<Territoire> chiffres = sujet.territoires().stream()
                .filter(t -> sujet.valeur(t).estChiffree())
                .sorted((a, b) ->
                        Double.compare(sujet.valeur(a).nombre(), sujet.valeur(b).nombre()))
                .toList();
        var phrase = new StringBuilder(
                "Carte de %d territoires.".formatted(sujet.territoires().size()));
        if (!chiffres.isEmpty()) {
            phrase.append(" Les valeurs vont de %s (%s) à %s (%s)."
                    .formatted(
                            valeur(chiffres.getFirst()),
                            chiffres.getFirst().nom(),
                            valeur(chiffres.getLast()),
                            chiffres.getLast().nom()));
        }
        manque(Valeur.Etat.SECRETE, "couverte", "par le secret statistique").ifPresent(phrase::append);
        manque(Valeur.Etat.NON_DISPONIBLE, "non disponible", "").ifPresent(phrase::append);
        return phrase.toString();
    }

    private String valeur(Territoire territoire) {
        return ecrire(sujet.indicateur(), sujet.valeur(territoire));
    }

    private Optional<String> manque(Valeur.Etat etat, String mot, String suite) {
        int combien = combien(etat);
        if (combien == 0) return Optional.empty();
        String pluriel = combien > 1 ? "s" : "";
        String accorde = mot.contains(" ") ? mot + pluriel : mot + pluriel;
        return Optional.of(
                " %d valeur%s %s%s.".formatted(combien, pluriel, accorde, suite.isEmpty() ? "" : " " + suite));
    }
}
