package fr.maillage.personnes.courriers;

import fr.maillage.socle.documents.FormatDeDocument;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Une version d’un écrit du dossier : en préparation tant qu’elle n’est pas arrêtée, puis gardée telle quelle.
 *
 * @param retouche vrai si elle fut finie dans Word : le fichier gardé fait foi
 */
record EcritGarde(
        long id,
        long dossier,
        long racine,
        int numero,
        String genre,
        String sujet,
        LecteursDEcrit lecteurs,
        Redaction redaction,
        String auteur,
        Instant commenceLe,
        @Nullable Instant arreteLe,
        @Nullable LocalDate remisLe,
        boolean retouche) {

    /** L’écrit lui-même, ou ce qu’on en remet à la personne. */
    enum Forme {
        ECRIT,
        COPIE
    }

    /** Un fichier gardé, sans son contenu. */
    record Fichier(Forme forme, FormatDeDocument format) {}

    boolean arrete() {
        return arreteLe != null;
    }

    /** La même pour toutes les versions : « D-2026-000012-E7 ». */
    String reference(String numeroDuDossier) {
        return numeroDuDossier + "-E" + racine;
    }
}
