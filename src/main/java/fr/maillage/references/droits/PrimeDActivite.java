package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.*;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import java.time.LocalDate;

/** La prime d’activité : L. 841-1 à L. 846-1, R. 842-1 à R. 846-8 et D. 843-1 à D. 843-4 du code de la sécurité sociale. */
final class PrimeDActivite {
    private PrimeDActivite() {}

    record Regles(
            Composition composition,
            ForfaitLogement logement,
            Valeur part,
            Valeur heuresDebut,
            Valeur heuresPlein,
            Valeur tauxBonification,
            Valeur minimum,
            Valeur ageMinimal,
            Valeur heuresAah,
            Valeur smicHoraire) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    Composition.au(b, "prime_activite", d),
                    ForfaitLogement.au(b, "prime_activite", d),
                    b.valeur("prime_activite/part_des_revenus", d),
                    b.valeur("prime_activite/bonification", "heures_debut", d),
                    b.valeur("prime_activite/bonification", "heures_plein", d),
                    b.valeur("prime_activite/bonification", "taux", d),
                    b.valeur("prime_activite/minimum_verse", d),
                    b.valeur("prime_activite/age_minimal", d),
                    b.valeur("prime_activite/heures_aah", d),
                    b.valeur("communs/smic_horaire_brut", d));
        }
    }

    static long calculer(Etude e) {
        int debut = e.mois - e.loi.decalage;
        long total = 0;
        long revenus = 0;
        for (int mois = debut; mois < debut + 3; mois++) {
            revenus += e.net(e.demandeur, Rsa.PROFESSIONNELS, mois, mois);
            if (e.conjoint != null) revenus += e.net(e.conjoint, Rsa.PROFESSIONNELS, mois, mois);
            total += pourUnMois(e, mois);
        }
        if (revenus == 0)
            return e.r.ferme("Il faut un revenu professionnel dans les mois de référence.", "CSS, L. 841-1");
        long prime = Euros.auCentime(Euros.diviser(total, 3));
        if (prime < e.loi.prime.minimum().millioniemes()) {
            return e.r.ferme(
                    "La prime serait trop petite pour être versée, ou les ressources trop élevées.", "CSS, D. 843-4");
        }
        return e.r.etape("Prime d’activité du mois.", "CSS, L. 842-3", prime);
    }

    /** (forfait + 59,85 % des revenus + bonifications) − ressources, réputées au moins égales au forfait (L. 842-3). */
    private static long pourUnMois(Etude e, int mois) {
        Regles regles = e.loiDu(mois).prime;
        if (!ouverte(e, mois)) {
            return e.r.ferme(
                    "Un mois de référence : ni dix-huit ans, ni le revenu demandé à qui étudie.", "CSS, L. 842-2");
        }
        // « La composition du foyer et la situation d’isolement » sont celles « du foyer au dernier jour du mois
        // considéré » (R. 843-1, II).
        int enfants = Rsa.enfantsACharge(e, mois, JourDuMois.DERNIER);
        long forfait = Rsa.forfait(e, regles.composition(), enfants, mois, JourDuMois.DERNIER);
        long revenus = 0;
        long bonifications = 0;
        long autres = 0;
        for (Personne p : e.personnes) {
            if (p.moisRevolus(mois) < 0) continue;
            long siens = e.net(p, Rsa.PROFESSIONNELS, mois, mois);
            revenus += siens;
            if (!p.estEnfant() || p.age(mois) >= regles.ageMinimal().entier())
                bonifications += bonification(regles, siens);
            autres += e.net(p, Rsa.AUTRES, mois, mois);
        }
        long logement = regles.logement().percu(e, regles.composition(), e.adultes() + enfants, mois);
        long ressources = revenus + autres + logement + prestationsPercues(e, mois);
        long plein = forfait + Euros.fois(revenus, regles.part().millioniemes()) + bonifications;
        String article = "CSS, L. 842-3 et D. 843-1 à D. 843-3";
        e.r.etape(
                "Pour un mois de référence, montant forfaitaire du foyer de ce mois.",
                "CSS, L. 842-3 et R. 843-1, II",
                forfait,
                regles.composition().base());
        e.r.etape("Ses revenus professionnels, dont une part s’ajoute.", article, revenus, regles.part());
        e.r.etape("Ses bonifications.", article, bonifications, regles.tauxBonification());
        e.r.etape(
                "Ses ressources, avec les prestations reçues et le logement.", "CSS, R. 844-1 à R. 844-5", ressources);
        return e.r.etape(
                "Prime de ce mois de référence.", article, Euros.positif(plein - Math.max(forfait, ressources)));
    }

    /** Les prestations reçues ce mois-là, sans ce que le texte laisse de côté (R. 844-5). */
    private static long prestationsPercues(Etude e, int mois) {
        long total = 0;
        for (Prestation prestation : COMPTEES) total += e.percu(prestation, mois, mois);
        long af = e.percu(Prestation.ALLOCATIONS_FAMILIALES, mois, mois);
        long cf = e.percu(Prestation.COMPLEMENT_FAMILIAL, mois, mois);
        long asf = e.percu(Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL, mois, mois);
        return total
                + Euros.positif(af - e.majorationPourAge - e.forfaitVingtAns)
                + Math.min(cf, ComplementFamilial.sansMajoration(e))
                + Math.min(asf, Rsa.asfRetenue(e));
    }

    private static final Prestation[] COMPTEES = {
        Prestation.ALLOCATION_DE_BASE,
        Prestation.PREPARE,
        Prestation.AAH,
        Prestation.MAJORATION_VIE_AUTONOME,
        Prestation.ASI,
        Prestation.ASPA,
        Prestation.ASS
    };

    /** De 59 à 138 heures de SMIC, la bonification monte en ligne droite (D. 843-2). */
    private static long bonification(Regles regles, long revenus) {
        long smic = regles.smicHoraire().millioniemes();
        long debut = smic * regles.heuresDebut().entier();
        long plein = smic * regles.heuresPlein().entier();
        long maximum = Euros.fois(
                regles.composition().base().millioniemes(),
                regles.tauxBonification().millioniemes());
        if (revenus <= debut) return 0;
        if (revenus >= plein) return maximum;
        return Euros.fois(maximum, Euros.diviser((revenus - debut) * Euros.UN, plein - debut));
    }

    /** Dix-huit ans ; un étudiant ou un apprenti doit gagner plus de 55 % du SMIC (L. 842-2). */
    private static boolean ouverte(Etude e, int mois) {
        return ouverteA(e, e.demandeur, mois) || (e.conjoint != null && ouverteA(e, e.conjoint, mois));
    }

    private static boolean ouverteA(Etude e, Personne p, int mois) {
        if (p.age(mois) < e.loi.prime.ageMinimal().entier()) return false;
        boolean enFormation =
                p.activite() == Activite.ETUDIANT || p.a(Particularite.APPRENTI) || p.a(Particularite.STAGIAIRE);
        if (!enFormation) return true;
        long plancher = Euros.fois(e.loiDu(mois).prime.smicHoraire().millioniemes() * 169, 550_000);
        return e.net(p, Rsa.PROFESSIONNELS, mois, mois) > plancher;
    }
}
