package fr.maillage.socle.base;

import java.nio.file.Path;
import java.sql.DriverManager;

/** Un processus qui ouvre la base de la maison, y écrit une ligne après l’autre et dit chaque ligne validée ; on le tuera. */
final class EcrivainDEssai {
    private EcrivainDEssai() {}

    public static void main(String[] lieux) throws Exception {
        var serveur = PostgresEmbarque.demarrer(Path.of(lieux[0]), Path.of(lieux[1]), true);
        if (lieux.length > 2) {
            System.out.println("ouvert");
            serveur.close();
            return;
        }
        try (var base = DriverManager.getConnection(
                        serveur.url("postgres"), BaseDeDonnees.PROPRIETAIRE, serveur.motDePasse());
                var ordre = base.createStatement()) {
            ordre.execute("create table if not exists essai (n bigint primary key)");
            long n;
            try (var reponse = ordre.executeQuery("select coalesce(max(n), 0) from essai")) {
                reponse.next();
                n = reponse.getLong(1);
            }
            System.out.println("ouvert " + n);
            while (true) {
                n++;
                ordre.execute("insert into essai values (" + n + ")");
                System.out.println("valide " + n);
            }
        }
    }
}
