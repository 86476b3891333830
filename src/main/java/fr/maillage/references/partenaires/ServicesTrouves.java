package fr.maillage.references.partenaires;

import fr.maillage.socle.bureau.SourceDeRecherche;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Les services de l’annuaire qui portent ces mots, depuis la case du haut. */
@Component
class ServicesTrouves implements SourceDeRecherche {
    private final Partenaires partenaires;

    ServicesTrouves(Partenaires partenaires) {
        this.partenaires = partenaires;
    }

    @Override
    public int rang() {
        return 30;
    }

    @Override
    public String titre() {
        return "Partenaires";
    }

    @Override
    public String adresse() {
        return "/partenaires?q=";
    }

    @Override
    public List<Trouvaille> chercher(String mots, int auPlus) {
        return partenaires.chercher(new Recherche(mots, "", "", null, "", false), auPlus).stream()
                .map(t -> t.offre())
                .map(o -> new Trouvaille(o.nom(), ou(o), o.href()))
                .toList();
    }

    private static String ou(OffreDeService offre) {
        return Stream.of(offre.structure().nom(), offre.adresse())
                .filter(texte -> !texte.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
