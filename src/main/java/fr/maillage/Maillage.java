package fr.maillage;

import fr.maillage.cli.LigneDeCommande;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Point d’entrée : sans verbe, la maison s’ouvre ; avec un verbe, la ligne de commande répond. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(
        systemName = "Maillage",
        sharedModules = {"commun", "web", "acces", "base", "bureau", "cli", "journal", "taches"})
public class Maillage {
    public static void main(String[] args) {
        System.exit(LigneDeCommande.lancer(Maillage.class, args));
    }
}
