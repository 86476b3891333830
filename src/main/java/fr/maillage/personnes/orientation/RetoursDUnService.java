package fr.maillage.personnes.orientation;

import org.jspecify.annotations.Nullable;

/**
 * Ce que donnent les orientations vers un service, sur un an : des comptes de toute l’organisation, jamais une personne. Sous onze
 * orientations, rien ne s’en dit ; les parts sont arrondies à cinq pour cent.
 *
 * @param delai la moitié des rendez-vous sont donnés en moins de tant de jours
 */
record RetoursDUnService(
        long service,
        String nom,
        String structure,
        int envoyees,
        int reponses,
        int refus,
        int rendezVous,
        int absences,
        @Nullable Integer delai,
        int closes,
        int abouties) {
    static final int AU_MOINS = 11;
    /** À partir de là, un autre service se propose : des repères de travail, que nul texte ne fixe. */
    private static final int ABSENCES_FREQUENTES = 30;

    private static final int LONG_DELAI = 30;
    private static final int PAS = 5;

    @Nullable
    Integer partDesReponses() {
        return part(reponses, envoyees);
    }

    @Nullable
    Integer partDesRefus() {
        return part(refus, reponses);
    }

    @Nullable
    Integer partDesAbsences() {
        return part(absences, rendezVous);
    }

    @Nullable
    Integer partAbouties() {
        return part(abouties, closes);
    }

    private static @Nullable Integer part(int combien, int surCombien) {
        return surCombien < AU_MOINS ? null : Math.toIntExact(Math.round(100.0 * combien / surCombien / PAS) * PAS);
    }

    /** Le délai, s’il repose sur assez de rendez-vous. */
    @Nullable
    Integer delaiSur() {
        return rendezVous < AU_MOINS ? null : delai;
    }

    boolean aReconsiderer() {
        Integer absences = partDesAbsences();
        Integer jours = delaiSur();
        return (absences != null && absences >= ABSENCES_FREQUENTES) || (jours != null && jours >= LONG_DELAI);
    }

    /** « 45 % de rendez-vous manqués, 38 jours d’attente, 90 % de réponses » ; vide si rien n’est assez sûr. */
    String enMots() {
        var mots = new java.util.ArrayList<String>();
        if (partDesAbsences() != null) mots.add(partDesAbsences() + " % de rendez-vous manqués");
        if (delaiSur() != null) mots.add(delaiSur() + " jours d’attente");
        if (partDesRefus() != null) mots.add(partDesRefus() + " % de refus du service");
        if (partDesReponses() != null) mots.add(partDesReponses() + " % de réponses");
        return String.join(", ", mots);
    }
}
