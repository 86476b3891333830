package fr.maillage.references.territoire.perimetres;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Comprend une liste collée de codes ou de noms ; ce qui est inconnu ou ambigu est dit, ligne par ligne. */
@Component
class LectureDeMembres {
    /** Ce que la liste désigne, et les phrases qui disent ce qu’elle ne désigne pas. */
    record Lue(Set<Territoire> membres, List<String> reproches) {}

    static final Set<Maille> MAILLES = Set.of(Maille.COMMUNE, Maille.IRIS, Maille.QPV);
    private static final Pattern CODE_EN_TETE = Pattern.compile("^(\\d{9}|\\d[0-9AB]\\d{3}|Q[NP]\\w{6})\\b.*");
    private static final int A_CITER = 4;

    private final Territoires territoires;

    LectureDeMembres(Territoires territoires) {
        this.territoires = territoires;
    }

    Lue lire(String colle) {
        var membres = new LinkedHashSet<Territoire>();
        var reproches = new ArrayList<String>();
        for (String brut : colle.split("[\\n\\r;,\\t]+")) {
            String ecrit = brut.strip();
            if (!ecrit.isEmpty()) lire(ecrit, membres, reproches);
        }
        return new Lue(membres, reproches);
    }

    private void lire(String ecrit, Set<Territoire> membres, List<String> reproches) {
        var code = CODE_EN_TETE.matcher(ecrit.toUpperCase(Locale.ROOT));
        if (code.matches()) {
            deCode(code.group(1))
                    .ifPresentOrElse(
                            membres::add,
                            () -> reproches.add(
                                    "« %s » : aucune commune, aucun IRIS, aucun quartier ne porte ce code dans la géographie %d."
                                            .formatted(
                                                    ecrit,
                                                    territoires.geographie().millesime())));
            return;
        }
        List<Territoire> homonymes = deNom(ecrit);
        if (homonymes.size() == 1) membres.add(homonymes.getFirst());
        else if (homonymes.isEmpty()) {
            reproches.add(
                    "« %s » : aucune commune, aucun IRIS, aucun quartier de ce nom. Vérifiez l’orthographe, ou donnez le code."
                            .formatted(ecrit));
        } else {
            reproches.add("« %s » : %d territoires portent ce nom (%s). Donnez le code."
                    .formatted(ecrit, homonymes.size(), citer(homonymes)));
        }
    }

    private Optional<Territoire> deCode(String code) {
        return Stream.of(Maille.COMMUNE, Maille.IRIS, Maille.QPV)
                .flatMap(m -> territoires.geographie().trouver(m, code).stream())
                .findFirst();
    }

    private List<Territoire> deNom(String nom) {
        String cle = cle(nom);
        List<Territoire> trouves = territoires.chercher(nom, 60).stream()
                .filter(Territoire::actuel)
                .filter(t -> MAILLES.contains(t.maille()) && cle(t.nom()).equals(cle))
                .toList();
        // « Angers » est la commune, pas l’IRIS ni le quartier qui en porteraient le nom.
        List<Territoire> communes =
                trouves.stream().filter(t -> t.maille() == Maille.COMMUNE).toList();
        return communes.isEmpty() ? trouves : communes;
    }

    private static String citer(List<Territoire> homonymes) {
        String cites = homonymes.stream()
                .limit(A_CITER)
                .map(t -> t.code() + " " + t.nom())
                .collect(Collectors.joining(", "));
        return homonymes.size() > A_CITER ? cites + "…" : cites;
    }

    private static String cle(String nom) {
        return Normalizer.normalize(nom.replace("œ", "oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
