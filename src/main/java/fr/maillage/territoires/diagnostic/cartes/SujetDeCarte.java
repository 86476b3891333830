package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.statistique.Classes;
import fr.maillage.references.territoire.statistique.MethodeDeClasses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ce qu’une carte montre : un indicateur, une année, des territoires et leurs valeurs, la façon de les ranger en classes.
 *
 * @param valeurs ce que l’on sait de chacun ; un territoire qui n’y est pas est non disponible
 * @param source la citation à écrire au pied de la carte
 * @param classes absentes quand aucune valeur n’est chiffrée : la carte le dit alors
 * @param ici le territoire à cerner, s’il y en a un
 */
public record SujetDeCarte(
        Indicateur indicateur,
        int annee,
        String source,
        List<Territoire> territoires,
        Map<Territoire, Valeur> valeurs,
        Optional<Classes> classes,
        @Nullable Territoire ici) {
    private static final int CLASSES_D_USAGE = 5;

    public SujetDeCarte {
        territoires = List.copyOf(territoires);
    }

    /** La carte d’usage : cinq classes d’effectifs égaux, coupées sur les seuls territoires montrés. */
    public static SujetDeCarte dUsage(
            Indicateur indicateur,
            int annee,
            String source,
            List<Territoire> territoires,
            Map<Territoire, Valeur> valeurs,
            @Nullable Territoire ici) {
        double[] nombres = territoires.stream()
                .map(t -> valeurs.getOrDefault(t, Valeur.nonDisponible()))
                .filter(Valeur::estChiffree)
                .mapToDouble(Valeur::nombre)
                .toArray();
        Optional<Classes> classes = nombres.length == 0
                ? Optional.empty()
                : Optional.of(Classes.couper(MethodeDeClasses.QUANTILES, nombres, CLASSES_D_USAGE));
        return new SujetDeCarte(indicateur, annee, source, territoires, valeurs, classes, ici);
    }

    Valeur valeur(Territoire territoire) {
        return valeurs.getOrDefault(territoire, Valeur.nonDisponible());
    }

    /** « Taux de chômage, 2018 ». */
    String titre() {
        return indicateur.libelle() + ", " + annee;
    }
}
