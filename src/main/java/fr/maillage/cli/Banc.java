package fr.maillage.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** « ./maillage banc » : chaque pièce apporte ses mesures, le banc les fait et les pose à côté de leur cible. */
@Component
class Banc implements Commande {
    private static final Logger JOURNAL = LoggerFactory.getLogger(Banc.class);

    private final ObjectProvider<Mesure> mesures;

    Banc(ObjectProvider<Mesure> mesures) {
        this.mesures = mesures;
    }

    @Override
    public String verbe() {
        return "banc";
    }

    @Override
    public String resume() {
        return "mesure les temps de la maison et les compare aux cibles";
    }

    @Override
    public String aide() {
        return """
                ./maillage banc [MOT…]   fait les mesures (ou celles dont le nom contient un des mots)

                Chaque ligne donne le chiffre, sa cible, et « tenu » ou « manqué ». Les mesures de démarrage ouvrent
                la maison à part, sur des données provisoires. Sortie : 0 si tout est tenu, 1 sinon.
                """;
    }

    @Override
    public int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        List<Mesure> choisies =
                mesures.orderedStream().filter(m -> retenue(m, arguments)).toList();
        if (choisies.isEmpty()) {
            erreurs.println("Aucune mesure ne porte ces mots. Les mesures : ");
            mesures.orderedStream().forEach(m -> erreurs.println("  " + m.nom()));
            return 1;
        }
        sortie.printf("%d cœurs, Java %s%n%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        sortie.printf("%-62s %12s %12s%n", "Mesure", "chiffre", "cible");
        long manquees =
                choisies.stream().filter(m -> !tenue(m, sortie, erreurs)).count();
        sortie.printf("%n%s%n", manquees == 0 ? "Tout est tenu." : manquees + " cible(s) manquée(s).");
        return manquees == 0 ? 0 : 1;
    }

    private static boolean retenue(Mesure mesure, List<String> mots) {
        String nom = mesure.nom().toLowerCase(Locale.FRENCH);
        return mots.isEmpty() || mots.stream().anyMatch(mot -> nom.contains(mot.toLowerCase(Locale.FRENCH)));
    }

    private static boolean tenue(Mesure mesure, PrintStream sortie, PrintStream erreurs) {
        try {
            double chiffre = mesure.mesurer(phrase -> erreurs.println("    " + phrase));
            boolean tenue = chiffre <= mesure.cible();
            sortie.printf(
                    "%-62s %12s %12s   %s%n",
                    mesure.nom(),
                    ecrire(chiffre, mesure),
                    "≤ " + ecrire(mesure.cible(), mesure),
                    tenue ? "tenu" : "manqué");
            return tenue;
        } catch (RuntimeException impossible) {
            JOURNAL.error("La mesure « {} » n’a pas pu être faite", mesure.nom(), impossible);
            sortie.printf("%-62s pas faite : %s%n", mesure.nom(), raison(impossible));
            return false;
        }
    }

    private static String raison(RuntimeException impossible) {
        return Stream.iterate((Throwable) impossible, t -> t != null, Throwable::getCause)
                .filter(Empechement.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst()
                .orElse("le détail est au journal");
    }

    private static String ecrire(double valeur, Mesure mesure) {
        String format = valeur >= 100 || valeur == Math.rint(valeur) ? "%,.0f" : "%,.1f";
        return String.format(Locale.FRANCE, format, valeur) + " " + mesure.unite();
    }
}
