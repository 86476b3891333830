package fr.maillage.personnes.accueil;

/** À quelle place est lié chaque texte scellé de l’accueil. */
final class SceauxDeLAccueil {
    static final String PRECISIONS = "accueil-precisions:";
    static final String IDENTITE = "accueil-identite:";
    static final String INCIDENT = "accueil-incident:";

    private SceauxDeLAccueil() {}
}
