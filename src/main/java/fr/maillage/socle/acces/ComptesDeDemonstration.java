package fr.maillage.socle.acces;

import fr.maillage.cli.Bienvenue;
import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Les comptes qui permettent d’essayer la maison : personnes inventées, mot de passe affiché au démarrage. */
@Component
class ComptesDeDemonstration implements ApplicationRunner, Bienvenue {
    private static final String MOT_DE_PASSE = "essai-de-la-maison";

    private record Compte(String identifiant, String nom, String unite, String fonction) {}

    private static final List<Compte> COMPTES = List.of(
            new Compte("camille", "Camille Roussel", "Maison des solidarités Angers-Ouest", "conseillère sociale"),
            new Compte("ines", "Inès Garnier", "Mission services sociaux", "chargée de mission"));

    private final JdbcAgents agents;
    private final PasswordEncoder motsDePasse;
    private final Environment reglages;

    ComptesDeDemonstration(JdbcAgents agents, PasswordEncoder motsDePasse, Environment reglages) {
        this.agents = agents;
        this.motsDePasse = motsDePasse;
        this.reglages = reglages;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var compte : COMPTES) {
            if (agents.parIdentifiant(compte.identifiant()).isEmpty()) {
                agents.creerDemonstration(
                        compte.identifiant(),
                        compte.nom(),
                        compte.unite(),
                        compte.fonction(),
                        motsDePasse.encode(MOT_DE_PASSE));
            }
        }
    }

    @Override
    public void annoncer(PrintStream sortie) {
        sortie.printf(
                "%nMaillage est ouverte : http://localhost:%s%n%nComptes de démonstration (mot de passe : %s)%n",
                reglages.getProperty("local.server.port", "8749"), MOT_DE_PASSE);
        COMPTES.forEach(c -> sortie.printf("  %-10s %s, %s%n", c.identifiant(), c.fonction(), c.unite()));
    }
}
