package fr.maillage.territoires.diagnostic.fiches;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.documents.Chapitre;
import java.util.List;

/** Un sujet sur lequel on peut écrire une fiche de territoire. */
interface Fiche {
    /** Le mot de l’adresse : « inegalites ». */
    String code();

    String titre();

    /** Ce que l’on y trouve, en une phrase. */
    String resume();

    boolean convient(Territoire territoire);

    List<Chapitre> rediger(Territoire territoire);
}
