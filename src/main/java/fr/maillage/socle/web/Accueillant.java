package fr.maillage.socle.web;

import java.util.List;
import java.util.Optional;

/** Dit au gabarit qui regarde et quelles rubriques lui sont ouvertes ; la pièce « acces » y répond. */
public interface Accueillant {
    Optional<Visiteur> visiteur();

    List<EntreeDeMenu> menu();

    /** Cette adresse s’ouvrirait-elle à qui regarde ? Un lien qui n’ouvre rien ne se montre pas. */
    boolean ouvre(String adresse);

    /** Un formulaire envoyé à cette adresse serait-il reçu de qui regarde ? */
    boolean recoit(String adresse);
}
