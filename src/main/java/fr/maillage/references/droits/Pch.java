package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;

/** La prestation de compensation du handicap, éligibilité seule : L. 245-1 et D. 245-4 du code de l’action sociale et des familles. */
final class Pch {
    private static final int AGE_LIMITE = 60;

    private Pch() {}

    /** Rend le nombre de personnes éligibles : le montant dépend du plan de compensation, que seule la commission arrête. */
    static long calculer(Etude e) {
        int personnes = 0;
        for (Personne p : e.personnes) {
            if (p.a(Particularite.DIFFICULTE_ABSOLUE_OU_DEUX_GRAVES) && p.age(e.mois) < AGE_LIMITE) personnes++;
        }
        return personnes == 0
                ? e.r.ferme(
                        "Il faut, avant soixante ans, une difficulté absolue pour un acte essentiel ou grave pour deux.",
                        "CASF, L. 245-1 et D. 245-4")
                : e.r.etape(
                        "La demande peut être faite ; le montant dépend du plan de compensation.",
                        "CASF, L. 245-6",
                        personnes * Euros.UN);
    }
}
