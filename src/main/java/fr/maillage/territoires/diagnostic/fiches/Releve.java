package fr.maillage.territoires.diagnostic.fiches;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.references.territoire.mesures.MesuresDUnTerritoire;
import fr.maillage.references.territoire.mesures.SerieDeValeurs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Les chiffres de quelques territoires, lus en une fois, où l’on cherche un indicateur, une année, une source. */
final class Releve {
    /** Un chiffre relevé : de quoi l’écrire et le citer. */
    record Point(Indicateur indicateur, Territoire territoire, int annee, Valeur valeur, String sources) {
        double nombre() {
            return valeur.exigerNombre();
        }
    }

    private final Indicateurs indicateurs;
    private final Map<Territoire, MesuresDUnTerritoire> mesures;

    Releve(Indicateurs indicateurs, Map<Territoire, MesuresDUnTerritoire> mesures) {
        this.indicateurs = indicateurs;
        this.mesures = mesures;
    }

    Optional<Indicateur> indicateur(String code) {
        return indicateurs.catalogue().indicateur(code);
    }

    MesuresDUnTerritoire mesures(Territoire territoire) {
        return mesures.getOrDefault(territoire, new MesuresDUnTerritoire());
    }

    SerieDeValeurs serie(String code, Territoire territoire) {
        return indicateur(code)
                .map(i -> Indicateurs.serie(i, mesures(territoire)))
                .orElse(SerieDeValeurs.VIDE);
    }

    /** Le chiffre le plus récent. */
    Optional<Point> dernier(String code, Territoire territoire) {
        return serie(code, territoire).derniereChiffree().flatMap(a -> a(code, territoire, a));
    }

    Optional<Point> a(String code, Territoire territoire, int annee) {
        Valeur valeur = serie(code, territoire).a(annee);
        return indicateur(code)
                .filter(_ -> valeur.estChiffree())
                .map(i -> new Point(i, territoire, annee, valeur, sources(i, territoire, annee)));
    }

    /** Le chiffre de la même année s’il existe, sinon le plus récent : l’écart dit alors les deux années. */
    Optional<Point> enRegard(String code, Territoire territoire, int annee) {
        return a(code, territoire, annee).or(() -> dernier(code, territoire));
    }

    private String sources(Indicateur indicateur, Territoire territoire, int annee) {
        List<String> employees = indicateurs.sources(indicateur, mesures(territoire), annee);
        return employees.stream()
                .flatMap(s -> indicateurs.catalogue().source(s).stream())
                .map(s -> s.citation(annee))
                .collect(Collectors.joining(" ; "));
    }
}
