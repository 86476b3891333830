/**
 * Les lieux et leurs chiffres : géographie millésimée, mailles, indicateurs, valeurs, secret statistique. Ne connaît
 * aucune personne.
 *
 * <p>Le catalogue, les mesures, les statistiques et le secret forment une seule pièce avec la géographie, d’où
 * l’ouverture de ses sous-paquets.
 */
@ApplicationModule(
        id = "territoire",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"echanges", "taches", "cli"})
@NullMarked
package fr.maillage.references.territoire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
