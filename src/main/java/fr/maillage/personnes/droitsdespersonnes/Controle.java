package fr.maillage.personnes.droitsdespersonnes;

import java.time.Instant;
import java.util.Set;

/**
 * Le contrôle d’un dossier par le délégué à la protection des données.
 *
 * @param ticket la plainte, la demande ou le signalement qui le justifie
 * @param parts les codes des seules parts du dossier qu’il lit
 * @param notes vrai s’il lit aussi les notes professionnelles
 * @param fin au-delà, il ne s’ouvre plus : il en faut un autre
 */
record Controle(
        long id,
        long dossier,
        String numeroDeDossier,
        long agent,
        String nomDeLAgent,
        String ticket,
        String raison,
        Set<String> parts,
        boolean notes,
        Instant debut,
        Instant fin) {
    boolean ouvertA(long lecteur, Instant maintenant) {
        return agent == lecteur && maintenant.isBefore(fin);
    }
}
