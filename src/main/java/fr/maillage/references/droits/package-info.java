/**
 * Le moteur de droits : la loi en données (les barèmes) et en code, une prestation par fichier. Il ne connaît ni la base ni
 * l’écran ; on lui donne un {@link fr.maillage.references.droits.foyer.Foyer}, un mois, et il répond par un
 * {@link Droit}. Il estime et le dit : la décision appartient à l’organisme.
 */
@ApplicationModule(
        id = "droits",
        allowedDependencies = {"baremes"})
@NullMarked
package fr.maillage.references.droits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
