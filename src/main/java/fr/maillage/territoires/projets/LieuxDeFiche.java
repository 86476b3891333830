package fr.maillage.territoires.projets;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.perimetres.Perimetres;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Les territoires d’une fiche, de leur clé à leur nom et retour. */
@Component
public class LieuxDeFiche {
    private final Territoires territoires;
    private final Perimetres perimetres;

    LieuxDeFiche(Territoires territoires, Perimetres perimetres) {
        this.territoires = territoires;
        this.perimetres = perimetres;
    }

    public List<Territoire> de(Fiche fiche) {
        return fiche.territoires().stream().flatMap(c -> deCle(c).stream()).toList();
    }

    /** « Angers, Saumur » ; vide si la fiche n’a pas de territoire. */
    public String noms(Fiche fiche) {
        return de(fiche).stream().map(Territoire::nom).collect(Collectors.joining(", "));
    }

    public String nom(String cle) {
        return deCle(cle).map(Territoire::nom).orElse(cle);
    }

    Optional<Territoire> deCle(String cle) {
        int deux = cle.indexOf(':');
        return deux < 0 ? Optional.empty() : perimetres.trouver(cle.substring(0, deux), cle.substring(deux + 1));
    }

    static String cle(Territoire territoire) {
        return territoire.maille().chemin() + ":" + territoire.code();
    }

    /** Un nom, un code ou une clé, tels qu’on les saisit. */
    Optional<Territoire> lire(String ecrit) {
        Optional<Territoire> precis =
                deCle(ecrit).or(() -> territoires.parCode(ecrit).filter(perimetres::visible));
        if (precis.isPresent()) return precis;
        List<Territoire> trouves = perimetres.chercher(ecrit, 10).stream()
                .filter(Territoire::actuel)
                .toList();
        return trouves.stream()
                .filter(t -> t.nom().equalsIgnoreCase(ecrit))
                .findFirst()
                .or(() -> trouves.stream().findFirst());
    }
}
