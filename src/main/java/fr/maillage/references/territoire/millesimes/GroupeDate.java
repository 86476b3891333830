package fr.maillage.references.territoire.millesimes;

import fr.maillage.references.territoire.Maille;
import java.util.List;

/** Une intercommunalité ou un canton tel qu’il était le 1er janvier d’une année : les codes de ses communes d’alors. */
public record GroupeDate(int annee, Maille maille, String code, String nom, List<String> communes, String source) {
    public GroupeDate {
        communes = List.copyOf(communes);
    }
}
