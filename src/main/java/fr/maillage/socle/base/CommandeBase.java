package fr.maillage.socle.base;

import fr.maillage.cli.CommandeHorsMaison;
import fr.maillage.cli.Empechement;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;

/** « ./maillage base » : état, sauvegarde et restauration de la base de la maison. */
final class CommandeBase implements CommandeHorsMaison {
    private final Environment reglages;

    CommandeBase(Environment reglages) {
        this.reglages = reglages;
    }

    @Override
    public String verbe() {
        return "base";
    }

    @Override
    public String resume() {
        return "dit l’état de la base, la sauvegarde, la restaure";
    }

    @Override
    public String aide() {
        return """
                ./maillage base etat                   où est la base, sa version, sa taille
                ./maillage base sauvegarder FICHIER    copie toute la base dans un fichier, maison ouverte ou fermée
                ./maillage base restaurer FICHIER      remet une sauvegarde, maison fermée ; la base d’avant est gardée
                ./maillage base peupler --personnes N  la remplit de personnes inventées, pour mesurer

                Une sauvegarde contient tout, données personnelles comprises : rangez-la en lieu sûr.
                """;
    }

    @Override
    public int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        if (!reglages.getProperty("maillage.bd.url", "").isBlank()) {
            throw new Empechement("""
                    La base est sur votre propre serveur (MAILLAGE_BD_URL) : ses outils la sauvegardent mieux que nous.
                    Exemple : pg_dump -Fc -f maillage.dump maillage""");
        }
        try {
            return switch (String.join(" ", arguments.stream().limit(1).toList()) + "/" + arguments.size()) {
                case "etat/1" -> etat(sortie);
                case "sauvegarder/2" -> sauvegarder(Path.of(arguments.get(1)).toAbsolutePath(), sortie);
                case "restaurer/2" -> restaurer(Path.of(arguments.get(1)).toAbsolutePath(), sortie);
                default -> {
                    erreurs.print(aide());
                    yield 1;
                }
            };
        } catch (IOException | SQLException echec) {
            throw new Empechement("La base n’a pas répondu comme attendu. " + echec.getMessage(), echec);
        }
    }

    private int etat(PrintStream sortie) throws IOException, SQLException {
        try (var serveur = PostgresEmbarque.existant(donnees(), BaseDeDonnees.cache(reglages));
                var base = DriverManager.getConnection(
                        serveur.url("maillage"), BaseDeDonnees.PROPRIETAIRE, serveur.motDePasse());
                var ordre = base.createStatement();
                var ligne = ordre.executeQuery("""
                        select current_setting('server_version'), pg_database_size('maillage'),
                               (select count(*) from flyway_schema_history where success),
                               (select count(*) from pg_stat_activity where usename = 'maillage_app')
                        """)) {
            ligne.next();
            sortie.printf("Base       : PostgreSQL %s, embarqué, port %d%n", ligne.getString(1), serveur.port());
            sortie.printf("Données    : %s%n", donnees());
            sortie.printf(Locale.FRANCE, "Taille     : %,.1f Mo%n", ligne.getLong(2) / 1e6);
            sortie.printf("Migrations : %d appliquées%n", ligne.getInt(3));
            sortie.printf("Maison     : %s%n", ligne.getInt(4) > 0 ? "ouverte" : "fermée");
            return 0;
        }
    }

    private int sauvegarder(Path fichier, PrintStream sortie) throws IOException, SQLException {
        if (fichier.getParent() == null || !Files.isDirectory(fichier.getParent())) {
            throw new Empechement(
                    "Le répertoire de %s n’existe pas : créez-le, ou choisissez-en un autre.".formatted(fichier));
        }
        try (var serveur = PostgresEmbarque.existant(donnees(), BaseDeDonnees.cache(reglages))) {
            new Sauvegarde(donnees()).ecrire(serveur, fichier);
        }
        sortie.printf(Locale.FRANCE, "Base sauvegardée dans %s (%,.1f Mo).%n", fichier, Files.size(fichier) / 1e6);
        return 0;
    }

    private int restaurer(Path fichier, PrintStream sortie) throws IOException {
        if (!Files.isReadable(fichier))
            throw new Empechement("Le fichier %s n’existe pas ou ne se lit pas.".formatted(fichier));
        Path avant = new Restauration(donnees(), BaseDeDonnees.cache(reglages)).remettre(fichier);
        sortie.println("Base restaurée depuis " + fichier + ".");
        if (!avant.equals(donnees()))
            sortie.println("La base d’avant est gardée dans " + avant + " ; supprimez-la quand tout va bien.");
        return 0;
    }

    private Path donnees() {
        return Path.of(reglages.getProperty("maillage.bd.repertoire", "donnees/bd"))
                .toAbsolutePath()
                .normalize();
    }
}
