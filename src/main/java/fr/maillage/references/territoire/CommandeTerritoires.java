package fr.maillage.references.territoire;

import fr.maillage.cli.Commande;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** « maillage territoires saint jean » : les territoires qui répondent à un nom ou à un code, ou ceux d’un autre. */
@Component
class CommandeTerritoires implements Commande {
    private static final int AU_PLUS = 20;

    private final Territoires territoires;

    CommandeTerritoires(Territoires territoires) {
        this.territoires = territoires;
    }

    @Override
    public String verbe() {
        return "territoires";
    }

    @Override
    public String resume() {
        return "cherche un territoire par son nom ou son code, ou liste ceux d’un autre";
    }

    @Override
    public String aide() {
        return """
                maillage territoires                       combien de territoires à chaque maille
                maillage territoires NOM ou CODE           les vingt plus probables
                maillage territoires --dans CODE [MAILLE]  ceux qu’on trouve dans un territoire ; sans maille, des communes
                  CODE     commune, intercommunalité, département (D49), région (R52), IRIS, quartier, FR
                  MAILLE   commune, epci, canton, iris, qpv…""";
    }

    @Override
    public int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        if (arguments.isEmpty()) return compter(sortie);
        if (arguments.getFirst().equals("--dans")) return dans(arguments, sortie, erreurs);
        List<Territoire> trouves = territoires.chercher(String.join(" ", arguments), AU_PLUS);
        if (trouves.isEmpty()) {
            erreurs.println("Aucun territoire ne répond à « " + String.join(" ", arguments)
                    + " ». Essayez le début du nom, ou le code.");
            return 1;
        }
        trouves.forEach(t -> ecrire(t, sortie));
        return 0;
    }

    private int compter(PrintStream sortie) {
        Geographie geographie = territoires.geographie();
        sortie.println("Géographie du 1er janvier " + geographie.millesime() + ".");
        for (Maille maille : Maille.values()) {
            long combien = geographie.actuels(maille).count();
            if (combien > 0)
                sortie.printf(Locale.FRANCE, "%,8d %s%n", combien, combien > 1 ? maille.pluriel() : maille.libelle());
        }
        return 0;
    }

    private int dans(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        if (arguments.size() < 2) {
            erreurs.println("Dites de quel territoire.\n" + aide());
            return 1;
        }
        Optional<Territoire> contenant = territoires.parCode(arguments.get(1));
        if (contenant.isEmpty()) {
            erreurs.println("Aucun territoire de code « " + arguments.get(1)
                    + " ». Un département s’écrit D49, une région R52.");
            return 1;
        }
        String demandee = arguments.size() > 2 ? arguments.get(2) : Maille.COMMUNE.chemin();
        Optional<Maille> maille = Maille.duChemin(demandee);
        if (maille.isEmpty()) {
            erreurs.println("La maille « " + demandee + " » n’existe pas. Celles que la maison connaît : "
                    + String.join(
                            ", ",
                            Arrays.stream(Maille.values()).map(Maille::chemin).toList())
                    + ".");
            return 1;
        }
        List<Territoire> membres = territoires.geographie().croisant(contenant.get(), maille.get());
        if (membres.isEmpty()) {
            erreurs.println("%s ne contient aucun territoire de maille « %s »."
                    .formatted(contenant.get().nom(), maille.get().libelle()));
            return 1;
        }
        membres.stream().sorted(Comparator.comparing(Territoire::code)).forEach(t -> ecrire(t, sortie));
        return 0;
    }

    private void ecrire(Territoire t, PrintStream sortie) {
        var geographie = territoires.geographie();
        String dans = Stream.of(Maille.COMMUNE, Maille.EPCI, Maille.DEPARTEMENT)
                .filter(m -> m != t.maille())
                .flatMap(m -> geographie.contenant(t, m).stream())
                .map(Territoire::nom)
                .reduce((a, b) -> a + ", " + b)
                .map(noms -> " — " + noms)
                .orElse("");
        Integer population = t.population();
        sortie.printf(
                Locale.FRANCE,
                "%-10s %s, %s%s%s%s%n",
                t.code(),
                t.nom(),
                t.maille().libelle(),
                population == null ? "" : String.format(Locale.FRANCE, ", %,d habitants", population),
                dans,
                t.actuel()
                        ? ""
                        : " (jusqu’en " + Objects.requireNonNull(t.fin()).getYear() + ")");
    }
}
