package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.*;
import static fr.maillage.references.droits.foyer.Particularite.*;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Percu;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** La prestation partagée d’éducation de l’enfant : L. 531-4, D. 531-4, D. 531-13, L. 532-1 et L. 532-2 du code de la sécurité sociale. */
final class Preparee {
    /** Avec l’un d’eux, rien n’est dû à qui ne travaille plus du tout (L. 532-2). */
    private static final long REMPLACEMENTS = NatureDeRessource.ensemble(
            CHOMAGE,
            INDEMNITE_MATERNITE,
            INDEMNITE_JOURNALIERE,
            INDEMNITE_ACCIDENT_DU_TRAVAIL,
            RETRAITE,
            PENSION_INVALIDITE);

    private Preparee() {}

    record Regles(
            Valeur bmaf,
            Valeur cessation,
            Valeur miTemps,
            Valeur tempsPartiel,
            Valeur majoree,
            Duree unEnfant,
            Duree plusieurs,
            Duree multiples,
            Duree courte,
            Valeur enfantsMajoree) {

        /** L’âge que l’enfant ne doit pas avoir atteint, et les mois de chaque parent d’un couple. */
        record Duree(Valeur age, Valeur mois) {}

        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    b.valeur("communs/bmaf", d),
                    b.valeur("paje/preparee", "cessation", d),
                    b.valeur("paje/preparee", "mi_temps", d),
                    b.valeur("paje/preparee", "temps_partiel", d),
                    b.valeur("paje/preparee", "majoree", d),
                    duree(b, "un_enfant", d),
                    duree(b, "plusieurs_enfants", d),
                    duree(b, "naissances_multiples", d),
                    duree(b, "majoree", d),
                    b.valeur("paje/preparee_durees", "enfants_majoree", d));
        }

        private static Duree duree(Baremes b, String cas, LocalDate d) {
            return new Duree(
                    b.valeur("paje/preparee_durees", "age_" + cas, d),
                    b.valeur("paje/preparee_durees", "mois_" + cas, d));
        }
    }

    static long calculer(Etude e) {
        if (!enConge(e.demandeur) && (e.conjoint == null || !enConge(e.conjoint)))
            return e.r.ferme("Aucun parent n’a cessé ni réduit son travail pour un enfant.", "CSS, L. 531-4, I");
        Personne benjamin = benjamin(e);
        if (benjamin == null) return e.r.ferme("Il faut un enfant à charge.", "CSS, L. 531-4, I");
        Regles.Duree duree = duree(e, benjamin);
        if (benjamin.atteint(duree.age().entier(), e.mois))
            return e.r.ferme(
                    "Le plus jeune enfant a %d an%s : la prestation s’arrête avant."
                            .formatted(duree.age().entier(), duree.age().entier() > 1 ? "s" : ""),
                    "CSS, L. 531-4 et D. 531-13");
        if (epuisee(e, benjamin, duree)) return 0;
        long premiere = de(e, e.demandeur, benjamin);
        long seconde = e.conjoint == null ? 0 : de(e, e.conjoint, benjamin);
        long somme = premiere + seconde;
        long maximum = Math.max(Math.max(premiere, seconde), taux(e, e.loi.preparee.cessation()));
        if (premiere > 0 && seconde > 0 && somme > maximum)
            somme = e.r.etape("À deux, pas plus qu’un taux plein.", "CSS, L. 531-4, I, 2", maximum);
        return somme;
    }

    /** Un taux plein est versé : ni complément de mode de garde, ni autre taux plein à côté. */
    static boolean aTauxPlein(Etude e) {
        return e.montant(Prestation.PREPARE) > 0 && (total(e.demandeur) || (e.conjoint != null && total(e.conjoint)));
    }

    private static boolean enConge(Personne p) {
        return total(p) || p.a(CONGE_PARENTAL_A_MI_TEMPS) || p.a(CONGE_PARENTAL_A_TEMPS_PARTIEL);
    }

    private static boolean total(Personne p) {
        return p.a(CONGE_PARENTAL) || p.a(CONGE_PARENTAL_MAJORE);
    }

    private static @Nullable Personne benjamin(Etude e) {
        Personne benjamin = null;
        for (Personne p : e.personnes) {
            if (AllocationsFamiliales.aCharge(e, p)
                    && (benjamin == null || p.naissance().isAfter(benjamin.naissance()))) benjamin = p;
        }
        return benjamin;
    }

    private static Regles.Duree duree(Etude e, Personne benjamin) {
        Regles regles = e.loi.preparee;
        int jumeaux = 0;
        for (Personne p : e.personnes) if (p.estEnfant() && p.naissance().equals(benjamin.naissance())) jumeaux++;
        if (jumeaux >= 3) return regles.multiples();
        return AllocationsFamiliales.enfantsACharge(e) == 1 ? regles.unEnfant() : regles.plusieurs();
    }

    /** Un couple partage la durée : aucun des deux ne la reçoit seul jusqu’au bout (D. 531-13). Un parent seul, si. */
    private static boolean epuisee(Etude e, Personne benjamin, Regles.Duree duree) {
        if (e.conjoint == null) return false;
        int versee = 0;
        for (Percu percu : e.foyer.percus()) {
            if (percu.prestation() != Prestation.PREPARE) continue;
            int debut = Math.max(percu.debut(), Mois.rang(benjamin.naissance()));
            versee += Math.max(0, Math.min(percu.fin(), e.mois - 1) - debut + 1);
        }
        int parParent = duree.mois().entier();
        if (versee < parParent) return false;
        if (versee >= 2 * parParent) {
            e.r.ferme("Chaque parent a reçu ses %d mois.".formatted(parParent), "CSS, D. 531-13");
            return true;
        }
        e.r.manque("lequel des deux parents a déjà reçu la prestation (chacun a droit à %d mois)".formatted(parParent));
        return true;
    }

    private static long de(Etude e, Personne p, Personne benjamin) {
        if (!enConge(p)) return 0;
        if (p.a(MOINS_DE_HUIT_TRIMESTRES))
            return e.r.ferme("Il faut huit trimestres cotisés avant la naissance.", "CSS, L. 531-4, I et R. 531-4");
        if (!p.a(HUIT_TRIMESTRES)) {
            e.r.manque(
                    "si huit trimestres ont été cotisés (deux ans avant la naissance d’un premier enfant, quatre ans pour un deuxième, cinq ensuite)");
            return 0;
        }
        if (total(p) && e.net(p, REMPLACEMENTS, e.mois, e.mois) > 0)
            return e.r.ferme(
                    "Le chômage, des indemnités journalières ou une pension ne s’y ajoutent pas.", "CSS, L. 532-2");
        Regles regles = e.loi.preparee;
        if (p.a(CONGE_PARENTAL_MAJORE)) return majoree(e, benjamin);
        if (p.a(CONGE_PARENTAL)) return etape(e, "Prestation à taux plein.", regles.cessation());
        return p.a(CONGE_PARENTAL_A_MI_TEMPS)
                ? etape(e, "Prestation pour un mi-temps au plus.", regles.miTemps())
                : etape(e, "Prestation pour un temps partiel de 50 à 80 %.", regles.tempsPartiel());
    }

    private static long majoree(Etude e, Personne benjamin) {
        Regles regles = e.loi.preparee;
        if (AllocationsFamiliales.enfantsACharge(e) < regles.enfantsMajoree().entier())
            return e.r.ferme("La prestation majorée demande trois enfants à charge.", "CSS, L. 531-4, VI");
        if (benjamin.atteint(regles.courte().age().entier(), e.mois))
            return e.r.ferme("La prestation majorée s’arrête au premier anniversaire.", "CSS, L. 531-4, VI");
        return etape(e, "Prestation majorée, huit mois au plus par parent d’un couple.", regles.majoree());
    }

    private static long etape(Etude e, String phrase, Valeur taux) {
        return e.r.etape(phrase, "CSS, D. 531-4", taux(e, taux), e.loi.preparee.bmaf(), taux);
    }

    private static long taux(Etude e, Valeur taux) {
        return Euros.auCentime(Euros.fois(e.loi.preparee.bmaf().millioniemes(), taux.millioniemes()));
    }
}
