package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.socle.documents.Bloc;
import java.util.Optional;

/** Dessine, quand les contours sont connus, la carte d’un indicateur autour d’un territoire. */
public interface CartesDuPortrait {
    CartesDuPortrait SANS = (_, _) -> Optional.empty();

    Optional<Bloc.Illustration> autour(Territoire territoire, Indicateur indicateur);
}
