package fr.maillage.socle.coffre;

import fr.maillage.cli.Commande;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** « ./maillage cles --tourner » : une nouvelle clé de données, et tout ce qui était scellé rescellé sous elle. */
@Component
class CommandeCles implements Commande {
    private final Coffre coffre;
    private final Resceller resceller;

    CommandeCles(Coffre coffre, Resceller resceller) {
        this.coffre = coffre;
        this.resceller = resceller;
    }

    @Override
    public String verbe() {
        return "cles";
    }

    @Override
    public String resume() {
        return "tourne la clé qui scelle les textes et les fichiers";
    }

    @Override
    public String aide() {
        return """
                ./maillage cles --tourner    pose une nouvelle clé de données et rescelle tout ce que les anciennes fermaient

                Se fait maison ouverte : ce qui s’écrit pendant ce temps l’est sous la nouvelle clé. Interrompu, se recommence.
                La clé maîtresse, elle, ne change pas.
                """;
    }

    @Override
    public int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        if (!arguments.equals(List.of("--tourner"))) {
            erreurs.print(aide());
            return 1;
        }
        int neuve = coffre.tourner();
        int rescelles = resceller.executer();
        sortie.printf(
                Locale.FRANCE, "Clé n° %d posée ; %,d textes et fichiers rescellés sous elle.%n", neuve, rescelles);
        return 0;
    }
}
