package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.PENSION_ALIMENTAIRE_RECUE;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import java.time.LocalDate;

/** L’allocation de soutien familial : L. 523-1 à L. 523-3, D. 523-1 et R. 523-7 du code de la sécurité sociale. */
final class AllocationDeSoutienFamilial {
    private AllocationDeSoutienFamilial() {}

    record Regles(Valeur bmaf, Valeur unParent, Valeur deuxParents, Valeur minimum) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    b.valeur("communs/bmaf", d),
                    b.valeur("allocation_soutien_familial/taux", "un_parent", d),
                    b.valeur("allocation_soutien_familial/taux", "deux_parents", d),
                    b.valeur("allocation_soutien_familial/minimum_verse", d));
        }
    }

    static long calculer(Etude e) {
        Regles regles = e.loi.asf;
        if (e.enCouple()) return e.r.ferme("Elle est pour le parent qui vit seul.", "CSS, L. 523-2");
        long total = 0;
        int enfants = 0;
        for (Personne p : e.personnes) {
            if (!AllocationsFamiliales.aCharge(e, p) || p.a(Particularite.GARDE_ALTERNEE)) continue;
            Valeur taux = p.a(Particularite.ORPHELIN) ? regles.deuxParents() : regles.unParent();
            total += Euros.auCentime(Euros.fois(regles.bmaf().millioniemes(), taux.millioniemes()));
            enfants++;
        }
        if (enfants == 0) return e.r.ferme("Il faut un enfant à charge élevé seul.", "CSS, L. 523-1");
        e.r.etape(
                "Allocation entière pour " + enfants + " enfant(s).",
                "CSS, D. 523-1",
                total,
                regles.bmaf(),
                regles.unParent());
        return apresPension(e, total);
    }

    /** Une pension plus petite que l’allocation : la différence est due (L. 523-1, 4°). */
    private static long apresPension(Etude e, long entiere) {
        long pension = 0;
        for (Personne p : e.personnes) pension += e.net(p, PENSION_ALIMENTAIRE_RECUE.masque(), e.mois, e.mois);
        if (pension == 0) return entiere;
        long difference = Euros.positif(entiere - pension);
        if (difference < e.loi.asf.minimum().millioniemes()) {
            return e.r.ferme("La pension alimentaire reçue dépasse l’allocation.", "CSS, L. 523-1");
        }
        return e.r.etape("Différence avec la pension reçue.", "CSS, L. 523-1, 4°", difference);
    }
}
