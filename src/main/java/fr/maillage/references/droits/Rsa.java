package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.*;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Patrimoine;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import java.time.LocalDate;

/** Le revenu de solidarité active : L. 262-2 à L. 262-12 et R. 262-1 à R. 262-26 du code de l’action sociale et des familles. */
final class Rsa {
    static final long PROFESSIONNELS = NatureDeRessource.ensemble(
            SALAIRE,
            APPRENTISSAGE,
            STAGE_DE_FORMATION,
            REVENU_INDEPENDANT,
            REVENU_AGRICOLE,
            INDEMNITE_MATERNITE,
            INDEMNITE_ACCIDENT_DU_TRAVAIL,
            ACTIVITE_PARTIELLE,
            SERVICE_CIVIQUE,
            INDEMNITE_JOURNALIERE);
    static final long AUTRES = NatureDeRessource.ensemble(
            CHOMAGE,
            ASS,
            RETRAITE,
            PENSION_INVALIDITE,
            RENTE_ACCIDENT_DU_TRAVAIL,
            PENSION_ALIMENTAIRE_RECUE,
            PRESTATION_COMPENSATOIRE,
            GRATIFICATION_DE_STAGE,
            REVENU_FONCIER,
            REVENU_DU_CAPITAL,
            GAIN_EXCEPTIONNEL,
            RETRAITE_DU_COMBATTANT,
            AUTRE);

    /** L’article qui efface un revenu interrompu : il suppose que rien ne le remplacera. */
    static final String NEUTRALISATION = "CASF, R. 262-13";

    private static final long INTERROMPUES = PROFESSIONNELS | CHOMAGE.masque() | ASS.masque();
    private static final long REMPLACEMENTS =
            NatureDeRessource.ensemble(RETRAITE, PENSION_INVALIDITE, RENTE_ACCIDENT_DU_TRAVAIL);

    private Rsa() {}

