package fr.maillage.references.territoire.millesimes;

import fr.maillage.cli.Commande;
import fr.maillage.references.territoire.Maille;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « maillage compositions FICHIER --annee 2014 » : dit quelles communes formaient chaque intercommunalité cette année-là. */
@Component
class CommandeCompositions implements Commande {
    private static final Map<String, Maille> MAILLES = Map.of("epci", Maille.EPCI, "canton", Maille.CANTON);

    private final GeographiesDatees geographies;

    CommandeCompositions(GeographiesDatees geographies) {
        this.geographies = geographies;
    }

    @Override
    public String verbe() {
        return "compositions";
    }

    @Override
    public String resume() {
        return "charge la composition des intercommunalités ou des cantons d’une année passée";
    }

    @Override
    public String aide() {
        return """
                maillage compositions FICHIER --annee AAAA [--maille epci|canton]
                  FICHIER   composition communale publiée par l’Insee ou la DGCL : une ligne par commune, avec une colonne
                            CODGEO (ou COM, DEPCOM) et une colonne EPCI (ou CV, CAN pour les cantons)
                  --annee   l’année du 1er janvier décrit par le fichier
                La recherche et les portraits « à une date » emploient aussitôt ces périmètres.""";
    }

    @Override
    public int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        String annee = apres(arguments, "--annee", "");
        Maille maille = MAILLES.get(apres(arguments, "--maille", "epci"));
        if (arguments.isEmpty()
                || arguments.getFirst().startsWith("--")
                || maille == null
                || !annee.matches("\\d{4}")) {
            erreurs.println("Donnez un fichier et une année.\n" + aide());
            return 1;
        }
        if (!geographies.connait(Integer.parseInt(annee))) {
            erreurs.println("L’année " + annee + " n’est pas tenue ici : de " + GeographiesDatees.PREMIERE + " à "
                    + geographies.annees().getFirst() + ".");
            return 1;
        }
        try {
            var groupes = LectureDeCompositions.lire(Path.of(arguments.getFirst()), maille, Integer.parseInt(annee));
            geographies.enregistrer(groupes);
            sortie.printf(
                    "%d %s de %s, %d communes.%n",
                    groupes.size(),
                    maille.pluriel(),
                    annee,
                    groupes.stream().mapToInt(g -> g.communes().size()).sum());
            return 0;
        } catch (IllegalArgumentException | FichierIllisible refus) {
            erreurs.println(refus.getMessage());
            return 1;
        }
    }

    private static String apres(List<String> arguments, String option, String defaut) {
        int place = arguments.indexOf(option);
        return place < 0 || place + 1 >= arguments.size() ? defaut : arguments.get(place + 1);
    }
}
