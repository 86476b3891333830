package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import java.time.LocalDate;

/** L’allocation de base de la prestation d’accueil du jeune enfant : L. 531-3, D. 531-3 et R. 531-1 du code de la sécurité sociale. */
final class AllocationDeBase {
    private static final int AGE_LIMITE = 3;

    private AllocationDeBase() {}

    record Regles(
            Valeur bmaf,
            Valeur plein,
            Valeur partiel,
            Valeur plafondPlein,
            Valeur plafondPleinDeuxRevenus,
            Valeur plafondPartiel,
            Valeur plafondPartielDeuxRevenus) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    b.valeur("communs/bmaf", d),
                    b.valeur("paje/taux", "base_plein", d),
                    b.valeur("paje/taux", "base_partiel", d),
                    b.valeur("paje/plafonds", "plein", d),
                    b.valeur("paje/plafonds", "plein_biactif_ou_isole", d),
                    b.valeur("paje/plafonds", "partiel", d),
                    b.valeur("paje/plafonds", "partiel_biactif_ou_isole", d));
        }
    }

    static long calculer(Etude e) {
        Regles regles = e.loi.allocationDeBase;
        int petits = 0;
        for (Personne p : e.personnes) if (deMoinsDeTroisAns(e, p)) petits++;
        if (petits == 0) return e.r.ferme("Il faut un enfant de moins de trois ans.", "CSS, L. 531-3");
        int enfants = AllocationsFamiliales.enfantsACharge(e);
        boolean deuxRevenus = PlafondFamilial.deuxRevenusOuSeul(e);
        long plein = PlafondFamilial.selonEnfants(e, regles.plafondPlein(), enfants)
                + (deuxRevenus ? regles.plafondPleinDeuxRevenus().millioniemes() : 0);
        if (e.ressourcesFamiliales() <= plein) {
            return e.r.etape(
                    "Allocation de base à taux plein.",
                    "CSS, D. 531-3",
                    Euros.auCentime(Euros.fois(
                            regles.bmaf().millioniemes(), regles.plein().millioniemes())),
                    regles.bmaf(),
                    regles.plein());
        }
        long partiel = PlafondFamilial.selonEnfants(e, regles.plafondPartiel(), enfants)
                + (deuxRevenus ? regles.plafondPartielDeuxRevenus().millioniemes() : 0);
        if (e.ressourcesFamiliales() <= partiel) {
            return e.r.etape(
                    "Allocation de base à taux partiel.",
                    "CSS, D. 531-3",
                    Euros.auCentime(Euros.fois(
                            regles.bmaf().millioniemes(), regles.partiel().millioniemes())),
                    regles.bmaf(),
                    regles.partiel());
        }
        return e.r.ferme("Les ressources de l’avant-dernière année dépassent le plafond.", "CSS, R. 531-1");
    }

    /** Jusqu’au mois qui précède le troisième anniversaire (D. 531-3). */
    private static boolean deMoinsDeTroisAns(Etude e, Personne p) {
        return p.estEnfant()
                && !p.a(Particularite.PLACE)
                && p.moisRevolus(e.mois) >= 0
                && !p.atteint(AGE_LIMITE, e.mois);
    }
}
