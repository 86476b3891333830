package fr.maillage.references.territoire.typologies;

import fr.maillage.cli.Commande;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** « maillage zonage FICHIER --zonage densite --annee 2025 » : classe les communes. */
@Component
class CommandeZonage implements Commande {
    private final Classements classements;

    CommandeZonage(Classements classements) {
        this.classements = classements;
    }

    @Override
    public String verbe() {
        return "zonage";
    }

    @Override
    public String resume() {
        return "charge un classement des communes : grille de densité, FRR, aires d’attraction…";
    }

    @Override
    public String aide() {
        return """
                maillage zonage FICHIER --zonage NOM --annee AAAA
                  FICHIER   une ligne par commune : CODGEO, le code du niveau (DENS) et son libellé (LIBDENS)
                  --zonage  %s
                Les territoires semblables sont alors cherchés parmi les communes du même niveau de densité.""".formatted(Arrays.stream(Zonage.values()).map(Zonage::mot).collect(Collectors.joining(", ")));
    }

    @Override
    public int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        Optional<Zonage> zonage = Zonage.duMot(apres(arguments, "--zonage"));
        String annee = apres(arguments, "--annee");
        if (arguments.isEmpty()
                || arguments.getFirst().startsWith("--")
                || zonage.isEmpty()
                || !annee.matches("\\d{4}")) {
            erreurs.println("Donnez un fichier, un zonage et une année.\n" + aide());
            return 1;
        }
        try {
            List<Classement> lus =
                    LectureDeZonage.lire(Path.of(arguments.getFirst()), zonage.get(), Integer.parseInt(annee));
            classements.enregistrer(lus);
            sortie.printf("%s, %s : %d communes.%n", zonage.get().libelle(), annee, lus.size());
            return 0;
        } catch (IllegalArgumentException | FichierIllisible refus) {
            erreurs.println(refus.getMessage());
            return 1;
        }
    }

    private static String apres(List<String> arguments, String option) {
        int place = arguments.indexOf(option);
        return place < 0 || place + 1 >= arguments.size() ? "" : arguments.get(place + 1);
    }
}
