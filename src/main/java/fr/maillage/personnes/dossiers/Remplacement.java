package fr.maillage.personnes.dossiers;

import java.time.LocalDate;

/** Le temps d’une absence, un agent tient les dossiers d’un autre. Le dernier jour est compris. */
record Remplacement(
        long id,
        long absent,
        String nomAbsent,
        long remplacant,
        String nomRemplacant,
        LocalDate debut,
        LocalDate fin,
        boolean leve) {
    /** Une absence plus longue se décide de nouveau. */
    static final int JOURS_AU_PLUS = 92;

    boolean aVenirOuEnCours(LocalDate jour) {
        return !leve && !fin.isBefore(jour);
    }
}
