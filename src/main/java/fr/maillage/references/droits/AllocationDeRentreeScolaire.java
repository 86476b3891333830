package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import java.time.LocalDate;

/** L’allocation de rentrée scolaire de l’année : L. 543-1, L. 543-2, R. 543-1 à R. 543-7 et D. 543-1 du code de la sécurité sociale. */
final class AllocationDeRentreeScolaire {
    private AllocationDeRentreeScolaire() {}

    record Regles(
            Valeur bmaf,
            Valeur primaire,
            Valeur college,
            Valeur lycee,
            Valeur agePrimaire,
            Valeur ageCollege,
            Valeur ageLycee,
            Valeur ageLimite,
            Valeur plafond,
            Valeur plafondParEnfant,
            Valeur minimum) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    b.valeur("communs/bmaf", d),
                    b.valeur("rentree_scolaire/taux", "primaire", d),
                    b.valeur("rentree_scolaire/taux", "college", d),
                    b.valeur("rentree_scolaire/taux", "lycee", d),
                    b.valeur("rentree_scolaire/ages", "primaire", d),
                    b.valeur("rentree_scolaire/ages", "college", d),
                    b.valeur("rentree_scolaire/ages", "lycee", d),
                    b.valeur("rentree_scolaire/ages", "limite", d),
                    b.valeur("rentree_scolaire/plafond", d),
                    b.valeur("rentree_scolaire/plafond_par_enfant", d),
                    b.valeur("rentree_scolaire/minimum_verse", d));
        }
    }

    static long calculer(Etude e) {
        Regles regles = loiDeLaRentree(e);
        long total = 0;
        for (Personne p : e.personnes) total += pour(e, p);
        if (total == 0)
            return e.r.ferme("Il faut un enfant scolarisé de six à dix-huit ans.", "CSS, L. 543-1 et R. 543-1");
        int enfants = AllocationsFamiliales.enfantsACharge(e);
        long plafond = Euros.fois(
                regles.plafond().millioniemes(),
                Euros.UN + enfants * regles.plafondParEnfant().millioniemes());
        long ressources = e.ressourcesFamiliales();
        if (ressources <= plafond) {
            return e.r.etape(
                    "Allocation de la rentrée, versée une fois.",
                    "CSS, D. 543-1",
                    total,
                    regles.bmaf(),
                    regles.plafond());
        }
        long differentielle = Euros.auCentime(Euros.positif(total + plafond - ressources));
        if (differentielle < regles.minimum().millioniemes()) {
            return e.r.ferme("Les ressources de l’avant-dernière année dépassent le plafond.", "CSS, L. 543-1");
        }
        return e.r.etape(
                "Allocation différentielle, juste au-dessus du plafond.",
                "CSS, L. 543-2",
                differentielle,
                regles.plafond());
    }

    /** L’allocation est versée en août, aux montants de ce mois (R. 543-7). */
    private static Regles loiDeLaRentree(Etude e) {
        return e.loiDu(Mois.janvier(Mois.annee(e.mois)) + 7).rentree;
    }

    /** Six ans avant le 1er février qui suit, moins de dix-huit au 15 septembre ; le niveau suit l’âge au 31 décembre (R. 543-2). */
    private static long pour(Etude e, Personne p) {
        Regles regles = loiDeLaRentree(e);
        int annee = Mois.annee(e.mois);
        if (!p.estEnfant() || p.a(Particularite.PLACE)) return 0;
        LocalDate limite = LocalDate.of(annee, 9, 15);
        LocalDate naissance = p.naissance();
        if (!naissance.plusYears(regles.ageLimite().entier()).isAfter(limite)) return 0;
        int ageAuTrenteEtUnDecembre = annee - naissance.getYear();
        LocalDate entree = LocalDate.of(annee + 1, 2, 1);
        if (!naissance.plusYears(regles.agePrimaire().entier()).isBefore(entree)) return 0;
        Valeur taux = ageAuTrenteEtUnDecembre < regles.ageCollege().entier()
                ? regles.primaire()
                : ageAuTrenteEtUnDecembre < regles.ageLycee().entier() ? regles.college() : regles.lycee();
        return Euros.auCentime(Euros.fois(regles.bmaf().millioniemes(), taux.millioniemes()));
    }
}
