package fr.maillage.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * L’heure de la maison, la même pour la JVM, pour la base (le pilote la lui donne à chaque connexion) et pour les
 * écrans. Un serveur à l’heure universelle daterait sinon de la veille ce qui s’écrit passé minuit.
 */
final class Fuseau {
    private static final String DE_LA_METROPOLE = "Europe/Paris";

    private Fuseau() {}

    /** @throws Empechement si ce n’est pas le nom d’un fuseau. */
    static void poser(@Nullable String voulu) {
        String nom = voulu == null || voulu.isBlank() ? DE_LA_METROPOLE : voulu.strip();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(nom)));
        } catch (DateTimeException inconnu) {
            throw new Empechement("""
                    MAILLAGE_FUSEAU vaut « %s » : ce n’est pas un fuseau horaire connu.
                    Exemples : Europe/Paris, Indian/Reunion, America/Guadeloupe.""".formatted(nom));
        }
    }
}
