package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.*;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Logement;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.droits.foyer.Zone;
import java.time.LocalDate;

/**
 * L’aide au logement d’un locataire (APL ou allocation de logement) : D. 823-16 à D. 823-19 du code de la construction et
 * de l’habitation et arrêté du 27 septembre 2019.
 */
final class AideAuLogement {
    private AideAuLogement() {}

    record Plafond(Valeur seul, Valeur couple, Valeur une, Valeur enPlus, Valeur baisse, Valeur fin) {
        static Plafond au(Baremes b, int zone, LocalDate d) {
            String code = "logement/plafond_loyer_zone_" + zone;
            return new Plafond(
                    b.valeur(code, "personne_seule", d),
                    b.valeur(code, "couple", d),
                    b.valeur(code, "une_personne_a_charge", d),
                    b.valeur(code, "par_personne_en_plus", d),
                    b.valeur("logement/loyers_eleves", "baisse_zone_" + zone, d),
                    b.valeur("logement/loyers_eleves", "fin_zone_" + zone, d));
        }

        long pour(boolean enCouple, int personnesACharge) {
            if (personnesACharge == 0) return (enCouple ? couple : seul).millioniemes();
            return une.millioniemes() + (personnesACharge - 1) * enPlus.millioniemes();
        }
    }

    record Regles(
            Plafond[] plafonds,
            ParFamille r0,
            ParFamille tauxFamille,
            Valeur charges,
            Valeur chargesParPersonne,
            Valeur chargesColocationSeul,
            Valeur chargesColocationCouple,
            Valeur chargesColocationParPersonne,
            Valeur partColocation,
            Valeur partChambre,
            Valeur participationForfait,
            Valeur participationTaux,
            Valeur seuil1,
            Valeur seuil2,
            Valeur taux2,
            Valeur taux3,
            Valeur reduction,
            Valeur arrondi,
            Valeur minimumApl,
            Valeur minimumAl,
            Valeur crds,
            Valeur ageLimite) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    new Plafond[] {Plafond.au(b, 1, d), Plafond.au(b, 2, d), Plafond.au(b, 3, d)},
                    ParFamille.au(b, "logement/abattement_r0", 6, d),
                    ParFamille.au(b, "logement/taux_famille", 6, d),
                    b.valeur("logement/forfait_charges", "general", d),
                    b.valeur("logement/forfait_charges", "par_personne_a_charge", d),
                    b.valeur("logement/forfait_charges", "colocation_seul", d),
                    b.valeur("logement/forfait_charges", "colocation_couple", d),
                    b.valeur("logement/forfait_charges", "colocation_par_personne_a_charge", d),
                    b.valeur("logement/plafond_loyer_coefficients", "colocation", d),
                    b.valeur("logement/plafond_loyer_coefficients", "chambre", d),
                    b.valeur("logement/participation_minimale_forfait", d),
                    b.valeur("logement/participation_minimale_taux", d),
                    b.valeur("logement/taux_loyer", "seuil_1", d),
                    b.valeur("logement/taux_loyer", "seuil_2", d),
                    b.valeur("logement/taux_loyer", "taux_2", d),
                    b.valeur("logement/taux_loyer", "taux_3", d),
                    b.valeur("logement/reduction_forfaitaire", d),
                    b.valeur("logement/arrondi", d),
                    b.valeur("logement/minimum_verse", "apl", d),
                    b.valeur("logement/minimum_verse", "al", d),
                    b.valeur("communs/taux_crds", d),
                    b.valeur("logement/age_limite_enfant", d));
        }
    }

    static long calculer(Etude e) {
        Logement logement = e.foyer.logement();
        if (logement.occupation() == Occupation.ACCEDANT) return AideALAccession.calculer(e);
        if (logement.occupation() == Occupation.LOGEMENT_FOYER) return AideEnFoyer.calculer(e);
        if (!logement.occupation().loue())
            return e.r.ferme("Il faut payer un loyer pour sa résidence principale.", "CCH, L. 822-2");
        if (logement.loueParUnProche())
            return e.r.ferme("Le logement est loué par un parent ou un enfant.", "CCH, L. 822-3");
        if (logement.loyer() <= 0) return e.r.ferme("Il n’y a pas de loyer.", "CCH, L. 822-2");
        Regles regles = e.loi.logement;
        int aCharge = personnesACharge(e);
        boolean couple = e.enCouple();
        long reel = loyerPrisEnCompte(logement);
        long plafond = plafond(regles.plafonds()[logement.zone().ordinal()], regles, logement, couple, aCharge);
        long loyer = e.r.etape(
                "Loyer retenu, dans la limite du loyer plafond.", "CCH, D. 823-16, 2°", Math.min(reel, plafond));
        long charges = charges(regles, logement, couple, aCharge);
        long ressources = e.r.etape(
                "Ressources retenues, aux cent euros supérieurs.",
                "CCH, R. 822-2 à R. 822-22",
                RessourcesDuLogement.calculer(e));
        long participation = participation(e, loyer, charges, couple, aCharge, ressources);
        long aide = Euros.positif(loyer + charges - participation);
        aide = loyersEleves(e, regles.plafonds()[logement.zone().ordinal()], aide, reel, couple, aCharge);
        return versement(e, aide, reductionDeLoyer(e, couple, aCharge, ressources));
    }

    /** En meublé, les deux tiers du loyer (D. 823-16 ; arrêté du 27 septembre 2019, art. 6). */
    private static long loyerPrisEnCompte(Logement logement) {
        long loyer = Euros.deCentimes(logement.loyer());
        return logement.occupation() == Occupation.LOCATAIRE_MEUBLE ? Euros.aLEuro(loyer * 2 / 3) : loyer;
    }

    private static long plafond(Plafond plafonds, Regles regles, Logement logement, boolean couple, int aCharge) {
        long plafond = plafonds.pour(couple, aCharge);
        if (logement.colocation())
            plafond =
                    Euros.auCentime(Euros.fois(plafond, regles.partColocation().millioniemes()));
        else if (logement.chambre())
            plafond = Euros.auCentime(Euros.fois(plafond, regles.partChambre().millioniemes()));
        return plafond;
    }

    private static long charges(Regles regles, Logement logement, boolean couple, int aCharge) {
        if (!logement.colocation()) {
            return regles.charges().millioniemes()
                    + aCharge * regles.chargesParPersonne().millioniemes();
        }
        return (couple ? regles.chargesColocationCouple() : regles.chargesColocationSeul()).millioniemes()
                + aCharge * regles.chargesColocationParPersonne().millioniemes();
    }

    /** Pp = P0 + Tp × (R − R0) : D. 823-17. */
    private static long participation(Etude e, long loyer, long charges, boolean couple, int aCharge, long ressources) {
        Regles regles = e.loi.logement;
        long p0 = Math.max(
                regles.participationForfait().millioniemes(),
                Euros.auCentime(
                        Euros.fois(loyer + charges, regles.participationTaux().millioniemes())));
        long reference = regles.plafonds()[Zone.DEUX.ordinal()].pour(couple, aCharge);
        long tp = regles.tauxFamille().pour(couple, aCharge) + tauxDuLoyer(regles, loyer, reference);
        long rp = Euros.positif(ressources - regles.r0().pour(couple, aCharge));
        e.r.etape(
                "Participation minimale (P0).",
                "CCH, D. 823-17 ; arrêté du 27 septembre 2019, art. 13",
                p0,
                regles.participationForfait());
        return e.r.etape("Participation personnelle (Pp).", "CCH, D. 823-17", p0 + Euros.fois(rp, tp));
    }

    /** TL : le rapport du loyer au loyer de référence, par tranches ; arrondi au millième de pour cent (arrêté, art. 14). */
    private static long tauxDuLoyer(Regles regles, long loyer, long reference) {
        long rapport = Euros.diviser(loyer * 10_000, reference) * 100;
        long seuil1 = regles.seuil1().millioniemes();
        long seuil2 = regles.seuil2().millioniemes();
        long taux = Euros.fois(
                        Euros.positif(Math.min(rapport, seuil2) - seuil1),
                        regles.taux2().millioniemes())
                + Euros.fois(Euros.positif(rapport - seuil2), regles.taux3().millioniemes());
        return Euros.diviser(taux, 10) * 10;
    }

    /** L’aide baisse quand le loyer dépasse 2,5 ou 3,4 fois le plafond, et disparaît à 3,1 ou 4 fois (D. 823-16) ; pas avec l’AAH ou l’AEEH. */
    private static long loyersEleves(Etude e, Plafond plafonds, long aide, long reel, boolean couple, int aCharge) {
        Regles regles = e.loi.logement;
        long plafond = plafond(plafonds, regles, e.foyer.logement(), couple, aCharge);
        long baisse = Euros.auCentime(Euros.fois(plafond, plafonds.baisse().millioniemes()));
        long fin = Euros.auCentime(Euros.fois(plafond, plafonds.fin().millioniemes()));
        if (reel <= baisse || e.montant(Prestation.AAH) > 0 || e.montant(Prestation.AEEH) > 0) return aide;
        if (reel >= fin) return e.r.ferme("Le loyer dépasse le montant où l’aide disparaît.", "CCH, D. 823-16, 4°");
        return e.r.etape(
                "L’aide baisse, le loyer étant élevé.",
                "CCH, D. 823-16, 4°",
                aide - Euros.fois(aide, Euros.diviser((reel - baisse) * 10_000, fin - baisse) * 100));
    }

    private static long reductionDeLoyer(Etude e, boolean couple, int aCharge, long ressources) {
        if (e.foyer.logement().occupation() != Occupation.LOCATAIRE_SOCIAL) return 0;
        return e.r.etape(
                "Réduction de loyer de solidarité.", "CCH, L. 442-2-1", e.loi.rls.pour(e, couple, aCharge, ressources));
    }

    /** Ce qui est versé, la contribution à la dette sociale retenue (1600-0 J du code général des impôts). */
    static long nette(Etude e, long brute) {
        return Euros.auCentime(
                Euros.fois(brute, Euros.UN - e.loi.logement.crds().millioniemes()));
    }

    /** Cinq euros de moins, un net arrondi à l’euro inférieur, la part de la réduction de loyer retirée, puis rien sous le minimum (D. 823-16). */
    private static long versement(Etude e, long aide, long reductionDeLoyer) {
        Regles regles = e.loi.logement;
        long minoree = Euros.positif(aide - regles.reduction().millioniemes());
        long reduite = Euros.positif(arrondieNette(e, minoree) - e.loi.rls.retireDeLAide(reductionDeLoyer));
        boolean apl = e.foyer.logement().conventionne();
        Valeur minimum = apl ? regles.minimumApl() : regles.minimumAl();
        if (reduite == 0 || reduite < minimum.millioniemes())
            return e.r.ferme("L’aide serait trop petite pour être versée.", "CCH, D. 823-16");
        return e.r.etape(
                "Aide du mois, avant contribution à la dette sociale ; ce qui est versé est arrondi à l’euro inférieur.",
                "CCH, D. 823-16",
                reduite,
                regles.reduction());
    }

    /** « Diminué d’un montant représentatif des contributions sociales, arrondi à l’euro inférieur, puis majoré de ce montant. » */
    static long arrondieNette(Etude e, long aide) {
        long crds = Euros.auCentime(Euros.fois(aide, e.loi.logement.crds().millioniemes()));
        long pas = e.loi.logement.arrondi().millioniemes();
        return Euros.positif(Math.floorDiv(aide - crds, pas) * pas + crds);
    }

    /** Les enfants jusqu’au mois qui précède leurs vingt et un ans (R. 823-4). */
    static int personnesACharge(Etude e) {
        int nombre = 0;
        for (Personne p : e.personnes) {
            if (AllocationsFamiliales.aChargeAvant(
                    e, p, e.loi.logement.ageLimite().entier())) nombre++;
        }
        return nombre;
    }
}
