package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.PENSION_INVALIDITE;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import java.time.LocalDate;

/** L’allocation supplémentaire d’invalidité : L. 815-24 à L. 815-29 et D. 815-19 du code de la sécurité sociale. */
final class Asi {
    private Asi() {}

    record Regles(Valeur plafondSeul, Valeur plafondCouple) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(b.valeur("asi/plafonds", "personne_seule", d), b.valeur("asi/plafonds", "couple", d));
        }
    }

    /** Une pension d’invalidité, une incapacité des deux tiers, et pas encore l’âge de l’ASPA. */
    private static boolean ouverte(Etude e, Personne p) {
        return p.a(Particularite.INVALIDE)
                && e.net(p, PENSION_INVALIDITE.masque(), e.mois, e.mois) > 0
                && !Aspa.ageAtteint(e, p);
    }

    static long calculer(Etude e) {
        boolean demandeur = ouverte(e, e.demandeur);
        boolean conjoint = e.conjoint != null && ouverte(e, e.conjoint);
        if (!demandeur && !conjoint) {
            return e.r.ferme("Il faut une pension d’invalidité et une incapacité des deux tiers.", "CSS, L. 815-24");
        }
        Regles regles = e.loi.asi;
        Valeur plafond = e.enCouple() ? regles.plafondCouple() : regles.plafondSeul();
        long ressources =
                e.r.etape("Ressources du trimestre, ramenées à l’année.", "CSS, R. 815-29", Aspa.ressources(e));
        long manque = Euros.positif(plafond.millioniemes() - ressources);
        return e.r.etape(
                "Ce qui manque pour atteindre le plafond, par mois.",
                "CSS, L. 815-24-1",
                Euros.auCentime(Euros.diviser(manque, 12)),
                plafond);
    }
}
