/**
 * Les documents que la maison remet : un ouvrage s’écrit une fois, avec ses titres, ses tableaux, ses graphiques et ses
 * cartes ; il sort en Word, en PowerPoint, en Excel et en PDF accessible, avec les mêmes chiffres dans les quatre.
 */
@ApplicationModule(
        id = "documents",
        allowedDependencies = {})
@NullMarked
package fr.maillage.socle.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
