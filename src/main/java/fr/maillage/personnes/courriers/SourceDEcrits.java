package fr.maillage.personnes.courriers;

import fr.maillage.personnes.dossiers.DossierVu;
import java.util.List;

/**
 * Ce qu’une pièce (budget, évaluation, orientation…) sait écrire d’un dossier. Les courriers ne la connaissent pas : elle répond avec les
 * droits de l’agent courant, par ses propres lectures, et note celles qui montrent quelque chose.
 */
public interface SourceDEcrits {
    GenreDEcrit genre();

    /** De quoi l’agent courant peut l’écrire aujourd’hui ; rien s’il n’y a rien, ou s’il ne le lit pas. */
    List<SujetDEcrit> sujets(DossierVu dossier);

    /** L’écrit tiré de ce sujet ; « introuvable » si l’agent courant ne peut le lire. */
    TrameDEcrit preparer(DossierVu dossier, String sujet);
}