    record Regles(
            Composition composition,
            ForfaitLogement logement,
            Valeur ageMinimal,
            Valeur ageLimiteACharge,
            Valeur ageEnfantIsole,
            Valeur minimum,
            Valeur partAsf,
            Valeur rendementDeLEpargne,
            Valeur bmaf) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    Composition.au(b, "rsa", d),
                    ForfaitLogement.au(b, "rsa", d),
                    b.valeur("rsa/age_minimal", d),
                    b.valeur("rsa/age_limite_personne_a_charge", d),
                    b.valeur("rsa/age_enfant_parent_isole", d),
                    b.valeur("rsa/minimum_verse", d),
                    b.valeur("rsa/part_asf_retenue", d),
                    b.valeur("rsa/patrimoine", "epargne", d),
                    b.valeur("communs/bmaf", d));
        }
    }

    static long calculer(Etude e) {
        Regles regles = e.loi.rsa;
        int enfants = enfantsACharge(e, e.mois, JourDuMois.PREMIER);
        if (!ouvert(e, enfants)) return 0;
        long forfait = forfait(e, regles.composition(), enfants, e.mois, JourDuMois.PREMIER);
        e.r.etape(
                "Montant forfaitaire pour la composition du foyer.",
                "CASF, R. 262-1",
                forfait,
                regles.composition().base());
        long logement = e.r.etape(
                "Forfait logement, retiré.",
                "CASF, R. 262-9 et R. 262-10",
                regles.logement().pour(e, regles.composition(), e.adultes() + enfants));
        long ressources = e.r.etape("Ressources moyennes du trimestre.", "CASF, R. 262-6 et R. 262-7", ressources(e));
        long montant = Euros.auCentime(Euros.positif(forfait - logement - ressources));
        if (montant < regles.minimum().millioniemes()) {
            return e.r.ferme("Les ressources atteignent le montant forfaitaire, ou presque.", "CASF, R. 262-39");
        }
        return e.r.etape("Revenu de solidarité active du mois.", "CASF, L. 262-2", montant);
    }

    /** Vingt-cinq ans, deux ans de travail dans les trois dernières années, ou un enfant né ou à naître ; pas étudiant, sauf parent isolé (L. 262-4). */
    private static boolean ouvert(Etude e, int enfants) {
        boolean age = e.demandeur.age(e.mois) >= e.loi.rsa.ageMinimal().entier()
                || (e.conjoint != null
                        && e.conjoint.age(e.mois) >= e.loi.rsa.ageMinimal().entier());
        boolean attend =
                e.demandeur.a(Particularite.ENCEINTE) || (e.conjoint != null && e.conjoint.a(Particularite.ENCEINTE));
        boolean aTravaille = e.demandeur.a(Particularite.JEUNE_AYANT_TRAVAILLE);
        if (!age && !aTravaille && enfants == 0 && !attend) {
            e.r.ferme("Il faut vingt-cinq ans, ou attendre ou élever un enfant.", "CASF, L. 262-4, 1°");
            return false;
        }
        if (etudiant(e.demandeur)
                && (e.conjoint == null || etudiant(e.conjoint))
                && !majore(e, e.mois, JourDuMois.PREMIER)) {
            e.r.ferme("Un étudiant n’y a pas droit, sauf s’il élève seul un enfant.", "CASF, L. 262-4, 3°");
            return false;
        }
        return true;
    }

    private static boolean etudiant(Personne p) {
        return p.activite() == Activite.ETUDIANT || p.a(Particularite.STAGIAIRE);
    }

    static int enfantsACharge(Etude e, int mois, JourDuMois jour) {
        int nombre = 0;
        for (Personne p : e.personnes) if (p.estEnfant() && aCharge(e, p, mois, jour)) nombre++;
        return nombre;
    }

    /** Moins de vingt-cinq ans, et moins de ressources que ce que sa présence ajoute au montant (R. 262-3). */
    private static boolean aCharge(Etude e, Personne p, int mois, JourDuMois jour) {
        if (!enAge(e, p, mois, jour)) return false;
        return p.ressources().isEmpty() || parMois(e, p) == 0 || gagneMoinsQueSaMajoration(e, p, mois, jour);
    }

    private static boolean enAge(Etude e, Personne p, int mois, JourDuMois jour) {
        int revolus = jour.moisRevolus(p, mois);
        return revolus >= 0 && revolus < 12 * e.loi.rsa.ageLimiteACharge().entier();
    }

    /**
     * « Ne sont considérées comme à charge ni […] les personnes qui perçoivent des ressources égales ou supérieures à la majoration du revenu
     * garanti à laquelle elles ouvrent droit » : 50, 30 ou 40 % selon son rang, qui gagne le moins étant compté d’abord. Au premier qui gagne
     * trop, ceux qui gagnent plus encore n’y sont pas non plus.
     */
    private static boolean gagneMoinsQueSaMajoration(Etude e, Personne p, int mois, JourDuMois jour) {
        for (Personne autre : e.personnes) {
            if (autre != p && !precede(e, autre, p, mois, jour)) continue;
            long siennes = parMois(e, autre);
            if (siennes > 0 && siennes >= majoration(e, autre, mois, jour)) return false;
        }
        return true;
    }

    /** Ce que la présence de cet enfant ajoute au montant, quand ceux qui gagnent moins y sont déjà. */
    private static long majoration(Etude e, Personne p, int mois, JourDuMois jour) {
        int avant = 0;
        for (Personne autre : e.personnes) if (autre != p && precede(e, autre, p, mois, jour)) avant++;
        Composition composition = e.loi.rsa.composition();
        return composition.forfait(e.enCouple(), avant + 1) - composition.forfait(e.enCouple(), avant);
    }

    /** À ressources égales, l’aîné d’abord. */
    private static boolean precede(Etude e, Personne un, Personne autre, int mois, JourDuMois jour) {
        if (!un.estEnfant() || !enAge(e, un, mois, jour)) return false;
        long siennes = parMois(e, un);
        long celles = parMois(e, autre);
        return siennes < celles || (siennes == celles && un.naissance().isBefore(autre.naissance()));
    }

    /** Ce qu’une personne a reçu par mois dans le trimestre de référence. */
    private static long parMois(Etude e, Personne p) {
        int debut = e.mois - e.loi.decalage;
        return Euros.diviser(e.net(p, PROFESSIONNELS | AUTRES, debut, debut + 2), 3);
    }

    private static boolean compte(Etude e, Personne p, int mois) {
        return !p.estEnfant() || aCharge(e, p, mois, JourDuMois.PREMIER);
    }

    static long forfait(Etude e, Composition composition, int enfants, int mois, JourDuMois jour) {
        return majore(e, mois, jour)
                ? composition.forfaitParentIsole(enfants)
                : composition.forfait(e.enCouple(), enfants);
    }

    /** Parent isolé : jusqu’aux trois ans du plus jeune, enceinte, ou un an après la séparation (L. 262-9, R. 262-2). */
    private static boolean majore(Etude e, int mois, JourDuMois jour) {
        if (e.enCouple()) return false;
        if (e.demandeur.a(Particularite.ENCEINTE)) return true;
        boolean enfant = false;
        for (Personne p : e.personnes) {
            if (!p.estEnfant() || !enAge(e, p, mois, jour)) continue;
            enfant = true;
            if (jour.moisRevolus(p, mois) < 12 * e.loi.rsa.ageEnfantIsole().entier()) return true;
        }
        return enfant && e.demandeur.a(Particularite.ISOLEMENT_RECENT);
    }

    static long ressources(Etude e) {
        int debut = e.mois - e.loi.decalage;
        int fin = debut + 2;
        long trimestre = 0;
        for (Personne p : e.personnes) {
            if (compte(e, p, e.mois)) trimestre += duTrimestre(e, p, debut, fin);
        }
        for (Prestation minimum : MINIMA_PASSES) trimestre += e.percu(minimum, debut, fin);
        return Euros.auCentime(Euros.diviser(trimestre, 3))
                + epargne(e)
                + prestationsFamiliales(e)
                + e.montant(Prestation.ASPA)
                + e.montant(Prestation.ASI);
    }

    /** L’épargne qui ne rapporte rien d’imposable est censée rapporter 3 % par an (R. 262-6, R. 132-1). */
    private static long epargne(Etude e) {
        Patrimoine patrimoine = e.foyer.patrimoine();
        if (patrimoine == null || patrimoine.capitaux() == 0) return 0;
        Valeur rendement = e.loi.rsa.rendementDeLEpargne();
        return e.r.etape(
                "Ce que l’épargne est censée rapporter par mois.",
                "CASF, R. 262-6 et R. 132-1",
                Euros.auCentime(Euros.diviser(
                        Euros.fois(Euros.deCentimes(patrimoine.capitaux()), rendement.millioniemes()), 12)),
                rendement);
    }

    private static long duTrimestre(Etude e, Personne p, int debut, int fin) {
        long tout = e.net(p, PROFESSIONNELS | AUTRES, debut, fin);
        if (tout == 0) return 0;
        long travail = e.net(p, INTERROMPUES, debut, fin);
        if (travail == 0 || !interrompu(e, p, debut, fin)) return tout;
        e.r.etape(
                "Le travail ou le chômage qui vient de cesser sans remplacement n’est pas compté.",
                NEUTRALISATION,
                travail);
        return tout - travail;
    }

    /**
     * Plus rien ce mois-ci, ni salaire, ni chômage, ni revenu de remplacement, et plus d’emploi (R. 262-13). Il faut aussi ne pouvoir
     * prétendre à rien d’autre : le chômage versé s’est arrêté, ou ses droits sont dits épuisés. Un salaire perdu ne suffit pas, il
     * ouvre le plus souvent des droits au chômage.
     */
    private static boolean interrompu(Etude e, Personne p, int debut, int fin) {
        if (p.activite() == Activite.EN_EMPLOI || e.net(p, INTERROMPUES | REMPLACEMENTS, e.mois, e.mois) > 0)
            return false;
        return p.a(Particularite.DROITS_AU_CHOMAGE_EPUISES) || e.net(p, CHOMAGE.masque(), debut, fin) > 0;
    }

    private static final Prestation[] MINIMA_PASSES = {
        Prestation.AAH, Prestation.MAJORATION_VIE_AUTONOME, Prestation.ASS
    };

    /** Celles du mois, sans la majoration pour âge ni le forfait de vingt ans, le complément familial non majoré, et l’ASF pour la part qui existait avant 2014 (R. 262-11). */
    static long prestationsFamiliales(Etude e) {
        long asf = e.montant(Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL);
        long plafondAsf = asfRetenue(e);
        return e.montant(Prestation.ALLOCATIONS_FAMILIALES)
                - e.majorationPourAge
                - e.forfaitVingtAns
                + Math.min(e.montant(Prestation.COMPLEMENT_FAMILIAL), ComplementFamilial.sansMajoration(e))
                + Math.min(asf, plafondAsf)
                + e.montant(Prestation.ALLOCATION_DE_BASE)
                + e.montant(Prestation.PREPARE);
    }

    /** La part de l’ASF que l’on compte, par enfant. */
    static long asfRetenue(Etude e) {
        long part =
                Euros.fois(e.loi.rsa.bmaf().millioniemes(), e.loi.rsa.partAsf().millioniemes());
        return Euros.auCentime(part) * AllocationsFamiliales.enfantsACharge(e);
    }
}
