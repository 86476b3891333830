package fr.maillage.socle.web;

import java.util.List;
import java.util.Optional;

/** Dit au gabarit qui regarde et quelles rubriques lui sont ouvertes ; la pièce « acces » y répond. */
public interface Accueillant {
    Optional<Visiteur> visiteur();

    List<EntreeDeMenu> menu();
}
