package fr.maillage.socle.taches;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Un travail confié, tel qu’on le montre à qui l’a confié. */
public record Tache(
        TacheId id,
        String genre,
        String libelle,
        EtatDeTache etat,
        long fait,
        long total,
        String precision,
        String resultat,
        String href,
        boolean annulationDemandee,
        Instant confieeLe,
        @Nullable Instant essaiLe,
        long essaiFait,
        @Nullable Instant finieLe) {

    /** Un travail qui compte jusqu’à cent compte des centièmes. */
    private static final long CENT = 100;

    /** Le temps qu’il reste au rythme de cet essai ; absent tant qu’on n’en sait pas assez pour le dire. */
    public Optional<Duration> reste(Instant maintenant) {
        if (etat != EtatDeTache.EN_COURS || essaiLe == null || total <= 0) return Optional.empty();
        long avance = fait - essaiFait;
        Duration passe = Duration.between(essaiLe, maintenant);
        if (avance <= 0 || passe.toMillis() < 1000) return Optional.empty();
        return Optional.of(Duration.ofMillis(passe.toMillis() * (total - fait) / avance));
    }

    /** Ce qui s’écrit à côté de la barre : « 21 000 sur 35 010 · encore 3 s environ ». */
    public String lecture(Instant maintenant) {
        var phrase = new StringBuilder(precision);
        if (total > 0) {
            if (!phrase.isEmpty()) phrase.append(" · ");
            if (total == CENT) phrase.append(fait).append("\u00a0%");
            else phrase.append(nombre(fait)).append(" sur ").append(nombre(total));
        }
        reste(maintenant)
                .ifPresent(duree ->
                        phrase.append(" · encore ").append(duree(duree)).append(" environ"));
        return phrase.toString();
    }

    private static String nombre(long valeur) {
        return String.format(java.util.Locale.ROOT, "%,d", valeur).replace(',', '\u202f');
    }

    private static String duree(Duration duree) {
        long secondes = Math.max(1, duree.toSeconds());
        if (secondes < 90) return secondes + "\u00a0s";
        if (secondes < 5400) return Math.round(secondes / 60.0) + "\u00a0min";
        return Math.round(secondes / 3600.0) + "\u00a0h";
    }
}
