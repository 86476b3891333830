package fr.maillage.personnes.accompagnement;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.documents.Chapitre;
import java.util.Optional;

/** Ce qu’une autre partie de l’accompagnement joint à la feuille d’évaluation : l’entourage, les besoins. */
public interface ChapitreDEvaluation {
    int rang();

    /** Le chapitre de ce dossier, que l’agent courant peut déjà évaluer ; absent s’il n’y a rien à dire. */
    Optional<Chapitre> chapitre(DossierVu dossier);
}
