package fr.maillage.personnes.accueil;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Quelqu’un venu ou appelant à l’accueil, de son arrivée à la réponse : un numéro du jour, pas un nom. */
record Passage(
        long id,
        long organisation,
        long unite,
        long lieu,
        String nomDuLieu,
        LocalDate jour,
        int rang,
        Instant arrive,
        @Nullable Instant recu,
        @Nullable Instant fini,
        @Nullable Instant parti,
        @Nullable Long recuPar,
        String nomDeLAgent,
        FicheDAccueil fiche,
        @Nullable Long dossier,
        boolean nomme,
        boolean enAttenteDeRendezVous,
        int version) {

    enum Etat {
        ATTEND,
        EN_COURS,
        FINI,
        PARTI
    }

    Etat etat() {
        if (parti != null) return Etat.PARTI;
        if (fini != null) return Etat.FINI;
        return recu != null ? Etat.EN_COURS : Etat.ATTEND;
    }

    /** Combien de minutes entre l’arrivée et l’accueil, ou jusqu’à maintenant. */
    long minutesDAttente(Instant maintenant) {
        Instant terme = recu != null ? recu : parti != null ? parti : maintenant;
        return Math.max(0, Duration.between(arrive, terme).toMinutes());
    }

    String motifs() {
        return fiche.motifs().stream()
                .map(FicheDAccueil.Motif::libelle)
                .reduce((a, b) -> a + " · " + b)
                .orElse("motif à noter");
    }
}
