package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.*;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import java.time.LocalDate;

/** L’allocation de solidarité spécifique : L. 5423-1 et R. 5423-1 à R. 5423-8 du code du travail. */
final class Ass {
    private static final long RESSOURCES = (Rsa.PROFESSIONNELS | Rsa.AUTRES) & ~ASS.masque();
    private static final long REMPLACEMENT = NatureDeRessource.ensemble(CHOMAGE);
    private static final int JOURS = 30;

    private Ass() {}

    record Regles(Valeur montant, Valeur plafondSeul, Valeur plafondCouple) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    b.valeur("ass/montant_journalier", d),
                    b.valeur("ass/plafonds", "personne_seule", d),
                    b.valeur("ass/plafonds", "couple", d));
        }
    }

    static long calculer(Etude e) {
        long total = pour(e, e.demandeur);
        if (e.conjoint != null) total += pour(e, e.conjoint);
        return total;
    }

    /** Le montant entier, ou ce qui manque pour atteindre le plafond (R. 5423-1 et R. 5423-2). */
    private static long pour(Etude e, Personne p) {
        if (!p.a(Particularite.DROITS_AU_CHOMAGE_EPUISES) || !Chomage.total(e, p)) {
            return e.r.ferme(
                    "Il faut avoir épuisé ses droits au chômage et avoir travaillé cinq ans sur dix.",
                    "Code du travail, R. 5423-1");
        }
        Regles regles = e.loi.ass;
        long jour = regles.montant().millioniemes();
        Valeur plafond = e.enCouple() ? regles.plafondCouple() : regles.plafondSeul();
        long ressources = 0;
        for (Personne membre : e.personnes) {
            if (membre.estEnfant()) continue;
            long natures = membre == p ? RESSOURCES & ~REMPLACEMENT : RESSOURCES;
            ressources += e.imposable(membre, natures, e.mois - 12, e.mois - 1);
        }
        long mensuelles = e.r.etape(
                "Ressources des douze mois, en moyenne.", "Code du travail, R. 5423-2", Euros.diviser(ressources, 12));
        long manque = Euros.positif(Euros.fois(jour, plafond.millioniemes()) - mensuelles);
        return e.r.etape(
                "Allocation pour un mois de trente jours.",
                "Code du travail, L. 5423-1",
                Euros.auCentime(Math.min(JOURS * jour, manque)),
                regles.montant(),
                plafond);
    }
}
