package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.personnes.dossiers.MotifDeFin;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Un accompagnement convenu : son genre, ses dates, son prochain bilan, son état. */
record Mesure(
        long id,
        long dossier,
        GenreDAccompagnement genre,
        LocalDate debut,
        @Nullable LocalDate fin,
        @Nullable LocalDate bilanLe,
        String etat,
        @Nullable MotifDeFin motifDeFin,
        @Nullable LocalDate closLe,
        Map<String, String> valeurs) {
    boolean ouverte() {
        return etat.equals("OUVERT");
    }

    boolean close() {
        return etat.equals("CLOS");
    }

    /** De combien de jours le bilan est en retard ; zéro s’il ne l’est pas. */
    long retard(LocalDate jour) {
        return ouverte() && bilanLe != null && bilanLe.isBefore(jour) ? ChronoUnit.DAYS.between(bilanLe, jour) : 0;
    }

    String valeur(String cle) {
        return valeurs.getOrDefault(cle, "");
    }
}
