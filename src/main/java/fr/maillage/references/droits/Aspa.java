package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.*;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import java.time.LocalDate;

/** L’allocation de solidarité aux personnes âgées : L. 815-1 à L. 815-9, R. 815-22 à R. 815-38 et D. 815-1 du code de la sécurité sociale. */
final class Aspa {
    private static final long TRAVAIL =
            NatureDeRessource.ensemble(SALAIRE, APPRENTISSAGE, REVENU_INDEPENDANT, REVENU_AGRICOLE);
    private static final long AUTRES = NatureDeRessource.ensemble(
            CHOMAGE,
            ASS,
            STAGE_DE_FORMATION,
            INDEMNITE_JOURNALIERE,
            INDEMNITE_MATERNITE,
            INDEMNITE_ACCIDENT_DU_TRAVAIL,
            ACTIVITE_PARTIELLE,
            RETRAITE,
            PENSION_INVALIDITE,
            RENTE_ACCIDENT_DU_TRAVAIL,
            PENSION_ALIMENTAIRE_RECUE,
            PRESTATION_COMPENSATOIRE,
            REVENU_FONCIER,
            REVENU_DU_CAPITAL);
    private static final int AGE_POUR_INAPTITUDE = 62;

    private Aspa() {}

    record Regles(
            Valeur montantSeul,
            Valeur montantCouple,
            Valeur plafondSeul,
            Valeur plafondCouple,
            Valeur age,
            Valeur abattementSeul,
            Valeur abattementCouple,
            Valeur smicMensuel) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    b.valeur("aspa/montants", "personne_seule", d),
                    b.valeur("aspa/montants", "couple", d),
                    b.valeur("aspa/plafonds", "personne_seule", d),
                    b.valeur("aspa/plafonds", "couple", d),
                    b.valeur("aspa/age_minimal", d),
                    b.valeur("aspa/abattement_travail", "personne_seule", d),
                    b.valeur("aspa/abattement_travail", "couple", d),
                    b.valeur("communs/smic_mensuel_brut", d));
        }
    }

    static boolean ageAtteint(Etude e, Personne p) {
        int age = p.age(e.mois);
        boolean inapte = p.a(Particularite.INAPTE_AU_TRAVAIL) || p.tauxIncapacite() >= 50;
        return age >= e.loi.aspa.age().entier() || (inapte && age >= AGE_POUR_INAPTITUDE);
    }

    static long calculer(Etude e) {
        Regles regles = e.loi.aspa;
        Personne conjoint = e.conjoint;
        int ages = (ageAtteint(e, e.demandeur) ? 1 : 0) + (conjoint != null && ageAtteint(e, conjoint) ? 1 : 0);
        if (ages == 0)
            return e.r.ferme(
                    "Il faut soixante-cinq ans, ou soixante-deux en cas d’inaptitude.", "CSS, L. 815-1 et R. 815-1");
        Valeur montant = ages == 2 ? regles.montantCouple() : regles.montantSeul();
        Valeur plafond = conjoint != null ? regles.plafondCouple() : regles.plafondSeul();
        long ressources = e.r.etape("Ressources du trimestre, ramenées à l’année.", "CSS, R. 815-29", ressources(e));
        long du = Math.min(montant.millioniemes(), Euros.positif(plafond.millioniemes() - ressources));
        return e.r.etape(
                "Allocation du mois.",
                "CSS, L. 815-9 et D. 815-1",
                Euros.auCentime(Euros.diviser(du, 12)),
                montant,
                plafond);
    }

    /** Trois mois, multipliés par quatre ; les revenus du travail après un abattement (R. 815-29). */
    static long ressources(Etude e) {
        long travail = 0;
        long autres = 0;
        for (Personne p : e.personnes) {
            if (p.estEnfant()) continue;
            travail += e.brut(p, TRAVAIL, e.mois - 3, e.mois - 1);
            autres += e.brut(p, AUTRES, e.mois - 3, e.mois - 1);
        }
        Regles regles = e.loi.aspa;
        Valeur abattement = e.enCouple() ? regles.abattementCouple() : regles.abattementSeul();
        long retire = Euros.fois(regles.smicMensuel().millioniemes(), abattement.millioniemes());
        long trimestre = Euros.positif(travail - retire) + autres + e.percu(Prestation.AAH, e.mois - 3, e.mois - 1);
        return 4 * trimestre;
    }
}
