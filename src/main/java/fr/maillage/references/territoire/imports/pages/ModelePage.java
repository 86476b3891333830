package fr.maillage.references.territoire.imports.pages;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.catalogue.Nature;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.references.territoire.imports.Saisie;
import fr.maillage.references.territoire.imports.Structure;
import fr.maillage.socle.web.Page;
import java.util.List;

/** L’assistant de description d’un fichier inconnu. */
public record ModelePage(
        long id, String fichier, Structure structure, Saisie saisie, List<Connue> connues, List<String> fautes)
        implements Page {
    /** Une mesure que la maison connaît déjà. */
    public record Connue(String code, String libelle) {}

    public List<Maille> mailles() {
        return List.of(
                Maille.COMMUNE,
                Maille.ARRONDISSEMENT_MUNICIPAL,
                Maille.EPCI,
                Maille.DEPARTEMENT,
                Maille.REGION,
                Maille.IRIS,
                Maille.QPV);
    }

    public List<Nature> natures() {
        return List.of(Nature.values());
    }

    public List<Theme> themes() {
        return List.of(Theme.values());
    }
}
