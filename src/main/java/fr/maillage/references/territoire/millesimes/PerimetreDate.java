package fr.maillage.references.territoire.millesimes;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import java.util.List;

/**
 * Un territoire au 1er janvier d’une année : les communes d’alors qui le formaient.
 *
 * @param recouvre vrai quand la composition d’alors n’est pas connue : ce sont les communes d’alors qui couvrent son
 *     espace d’aujourd’hui
 */
public record PerimetreDate(
        int annee, Maille maille, String code, String nom, List<Territoire> communes, boolean recouvre, String source) {
    public PerimetreDate {
        communes = List.copyOf(communes);
    }

    public String href() {
        return "/territoires/" + maille.chemin() + "/" + code + (recouvre ? "/espace/" : "/au/") + annee;
    }
}
