package fr.maillage.socle.documents;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ce que l’on dit devant des gens : des diapositives choisies une à une, chacune avec ce qu’elle montre et ce que
 * l’orateur dira.
 *
 * @param ouverture ce que dit l’orateur sur la couverture ; vide, le diaporama commence sans couverture
 */
public record Diaporama(Couverture couverture, List<String> ouverture, List<Diapo> diapos) {

    /** La vitesse d’une parole posée, en mots par minute. */
    public static final int MOTS_PAR_MINUTE = 130;
    /** Le temps que la salle met à lire un graphique, une carte ou des chiffres, en secondes. */
    public static final int SECONDES_PAR_VISUEL = 15;

    /** Une diapositive : son titre, ce qu’elle montre, quelques points, sa source et les notes de l’orateur. */
    public record Diapo(
            String surtitre,
            String titre,
            @Nullable Bloc visuel,
            List<String> points,
            String source,
            List<String> notes) {
        public Diapo {
            Exigences.nonVide(titre, "Le titre d’une diapositive");
            points = List.copyOf(points);
            notes = List.copyOf(notes);
        }

        /** Les mots que la salle lit : titre, points, chiffres et source. */
        public int mots() {
            Stream<String> montres = visuel instanceof Bloc.ChiffresCles(var chiffres)
                    ? chiffres.stream().flatMap(c -> Stream.of(c.valeur(), c.libelle(), c.precision()))
                    : Stream.empty();
            String lue = source.isBlank() ? "" : "Source : " + source;
            return compter(Stream.of(Stream.of(surtitre, titre, lue), points.stream(), montres)
                    .flatMap(s -> s)
                    .toList());
        }

        public int secondes() {
            return compter(notes) * 60 / MOTS_PAR_MINUTE + (visuel == null ? 0 : SECONDES_PAR_VISUEL);
        }
    }

    public Diaporama {
        ouverture = List.copyOf(ouverture);
        diapos = List.copyOf(diapos);
    }

    public boolean aUneCouverture() {
        return !ouverture.isEmpty();
    }

    public int nombre() {
        return diapos.size() + (aUneCouverture() ? 1 : 0);
    }

    /** Le temps de parole : les notes lues posément, et le temps de regarder chaque visuel. */
    public int secondes() {
        return compter(ouverture) * 60 / MOTS_PAR_MINUTE
                + diapos.stream().mapToInt(Diapo::secondes).sum();
    }

    /** « 14 min 40 s ». */
    public String tempsDeParole() {
        int secondes = secondes();
        return "%d min %02d s".formatted(secondes / 60, secondes % 60).replace(' ', '\u00a0');
    }

    public static int compter(List<String> textes) {
        return (int) textes.stream()
                .flatMap(t -> Arrays.stream(t.split("[\\s\u00a0\u202f]+")))
                .filter(mot -> mot.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
