package fr.maillage.socle.acces.administration;

import fr.maillage.cli.Commande;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Peuple la démonstration d’autant d’agents qu’un grand département, pour mesurer la maison à sa taille. */
@Component
class CommandePeuplerLesAgents implements Commande {
    private static final int AU_PLUS = 20_000;

    private final PeuplementDEssai peuplement;

    CommandePeuplerLesAgents(PeuplementDEssai peuplement) {
        this.peuplement = peuplement;
    }

    @Override
    public String verbe() {
        return "peupler-agents";
    }

    @Override
    public String resume() {
        return "ajoute des agents inventés à la démonstration, pour la mesurer à sa taille";
    }

    @Override
    public String aide() {
        return """
                maillage peupler-agents NOMBRE
                  Crée les agents « agent-1 » à « agent-NOMBRE » dans l’organisation de démonstration, avec le mot de passe de la
                  démonstration et une fonction dans une de ses unités. Le refaire ne crée que ceux qui manquent.""";
    }

    @Override
    public int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        if (arguments.size() != 1
                || !arguments.getFirst().matches("[1-9][0-9]{0,4}")
                || Integer.parseInt(arguments.getFirst()) > AU_PLUS) {
            erreurs.printf("Donnez un nombre d’agents entre 1 et %d.%n", AU_PLUS);
            return 1;
        }
        int crees = peuplement.peupler(Integer.parseInt(arguments.getFirst()));
        if (crees < 0) {
            erreurs.println("Cette maison n’a pas de démonstration : on ne mêle pas d’agents inventés aux vrais.");
            return 1;
        }
        sortie.println(crees + " agents inventés ajoutés à la démonstration.");
        return 0;
    }
}
