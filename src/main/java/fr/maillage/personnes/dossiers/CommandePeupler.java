package fr.maillage.personnes.dossiers;

import fr.maillage.cli.Commande;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** « ./maillage peupler --personnes N », ou « base peupler » : des foyers inventés en nombre, pour mesurer. */
@Component
class CommandePeupler implements Commande {
    private final Peupler peupler;

    CommandePeupler(Peupler peupler) {
        this.peupler = peupler;
    }

    @Override
    public String verbe() {
        return "peupler";
    }

    @Override
    public String resume() {
        return "remplit la démonstration de foyers inventés, pour mesurer";
    }

    @Override
    public String aide() {
        return """
                ./maillage peupler --personnes N    ajoute environ N personnes inventées, marquées fictives, aux unités de démonstration

                À ne faire que sur une maison d’essai : elles s’ajoutent à celles qui y sont.
                """;
    }

    @Override
    public int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        if (arguments.size() != 2
                || !arguments.getFirst().equals("--personnes")
                || !arguments.get(1).matches("[1-9]\\d{0,6}")) {
            erreurs.print(aide());
            return 1;
        }
        int voulues = Integer.parseInt(arguments.get(1));
        long debut = System.nanoTime();
        int posees = peupler.executer(voulues, System.currentTimeMillis(), faites -> {
            if (faites % 20_000 < 1_500) sortie.printf(Locale.FRANCE, "  %,d personnes…%n", faites);
        });
        if (posees == 0) {
            erreurs.println("Aucune unité de démonstration n’a de secteur : rien n’a été posé.");
            return 1;
        }
        sortie.printf(
                Locale.FRANCE, "%,d personnes fictives posées en %.0f s.%n", posees, (System.nanoTime() - debut) / 1e9);
        return 0;
    }
}
