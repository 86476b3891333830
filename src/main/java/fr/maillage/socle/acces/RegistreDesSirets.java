package fr.maillage.socle.acces;

import java.util.Optional;

/** Quelle organisation de la maison porte un SIRET ; aucune si le SIRET n’y est pas inscrit. */
@FunctionalInterface
public interface RegistreDesSirets {
    Optional<Long> organisationDe(String siret);
}
