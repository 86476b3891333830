/**
 * Échanges : lire n'importe quel tableau reçu (CSV, classeur, archive), dire ce qu'on y a compris, ce qu'on a réparé
 * et ce qu'on a refusé, sans rien savoir des territoires ni des personnes.
 *
 * <p>Trois étages : {@code lecture} transforme un fichier en lignes, {@code valeurs} transforme une cellule en nombre, en
 * code ou en période ; {@code ecriture} rend les lignes refusées. Ce que valent les colonnes, c'est la pièce qui reçoit le
 * fichier qui le sait. Ces étages forment une seule pièce, d'où l'ouverture de ses sous-paquets.
 */
@ApplicationModule(
        id = "echanges",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package fr.maillage.socle.echanges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
