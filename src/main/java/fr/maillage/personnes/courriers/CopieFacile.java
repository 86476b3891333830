package fr.maillage.personnes.courriers;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.TexteEnBlocs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Ce que la personne peut lire d’un écrit, une phrase par ligne, sous des titres courts ; les pièces le composent, l’agent le relit. */
public final class CopieFacile {
    private static final String ENTRE_DEUX_PHRASES = "(?<=[.!?…])\\s+(?=[\\p{Lu}«])";

    private final List<String> parties = new ArrayList<>();

    /** Un texte, coupé en phrases ; rien s’il est vide. */
    public CopieFacile dire(String titre, String texte) {
        return dire(
                titre,
                texte.lines()
                        .flatMap(l -> Arrays.stream(l.strip().split(ENTRE_DEUX_PHRASES)))
                        .toList());
    }

    public CopieFacile dire(String titre, List<String> phrases) {
        var lignes = phrases.stream()
                .map(p -> p.replace("**", "")
                        .replaceFirst("^([-•] |\\d+\\. |#+ |> )", "")
                        .strip())
                .filter(p -> !p.isEmpty())
                .distinct()
                .map(p -> "- " + p)
                .toList();
        if (!lignes.isEmpty()) parties.add("## " + titre + "\n" + String.join("\n", lignes));
        return this;
    }

    /** Tout ce qu’un chapitre dit, tableaux compris : une ligne par rang. */
    public CopieFacile dire(Chapitre chapitre) {
        return dire(
                chapitre.titre(),
                chapitre.blocs().stream().flatMap(CopieFacile::phrases).toList());
    }

    static Stream<String> phrases(Bloc bloc) {
        return switch (bloc) {
            case Bloc.Tableau t ->
                t.lignes().stream()
                        .map(l -> l.titre() + " : "
                                + String.join(
                                        ", ",
                                        l.cellules().stream()
                                                .map(c -> c.lecture())
                                                .filter(c -> !c.isBlank())
                                                .toList()));
            case Bloc.ChiffresCles c -> c.chiffres().stream().map(k -> k.libelle() + " : " + k.valeur());
            default -> TexteEnBlocs.texte(bloc).stream().flatMap(String::lines);
        };
    }

    public String texte() {
        return String.join("\n\n", parties);
    }
}
