package fr.maillage.references.territoire.perimetres.pages;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** La saisie d’un périmètre. */
public record PerimetrePage(
        @Nullable Territoire territoire,
        String mention,
        String nom,
        String note,
        List<Territoire> membres,
        List<Territoire> departements,
        String departement,
        List<Territoire> aCocher,
        List<String> reproches,
        int version)
        implements Page {

    public String titre() {
        return territoire == null ? "Nouveau périmètre" : "Modifier « " + territoire.nom() + " »";
    }

    public String adresse() {
        return "/territoires/perimetres/" + (territoire == null ? "nouveau" : territoire.code());
    }

    /** Un membre par ligne, son code d’abord : on peut en retirer ou en coller. */
    public String liste() {
        return membres.stream().map(m -> m.code() + " " + m.nom()).collect(Collectors.joining("\n"));
    }

    public boolean pris(Territoire commune) {
        return membres.contains(commune);
    }

    public String cochees() {
        return aCocher.stream().filter(this::pris).map(Territoire::code).collect(Collectors.joining(" "));
    }
}
