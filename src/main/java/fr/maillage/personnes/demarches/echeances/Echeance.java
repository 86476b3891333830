package fr.maillage.personnes.demarches.echeances;

import fr.maillage.socle.acces.Quand;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Un jour où quelque chose s’arrête ou se perd si rien n’est fait. */
public record Echeance(
        long id,
        long dossier,
        @Nullable Long personne,
        String cle,
        String regle,
        String libelle,
        @Nullable LocalDate faitLe,
        LocalDate terme,
        List<Integer> rappels,
        Etat etat) {
    /** Où elle en est. */
    public enum Etat {
        OUVERTE,
        FAITE,
        SANS_OBJET
    }

    /** Au-delà, on le sait, mais rien ne presse. */
    public static final int HORIZON = 60;

    private static final int PRESSE = 15;

    public long dans(LocalDate jour) {
        return ChronoUnit.DAYS.between(jour, terme);
    }

    public String delai(LocalDate jour) {
        long dans = dans(jour);
        if (dans == 0) return "aujourd’hui";
        if (dans == 1) return "demain";
        if (dans == -1) return "hier";
        return dans > 0 ? "dans " + dans + " jours" : "passée de " + -dans + " jours";
    }

    public String ton(LocalDate jour) {
        long dans = dans(jour);
        return dans <= PRESSE ? "urgent" : dans <= HORIZON ? "bientot" : "neutre";
    }

    /** Le dernier seuil de rappel franchi ce jour-là (« J-90 ») ; absent avant le premier. */
    public @Nullable Integer seuil(LocalDate jour) {
        long dans = dans(jour);
        return rappels.stream().filter(r -> dans <= r).min(Integer::compare).orElse(null);
    }

    public String jour() {
        return Quand.jour(terme);
    }
}
