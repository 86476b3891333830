package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.references.territoire.statistique.MethodeDeClasses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Comprend l’adresse d’une carte : ce qui y manque prend une valeur d’usage, ce qui n’y a pas de sens est dit. */
@Component
public class LireUnChoix {
    private static final int CLASSES_D_USAGE = 5;

    /** Le choix compris, et ce qu’il a fallu écarter. */
    public record Lu(ChoixDeCarte choix, List<String> reproches, List<Integer> annees) {}

    private final Indicateurs indicateurs;
    private final Cadres cadres;

    LireUnChoix(Indicateurs indicateurs, Cadres cadres) {
        this.indicateurs = indicateurs;
        this.cadres = cadres;
    }

    public Lu lire(CarteForm form) {
        var reproches = new ArrayList<String>();
        Maille maille = maille(form, reproches);
        Indicateur indicateur = indicateur(form, maille, reproches);
        if (CarteForm.propre(form.maille()).isEmpty()) maille = maillePubliee(indicateur, maille);
        Territoire cadre = cadre(form, reproches);
        List<Integer> annees = indicateurs.annees(indicateur, maille);
        OptionalInt annee = annee(CarteForm.propre(form.annee()), annees, maille, reproches);
        if (CarteForm.propre(form.annee()).isEmpty() && !annees.isEmpty()) annee = OptionalInt.of(annees.getFirst());
        OptionalInt comparer = annee(CarteForm.propre(form.comparer()), annees, maille, reproches);
        List<Double> bornes = bornes(form, reproches);
        MethodeDeClasses methode = methode(CarteForm.propre(form.methode()), bornes, reproches);
        int classes = Math.clamp(CarteForm.entier(form.classes(), CLASSES_D_USAGE), 2, ChoixDeCarte.CLASSES_AU_PLUS);
        String tri = CarteForm.propre(form.tri());
        return new Lu(
                new ChoixDeCarte(
                        indicateur,
                        maille,
                        cadre,
                        annee,
                        comparer,
                        methode,
                        classes,
                        bornes,
                        CarteForm.propre(form.bornes()),
                        tri.isEmpty() ? "-valeur" : tri),
                reproches,
                annees);
    }

    private static Maille maille(CarteForm form, List<String> reproches) {
        String ecrite = CarteForm.propre(form.maille());
        Optional<Maille> lue = Maille.duChemin(ecrite).filter(Cadres.mailles()::contains);
        if (lue.isEmpty() && !ecrite.isEmpty()) {
            reproches.add("La maille « %s » ne se cartographie pas : voici les départements.".formatted(ecrite));
        }
        return lue.orElse(Maille.DEPARTEMENT);
    }

    /** Sans maille demandée, la première où l’indicateur est connu : certains ne le sont que par commune ou par quartier. */
    private Maille maillePubliee(Indicateur indicateur, Maille usage) {
        return Stream.of(usage, Maille.COMMUNE, Maille.EPCI, Maille.QPV, Maille.IRIS, Maille.REGION)
                .filter(m -> !indicateurs.annees(indicateur, m).isEmpty())
                .findFirst()
                .orElse(usage);
    }

    private Indicateur indicateur(CarteForm form, Maille maille, List<String> reproches) {
        String code = CarteForm.propre(form.indicateur());
        Optional<Indicateur> lu = indicateurs.catalogue().indicateur(code);
        if (lu.isPresent()) return lu.get();
        if (!code.isEmpty()) {
            reproches.add(
                    "L’indicateur « %s » n’existe pas au catalogue : en voici un autre. Choisissez-en un dans la liste."
                            .formatted(code));
        }
        // D’usage, un taux plutôt qu’un effectif : une carte colorie mal les effectifs.
        List<Indicateur> candidats = indicateurs.catalogue().chiffresCles().stream()
                .filter(i -> !i.unite().startsWith("habitant"))
                .toList();
        return candidats.stream()
                .filter(i -> !i.code().equals("POP")
                        && !indicateurs.annees(i, maille).isEmpty())
                .findFirst()
                .orElseGet(candidats::getFirst);
    }

    private Territoire cadre(CarteForm form, List<String> reproches) {
        String autre = CarteForm.propre(form.autre());
        if (!autre.isEmpty()) {
            Optional<Territoire> trouve = cadres.chercher(autre);
            if (trouve.isPresent()) return trouve.get();
            reproches.add(
                    "Aucun territoire assez large ne répond à « %s ». Donnez le nom ou le code d’une intercommunalité, d’un canton, d’un département…"
                            .formatted(autre));
        }
        String ecrit = CarteForm.propre(form.cadre());
        if (ecrit.isEmpty()) return cadres.france();
        return cadres.lire(ecrit).orElseGet(() -> {
            reproches.add("Le cadre « %s » n’est pas connu : voici la France.".formatted(ecrit));
            return cadres.france();
        });
    }

    private static OptionalInt annee(String ecrite, List<Integer> annees, Maille maille, List<String> reproches) {
        if (ecrite.isEmpty()) return OptionalInt.empty();
        int annee = CarteForm.entier(ecrite, -1);
        if (annees.contains(annee)) return OptionalInt.of(annee);
        reproches.add(
                annees.isEmpty()
                        ? "Aucune valeur de cet indicateur à la maille « %s ».".formatted(maille.libelle())
                        : "Aucune valeur en « %s » à la maille « %s ». Années connues : %s."
                                .formatted(ecrite, maille.libelle(), enumerer(annees)));
        return OptionalInt.empty();
    }

    private static String enumerer(List<Integer> annees) {
        return String.join(", ", annees.stream().map(String::valueOf).toList());
    }

    private static MethodeDeClasses methode(String ecrite, List<Double> bornes, List<String> reproches) {
        MethodeDeClasses methode = Arrays.stream(MethodeDeClasses.values())
                .filter(m -> m.name().equalsIgnoreCase(ecrite))
                .findFirst()
                .orElse(MethodeDeClasses.QUANTILES);
        if (methode == MethodeDeClasses.MANUELLE && bornes.isEmpty()) {
            reproches.add(
                    "Des bornes choisies s’écrivent dans la case « Bornes », par exemple « 10 ; 12,5 ; 15 ». En attendant, voici des quantiles.");
            return MethodeDeClasses.QUANTILES;
        }
        return methode;
    }

    private static List<Double> bornes(CarteForm form, List<String> reproches) {
        var bornes = new ArrayList<Double>();
        for (String ecrite : CarteForm.propre(form.bornes()).split("[;|\\n]+|\\s{1,}")) {
            if (ecrite.isBlank()) continue;
            try {
                bornes.add(Double.valueOf(ecrite.strip().replace(',', '.').replace('−', '-')));
            } catch (NumberFormatException _) {
                reproches.add("La borne « %s » n’est pas un nombre : elle est laissée de côté.".formatted(ecrite));
            }
        }
        return bornes.stream()
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .limit(8)
                .toList();
    }
}
