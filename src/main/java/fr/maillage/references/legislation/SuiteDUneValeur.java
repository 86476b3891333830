package fr.maillage.references.legislation;

import fr.maillage.socle.web.Lien;
import java.time.LocalDate;

/** Ce qu’une pièce propose de faire d’une valeur qui va changer : elle l’apporte, et la page du barème le montre à qui son adresse s’ouvre. */
public interface SuiteDUneValeur {
    /** @param effet le jour où la valeur nouvelle commence */
    Lien proposer(LocalDate effet);
}
