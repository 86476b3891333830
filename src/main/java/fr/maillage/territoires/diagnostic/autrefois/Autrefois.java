package fr.maillage.territoires.diagnostic.autrefois;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.millesimes.Mouvement;
import fr.maillage.references.territoire.millesimes.PerimetreDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Un territoire à une date : ses chiffres d’alors, ceux de son périmètre d’aujourd’hui, et ce qui a changé entre les deux.
 *
 * @param aujourdHui le territoire d’aujourd’hui qui porte ce code et dont le périmètre a pu changer, s’il y en a un
 */
record Autrefois(
        PerimetreDate perimetre,
        @Nullable Territoire aujourdHui,
        List<LigneDatee> lignes,
        List<PerimetreDate> contenants,
        List<Mouvement> mouvements,
        List<String> manques) {

    /** Un indicateur, la même année, dans le périmètre d’alors et dans celui d’aujourd’hui. */
    record LigneDatee(
            Indicateur indicateur, int annee, Valeur alors, Valeur aujourdHui, String comment, List<String> sources) {}
}
