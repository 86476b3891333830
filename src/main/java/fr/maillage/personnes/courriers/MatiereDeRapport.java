package fr.maillage.personnes.courriers;

import fr.maillage.personnes.dossiers.DossierVu;
import java.util.List;

/**
 * Ce qu’une pièce apporte au rapport social. Elle ne donne que ce que l’agent courant lit, et jamais une note professionnelle : une note
 * n’entre dans aucun écrit.
 */
public interface MatiereDeRapport {
    List<PartieDeRapport> parties(DossierVu dossier);
}
