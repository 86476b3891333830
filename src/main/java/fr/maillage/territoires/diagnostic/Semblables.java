package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Territoire;
import java.util.List;

/** Les communes qui ressemblent à une autre, et parmi lesquelles on les a cherchées. */
public interface Semblables {
    /** Les plus proches du même type : même niveau de densité, s’il est connu. */
    List<Portrait.Semblable> de(Territoire territoire);

    /** Les plus proches sans regarder leur type. */
    List<Portrait.Semblable> elargis(Territoire territoire);

    /** Parmi quelles communes on cherche d’ordinaire, en une phrase. */
    String filtre(Territoire territoire);
}
