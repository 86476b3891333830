package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.*;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Patrimoine;
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
            Valeur etudiantEnFoyer,
            Valeur boursierEnMoinsEnFoyer,
            Valeur ageEtudiant,
            Valeur doubleActivite,
            Valeur bmaf,
            Valeur chomageIndemnise,
            Valeur chomageSansIndemnite,
            Valeur accedantSeul,
            Valeur accedantSeulTroisACharge,
            Valeur seuilDePatrimoine,
            Valeur rendementDesCapitaux) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    b.valeur("logement/abattement_chomage", d),
                    b.valeur("logement/etudiant", "locataire", d),
                    b.valeur("logement/etudiant", "locataire_boursier_en_moins", d),
                    b.valeur("logement/etudiant", "foyer", d),
                    b.valeur("logement/etudiant", "foyer_boursier_en_moins", d),
                    b.valeur("logement/etudiant_age_maximal", d),
                    b.valeur("logement/double_activite", d),
                    b.valeur("communs/bmaf", d),
                    b.valeur("logement/chomage", "indemnise", d),
                    b.valeur("logement/chomage", "non_indemnise", d),
                    b.valeur("logement/accedant_seul", "une_ou_deux", d),
                    b.valeur("logement/accedant_seul", "trois_et_plus", d),
                    b.valeur("logement/seuil_patrimoine", d),
                    b.valeur("logement/patrimoine", "capitaux", d));
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
        total += RessourcesFamiliales.pensions(e, e.loi.deductionsDuLogement, debut, fin);
        if (deuxActivites(e, debut, fin)) {
            total -= e.loi.ressourcesDuLogement.doubleActivite().millioniemes();
        }
        total += patrimoine(e) - accedantSeul(e);
        total = Math.max(Euros.positif(total), forfaitEtudiant(e));
        return Euros.auxCentEurosSuperieurs(total);
    }

    /** Travail et chômage, après 10 % ; le mois qui suit un RSA n’en compte rien (R. 822-17). */
    private static long duTravail(Etude e, Personne p, int debut, int fin) {
        long traitements = e.imposable(p, TRAITEMENTS, debut, fin);
        long apres = e.loi.deductionsDuLogement.apresDeduction(traitements) + e.imposable(p, INDEPENDANTS, debut, fin);
        if (apres == 0) return apres;
        if (aCesseDeTravailler(e, p))
            return Euros.fois(
                    apres,
                    Euros.UN - e.loi.ressourcesDuLogement.abattementChomage().millioniemes());
        return apres - retirePourChomage(e, p, debut, fin);
    }

    /** Au chômage total depuis deux mois : 30 % du travail passé s’il est indemnisé (R. 822-14), tout le travail et le chômage sinon (R. 822-15). */
    private static long retirePourChomage(Etude e, Personne p, int debut, int fin) {
        if (p.activite() != Activite.SANS_EMPLOI || e.net(p, PROFESSIONNELS, e.mois - 1, e.mois) > 0) return 0;
        Regles regles = e.loi.ressourcesDuLogement;
        boolean indemnise = e.net(p, CHOMAGE.masque(), e.mois - 1, e.mois) > 0;
        long natures = indemnise ? PROFESSIONNELS : PROFESSIONNELS | CHOMAGE.masque();
        long efface = Euros.fois(
                e.loi.deductionsDuLogement.apresDeduction(e.imposable(p, natures & ~INDEPENDANTS, debut, fin))
                        + e.imposable(p, INDEPENDANTS, debut, fin),
                (indemnise ? regles.chomageIndemnise() : regles.chomageSansIndemnite()).millioniemes());
        if (efface == 0) return 0;
        return e.r.etape(
                indemnise
                        ? "Au chômage indemnisé depuis deux mois : retiré du travail passé."
                        : "Au chômage sans indemnité depuis deux mois : le travail et le chômage passés, effacés.",
                indemnise ? "CCH, R. 822-14" : "CCH, R. 822-15",
                efface);
    }

    /** Au-dessus de 30 000 euros, l’épargne qui ne rapporte rien d’imposable est censée rapporter 3 % (R. 822-22). */
    private static long patrimoine(Etude e) {
        Patrimoine patrimoine = e.foyer.patrimoine();
        if (patrimoine == null) return 0;
        Regles regles = e.loi.ressourcesDuLogement;
        long capitaux = Euros.deCentimes(patrimoine.capitaux());
        if (capitaux <= regles.seuilDePatrimoine().millioniemes()) return 0;
        return e.r.etape(
                "Ce que l’épargne est censée rapporter dans l’année.",
                "CCH, R. 822-22",
                Euros.fois(capitaux, regles.rendementDesCapitaux().millioniemes()),
                regles.seuilDePatrimoine(),
                regles.rendementDesCapitaux());
    }

    /** Un accédant seul avec des personnes à charge (R. 822-10). */
    private static long accedantSeul(Etude e) {
        if (e.enCouple() || e.foyer.logement().occupation() != Occupation.ACCEDANT) return 0;
        int aCharge = AideAuLogement.personnesACharge(e);
        Regles regles = e.loi.ressourcesDuLogement;
        if (aCharge == 0) return 0;
        return (aCharge <= 2 ? regles.accedantSeul() : regles.accedantSeulTroisACharge()).millioniemes();
    }

    /** Chacun du couple a gagné en travaillant douze fois la BMAF au moins (R. 822-7). */
    private static boolean deuxActivites(Etude e, int debut, int fin) {
        if (e.conjoint == null) return false;
        long plancher = 12 * e.loi.ressourcesDuLogement.bmaf().millioniemes();
        return revenuDuTravail(e, e.demandeur, debut, fin) >= plancher
                && revenuDuTravail(e, e.conjoint, debut, fin) >= plancher;
    }

    private static long revenuDuTravail(Etude e, Personne p, int debut, int fin) {
        return e.loi.deductionsDuLogement.apresDeduction(e.imposable(p, PROFESSIONNELS & ~INDEPENDANTS, debut, fin))
                + e.imposable(p, INDEPENDANTS, debut, fin);
    }

    /** Qui a cessé de travailler et touche une AAH, une retraite ou une pension d’invalidité : 30 % de moins (R. 822-13). */
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
        boolean foyer = e.foyer.logement().occupation() == Occupation.LOGEMENT_FOYER;
        long forfait = (foyer ? regles.etudiantEnFoyer() : regles.etudiant()).millioniemes();
        Valeur enMoins = foyer ? regles.boursierEnMoinsEnFoyer() : regles.boursierEnMoins();
        return demandeur.a(Particularite.BOURSIER) ? forfait - enMoins.millioniemes() : forfait;
    }
}
