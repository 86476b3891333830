package fr.maillage.socle.base;

import fr.maillage.cli.Empechement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Ce qu’un serveur PostgreSQL fourni doit offrir avant que la maison n’y écrive : deux comptes qui répondent, et entre eux
 * le mur qui protège les dossiers. Chaque manque se dit avec l’ordre SQL qui le comble.
 */
final class ServeurFourni {
    private ServeurFourni() {}

    static void verifier(
            String url, String proprietaire, String motDePasse, String application, String motDePasseApplication) {
        if (application.isBlank() || application.equals(proprietaire)) {
            throw new Empechement("""
                    Le serveur PostgreSQL de MAILLAGE_BD_URL demande un second compte, qui ne possède rien : c’est lui que les
                    règles de confidentialité retiennent. Un administrateur du serveur écrit :
                      create role maillage_app login nosuperuser nobypassrls password '…';
                    puis donnez MAILLAGE_BD_APPLICATION=maillage_app et MAILLAGE_BD_APPLICATION_MOT_DE_PASSE=…""");
        }
        interroger(url, proprietaire, motDePasse, """
                select has_parameter_privilege(current_user, 'maillage.finalite', 'SET')""", """
                Le compte « %1$s » ne peut pas poser le réglage « maillage.finalite », dont les règles de confidentialité
                se servent. Un administrateur du serveur écrit, une fois :
                  grant set on parameter maillage.finalite to %1$s;""".formatted(proprietaire));
        interroger(url, application, motDePasseApplication, """
                select not (rolsuper or rolbypassrls) from pg_roles where rolname = current_user""", """
                Le compte « %1$s » passerait outre les règles de confidentialité. Un administrateur du serveur écrit :
                  alter role %1$s nosuperuser nobypassrls;""".formatted(application));
    }

    private static void interroger(String url, String compte, String motDePasse, String question, String reproche) {
        try (Connection connexion = DriverManager.getConnection(url, compte, motDePasse);
                var ordre = connexion.createStatement();
                var reponse = ordre.executeQuery(question)) {
            if (!reponse.next() || !reponse.getBoolean(1)) throw new Empechement(reproche);
        } catch (SQLException refus) {
            throw new Empechement("""
                    Le serveur PostgreSQL de MAILLAGE_BD_URL ne répond pas ou refuse le compte « %s ».
                    Adresse : %s. Il dit : %s
                    Vérifiez le serveur, le compte et le mot de passe, puis relancez.""".formatted(compte, url, refus.getMessage()), refus);
        }
    }
}
