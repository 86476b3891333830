package fr.maillage.socle.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Un texte saisi, en blocs, et des blocs en texte à reprendre. Une ligne vide sépare deux paragraphes ; « - » en tête fait une
 * liste, « 1. » une liste numérotée, « ## » un intertitre, « > » ce qu’il faut retenir ; deux étoiles mettent en gras.
 */
public final class TexteEnBlocs {
    private static final Pattern LIGNE =
            Pattern.compile("(?<marque>[-•] |\\d{1,2}\\. |#{2,3} |> )?(?<texte>.*)", Pattern.DOTALL);

    /** Ce que dit le début d’une ligne. */
    private enum Sorte {
        PARAGRAPHE,
        PUCE,
        NUMERO,
        RETENIR
    }

    private final List<Bloc> blocs = new ArrayList<>();
    private final List<String> enCours = new ArrayList<>();
    private Sorte sorte = Sorte.PARAGRAPHE;

    private TexteEnBlocs() {}

    public static List<Bloc> de(String texte) {
        var lecture = new TexteEnBlocs();
        texte.strip().lines().map(String::strip).forEach(lecture::lire);
        lecture.vider();
        return lecture.blocs;
    }

    private void lire(String ligne) {
        var lue = LIGNE.matcher(ligne);
        if (ligne.isEmpty() || !lue.matches()) {
            vider();
            return;
        }
        String marque = Optional.ofNullable(lue.group("marque")).orElse("");
        String texte = lue.group("texte").strip();
        if (marque.startsWith("#") && !texte.isEmpty()) {
            vider();
            blocs.add(new Bloc.Intertitre(texte, marque.strip().length()));
            return;
        }
        Sorte celleCi = marque.isEmpty()
                ? Sorte.PARAGRAPHE
                : switch (marque.charAt(0)) {
                    case '-', '•' -> Sorte.PUCE;
                    case '>' -> Sorte.RETENIR;
                    default -> Sorte.NUMERO;
                };
        if (celleCi != sorte) vider();
        sorte = celleCi;
        enCours.add(texte);
    }

    private void vider() {
        if (!enCours.isEmpty()) {
            List<String> lignes = List.copyOf(enCours);
            blocs.add(
                    switch (sorte) {
                        case PARAGRAPHE -> Bloc.Paragraphe.de(String.join(" ", lignes));
                        case PUCE -> new Bloc.Liste(lignes, false);
                        case NUMERO -> new Bloc.Liste(lignes, true);
                        case RETENIR -> new Bloc.ARetenir(lignes);
                    });
        }
        enCours.clear();
        sorte = Sorte.PARAGRAPHE;
    }

    /** Ce bloc, tel qu’il se récrirait ; rien s’il ne s’écrit pas en texte : un tableau, un graphique, un dessin. */
    public static Optional<String> texte(Bloc bloc) {
        return switch (bloc) {
            case Bloc.Intertitre(String titre, int niveau) -> Optional.of("#".repeat(niveau) + " " + titre);
            case Bloc.Paragraphe p ->
                Optional.of(String.join(
                        "",
                        p.passages().stream()
                                .map(s -> s.important() ? "**" + s.texte() + "**" : s.texte())
                                .toList()));
            case Bloc.Liste(List<String> elements, boolean numerotee) -> Optional.of(enumerer(elements, numerotee));
            case Bloc.ARetenir(List<String> phrases) ->
                Optional.of(
                        String.join("\n", phrases.stream().map(p -> "> " + p).toList()));
            default -> Optional.empty();
        };
    }

    private static String enumerer(List<String> elements, boolean numerotee) {
        var lignes = new ArrayList<String>();
        for (String element : elements) lignes.add((numerotee ? (lignes.size() + 1) + ". " : "- ") + element);
        return String.join("\n", lignes);
    }
}
