package fr.maillage.socle.acces.administration;

import fr.maillage.cli.Bienvenue;
import fr.maillage.socle.acces.AccesProperties;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.acces.connexion.MotsDePasse;
import java.io.PrintStream;
import java.util.HashMap;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Les comptes qui permettent d’essayer la maison : personnes inventées, mot de passe affiché au démarrage. Jamais sur
 * une base fournie de l’extérieur, ni une fois la maison habitée par une vraie organisation, sauf à le demander.
 */
@Component
@Order(10)
class ComptesDeDemonstration implements ApplicationRunner, Bienvenue {
    private static final String MOT_DE_PASSE = "essai-de-la-maison";

    private final JdbcDemonstration base;
    private final MotsDePasse motsDePasse;
    private final AccesProperties acces;
    private final Environment reglages;
    private final TransactionTemplate transaction;

    ComptesDeDemonstration(
            JdbcDemonstration base,
            MotsDePasse motsDePasse,
            AccesProperties acces,
            Environment reglages,
            TransactionTemplate transaction) {
        this.base = base;
        this.motsDePasse = motsDePasse;
        this.acces = acces;
        this.reglages = reglages;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Situation.pourLaMaison(() -> {
            transaction.executeWithoutResult(_ -> {
                if (voulus()) poser(Demonstration.lire());
            });
            return true;
        });
    }

    private boolean voulus() {
        return switch (acces.demonstration()) {
            case "oui" -> true;
            case "non" -> false;
            case "auto" -> reglages.getProperty("maillage.bd.url", "").isBlank() && base.maisonVide();
            default ->
                throw new IllegalStateException("maillage.acces.demonstration vaut « %s » : écrivez oui, non ou auto."
                        .formatted(acces.demonstration()));
        };
    }

    private void poser(Demonstration demonstration) {
        var existants = base.comptesExistants();
        var organisations = new HashMap<String, Long>();
        for (var organisation : demonstration.organisations()) {
            long id = base.poser(organisation);
            organisations.put(organisation.cle(), id);
            organisation.unites().forEach(unite -> base.poser(id, unite));
        }
        var nouveaux = demonstration.agents().stream()
                .filter(a -> !existants.contains(a.identifiant()))
                .toList();
        if (nouveaux.isEmpty()) return;
        String empreinte = motsDePasse.empreinte(MOT_DE_PASSE);
        nouveaux.forEach(a -> base.poser(organisations.getOrDefault(a.organisation(), 0L), a, empreinte));
    }

    @Override
    public void annoncer(PrintStream sortie) {
        sortie.printf(
                "%nMaillage est ouverte : http://localhost:%s%n", reglages.getProperty("local.server.port", "8749"));
        var existants = Situation.pourLaMaison(() -> transaction.execute(_ -> base.comptesExistants()));
        if (existants == null || existants.isEmpty()) return;
        sortie.printf("%nComptes de démonstration (mot de passe : %s)%n", MOT_DE_PASSE);
        Demonstration.lire().agents().stream()
                .filter(a -> existants.contains(a.identifiant()))
                .forEach(a -> sortie.printf(
                        "  %-8s %s%s%n",
                        a.identifiant(), a.fonction().libelle(), a.unite().isEmpty() ? "" : ", " + a.unite()));
    }
}
