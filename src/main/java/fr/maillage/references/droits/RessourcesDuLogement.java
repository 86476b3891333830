package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.*;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import java.time.LocalDate;

/** Les ressources des aides au logement : les douze mois qui finissent deux mois avant (R. 822-2 à R. 822-22 du CCH). */
final class RessourcesDuLogement {
    private static final long PROFESSIONNELS =
            NatureDeRessource.ensemble(SALAIRE, APPRENTISSAGE, REVENU_INDEPENDANT, REVENU_AGRICOLE);
    private static final long TRAITEMENTS = RessourcesFamiliales.TRAITEMENTS;
    private static final long INDEPENDANTS = NatureDeRessource.ensemble(REVENU_INDEPENDANT, REVENU_AGRICOLE);
    private static final long AUTRES = RessourcesFamiliales.AUTRES & ~INDEPENDANTS;

    private RessourcesDuLogement() {}

    record Regles(
            Valeur abattementChomage,
            Valeur etudiant,
            Valeur boursierEnMoins,
            Valeur ageEtudiant,
            Valeur doubleActivite,
            Valeur bmaf) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    b.valeur("logement/abattement_chomage", d),
                    b.valeur("logement/etudiant", "locataire", d),
                    b.valeur("logement/etudiant", "locataire_boursier_en_moins", d),
                    b.valeur("logement/etudiant_age_maximal", d),
                    b.valeur("logement/double_activite", d),
                    b.valeur("communs/bmaf", d));
        }
    }

    static long calculer(Etude e) {
        int fin = e.mois - 2;
        int debut = fin - 11;
        boolean rsaPercu = e.percu(Prestation.RSA, e.mois - 1, e.mois - 1) > 0;
        long total = 0;
        for (Personne p : e.personnes) {
            if (p.estEnfant()) continue;
            if (!rsaPercu) total += duTravail(e, p, debut, fin);
            total += e.imposable(p, AUTRES, debut, fin);
            total -= e.imposable(p, PENSION_ALIMENTAIRE_VERSEE.masque(), debut, fin);
        }
        total += RessourcesFamiliales.pensions(e, debut, fin);
        if (deuxActivites(e, debut, fin)) {
            total -= e.loi.ressourcesDuLogement.doubleActivite().millioniemes();
        }
        total = Math.max(Euros.positif(total), forfaitEtudiant(e));
        return Euros.auxCentEurosSuperieurs(total);
    }

    /** Travail et chômage, après 10 % ; le mois qui suit un RSA n’en compte rien (R. 822-17). */
    private static long duTravail(Etude e, Personne p, int debut, int fin) {
        long traitements = e.imposable(p, TRAITEMENTS, debut, fin);
        long apres = e.loi.deductions.apresDeduction(traitements) + e.imposable(p, INDEPENDANTS, debut, fin);
        if (apres == 0 || !aCesseDeTravailler(e, p)) return apres;
        return Euros.fois(
                apres, Euros.UN - e.loi.ressourcesDuLogement.abattementChomage().millioniemes());
    }

    /** Chacun du couple a gagné en travaillant douze fois la BMAF au moins (R. 822-7). */
    private static boolean deuxActivites(Etude e, int debut, int fin) {
        if (e.conjoint == null) return false;
        long plancher = 12 * e.loi.ressourcesDuLogement.bmaf().millioniemes();
        return revenuDuTravail(e, e.demandeur, debut, fin) >= plancher
                && revenuDuTravail(e, e.conjoint, debut, fin) >= plancher;
    }

    private static long revenuDuTravail(Etude e, Personne p, int debut, int fin) {
        return e.loi.deductions.apresDeduction(e.imposable(p, PROFESSIONNELS & ~INDEPENDANTS, debut, fin))
                + e.imposable(p, INDEPENDANTS, debut, fin);
    }

    /** Qui a cessé de travailler et touche une AAH, une retraite ou une pension d’invalidité : 30 % de moins (R. 822-14). */
    private static boolean aCesseDeTravailler(Etude e, Personne p) {
        if (e.net(p, PROFESSIONNELS, e.mois - 1, e.mois) > 0) return false;
        boolean pensionne = e.net(p, RETRAITE.masque() | PENSION_INVALIDITE.masque(), e.mois, e.mois) > 0;
        return pensionne || e.aahDe(p) > 0;
    }

    /** Un demandeur étudiant est réputé avoir au moins un forfait, moindre s’il est boursier (R. 822-20). */
    private static long forfaitEtudiant(Etude e) {
        Regles regles = e.loi.ressourcesDuLogement;
        Personne demandeur = e.demandeur;
        if (demandeur.activite() != Activite.ETUDIANT
                || demandeur.age(e.mois) >= regles.ageEtudiant().entier()) return 0;
        long forfait = regles.etudiant().millioniemes();
        return demandeur.a(Particularite.BOURSIER)
                ? forfait - regles.boursierEnMoins().millioniemes()
                : forfait;
    }
}
