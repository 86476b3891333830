package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.imports.pages.DepotPage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Le premier territoire du fichier que la maison connaît : c’est là qu’on va voir ce que le chargement a changé. */
@Component
class PortraitDuDepot {
    private static final List<Maille> MAILLES = List.of(
            Maille.COMMUNE,
            Maille.ARRONDISSEMENT_MUNICIPAL,
            Maille.EPCI,
            Maille.IRIS,
            Maille.QPV,
            Maille.DEPARTEMENT,
            Maille.REGION);

    private final Territoires territoires;

    PortraitDuDepot(Territoires territoires) {
        this.territoires = territoires;
    }

    DepotPage.@Nullable Lien premier(Apercu apercu) {
        for (int rang = 0; rang < apercu.colonnes().size(); rang++) {
            if (apercu.colonnes().get(rang).sort() != Apercu.Sort.CODE) continue;
            for (List<String> ligne : apercu.lignes()) {
                Optional<Territoire> trouve = trouver(ligne.get(rang).strip());
                if (trouve.isPresent()) {
                    return new DepotPage.Lien(
                            trouve.get().href(),
                            "Voir le portrait de " + trouve.get().nom());
                }
            }
        }
        return null;
    }

    private Optional<Territoire> trouver(String code) {
        String entier = code.matches("\\d{4}") ? "0" + code : code;
        return MAILLES.stream()
                .flatMap(m -> territoires.geographie().trouver(m, entier).stream())
                .filter(Territoire::actuel)
                .findFirst();
    }
}
