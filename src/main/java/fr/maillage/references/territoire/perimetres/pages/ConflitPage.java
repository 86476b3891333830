package fr.maillage.references.territoire.perimetres.pages;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Deux personnes ont changé le même périmètre : les deux versions, côte à côte. */
public record ConflitPage(
        Territoire enregistre,
        String noteEnregistree,
        List<Territoire> membresEnregistres,
        int version,
        String nom,
        String note,
        List<Territoire> membres)
        implements Page {
    @Override
    public int statut() {
        return 409;
    }

    public List<Territoire> ajoutes() {
        return membres.stream().filter(m -> !membresEnregistres.contains(m)).toList();
    }

    public List<Territoire> retires() {
        return membresEnregistres.stream().filter(m -> !membres.contains(m)).toList();
    }

    public String liste() {
        return membres.stream().map(m -> m.code() + " " + m.nom()).collect(Collectors.joining("\n"));
    }

    public String noms(List<Territoire> territoires) {
        return territoires.isEmpty()
                ? "aucun"
                : territoires.stream().map(Territoire::nom).collect(Collectors.joining(", "));
    }
}
